import { useTranslations } from 'next-intl'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import type { Actor } from '@/lib/access/actor'
import { type Locale, localePath } from '@/lib/i18n/routing'

/** Who the officer is to the system, and when somebody signed in as him before. */
export function OfficerCard({
  officer,
  locale,
  searches,
}: {
  officer: Actor
  locale: Locale
  /** Whether this officer may search, and so has searches of his own to look at. */
  searches: boolean
}) {
  const t = useTranslations('account')
  const tShell = useTranslations('shell.lastSignIn')
  return (
    <Card title={t('you.title')}>
      <Values>
        <ValueRow label={t('you.name')}>
          <NameText>{officer.name}</NameText>
        </ValueRow>
        <ValueRow label={t('you.identifier')}>
          <Identifier wrap>{officer.identifier}</Identifier>
        </ValueRow>
        <ValueRow label={t('you.bureau')}>{officer.bureauName[locale]}</ValueRow>
        <ValueRow label={t('you.roles')}>
          <ul>
            {officer.roles.map((role) => (
              <li key={role}>{t(`role.${role}`)}</li>
            ))}
          </ul>
        </ValueRow>
        <ValueRow
          label={t('you.lastSignIn')}
          note={officer.failuresSince > 0 ? tShell('failures', { count: officer.failuresSince }) : undefined}
        >
          {officer.lastSignIn ? (
            <>
              <Time at={officer.lastSignIn.at} />
              {officer.lastSignIn.address && (
                <>
                  {' · '}
                  <Identifier>{officer.lastSignIn.address}</Identifier>
                </>
              )}
            </>
          ) : (
            tShell('first')
          )}
        </ValueRow>
      </Values>
      <ul className="mt-3 grid gap-1 border-t border-line pt-3">
        {searches && (
          <li>
            <a href={`${localePath(locale, '/search')}#recent`}>{t('you.searches')}</a>
          </li>
        )}
        {officer.lastSignIn && (
          <li>
            <a href={localePath(locale, '/account/sessions')}>{t('you.notYou')}</a>
          </li>
        )}
      </ul>
    </Card>
  )
}
