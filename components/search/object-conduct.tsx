import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/states'
import { countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import { recordTypeOf } from '@/lib/records/registry'
import { ownerName, useCodeLabels, usePageLocale } from './labels'

/**
 * What to do with a thing that was found, in the words of its kind (DOMAIN 3.2, 9.5): who reported what, and that this is no
 * proof against whoever has it. Part of the result wherever it is shown (R-HIT-1). Messages `record.things`.
 */
export function ObjectConduct({
  type,
  facts,
  owner,
  handling,
  own = false,
}: {
  type: string
  facts: Readonly<Record<string, unknown>>
  owner: string
  handling: readonly string[]
  own?: boolean
}) {
  const t = useTranslations(`record.things.${type}`)
  const conduct = useTranslations('record.conduct')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const list = recordTypeOf(type)?.statuses ?? ''
  const country = tenantByCode(owner)?.country
  const bureau = ownerName(owner, locale)
  return (
    <Alert
      tone="warn"
      title={t('title', {
        status: codes(list, String(facts.status ?? '')),
        owner: country ? countryName(country, locale) : bureau,
      })}
    >
      <p>{t('bearer')}</p>
      <p>{own ? conduct('own') : t('confirm', { bureau })}</p>
      {handling
        // Said above in more words.
        .filter((code) => code !== 'confirm_first')
        .map((code) => (
          <p key={code} className="font-medium">
            {codes('handlingCodes', code)}.
          </p>
        ))}
    </Alert>
  )
}
