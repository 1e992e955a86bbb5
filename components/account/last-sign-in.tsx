import { useTranslations } from 'next-intl'
import { Identifier } from '@/components/ui/identifier'
import { Time } from '@/components/ui/time'
import type { Actor } from '@/lib/access/actor'
import { type Locale, localePath } from '@/lib/i18n/routing'

/** One line under a heading: when and from where this account was used before, failed tries, and what to do if it was not you. */
export function LastSignIn({ officer, locale }: { officer: Actor; locale: Locale }) {
  const t = useTranslations('shell.lastSignIn')
  const { lastSignIn, failuresSince } = officer
  return (
    <p className="text-ink-2">
      {lastSignIn
        ? t.rich('line', {
            when: () => <Time at={lastSignIn.at} />,
            address: () => <Identifier>{lastSignIn.address ?? '?'}</Identifier>,
          })
        : t('first')}
      {failuresSince > 0 && (
        <span className="font-semibold text-warn"> {t('failures', { count: failuresSince })}</span>
      )}
      {lastSignIn && (
        <>
          {' '}
          <a href={localePath(locale, '/account/sessions')}>{t('notYou')}</a>
        </>
      )}
    </p>
  )
}
