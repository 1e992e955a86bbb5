import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Identifier } from '@/components/ui/identifier'
import { TextInput } from '@/components/ui/inputs'
import { Alert } from '@/components/ui/states'
import { localePath } from '@/lib/i18n/routing'
import type { Verified } from '@/lib/web/verify'
import { ltr } from './facts'

const tones = { current: 'ok', withdrawn: 'bad', superseded: 'warn', unknown: 'warn' } as const

/** Whether a printed notice is current: one word about its number. */
export function VerifyPage({ verified, at }: { verified: Verified | null; at: Date }) {
  const t = useTranslations('public.verify')
  const locale = usePageLocale()
  const says = verified?.says
  return (
    <div className="mx-auto grid max-w-public gap-6 px-4 py-8 sm:px-6 lg:py-10">
      <div>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-3 max-w-read text-base text-ink-2">{t('lead')}</p>
      </div>
      <form
        action={localePath(locale, '/verify')}
        method="get"
        className="grid max-w-form items-end gap-3 sm:grid-cols-[1fr_auto]"
      >
        <Field
          name="number"
          label={t('number')}
          hint={t('hint')}
          errors={says === 'bad' ? [t('bad')] : undefined}
        >
          {(control) => (
            <TextInput
              {...control}
              dir="ltr"
              defaultValue={verified?.typed ?? ''}
              maxLength={60}
              autoComplete="off"
              className="font-mono"
            />
          )}
        </Field>
        <Button kind="primary" className="max-sm:justify-self-start">
          {t('submit')}
        </Button>
      </form>
      {says === 'rate' && (
        <Alert tone="warn" live="status" className="max-w-form">
          {t('rate')}
        </Alert>
      )}
      {verified?.number && says && says !== 'bad' && says !== 'rate' && (
        <section aria-live="polite" className="grid max-w-form gap-2">
          <Alert
            tone={tones[says]}
            title={
              <>
                <Identifier>{verified.number}</Identifier> · {t(`word.${says}.title`)}
              </>
            }
          >
            <p className="text-ink">{t(`word.${says}.body`)}</p>
          </Alert>
          <p className="text-xs text-ink-3">
            {t('checkedAt', { time: ltr(`${at.toISOString().slice(0, 16).replace('T', ' ')}Z`) })}
          </p>
        </section>
      )}
    </div>
  )
}
