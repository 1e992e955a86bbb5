import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { countryName } from '@/lib/bureaus/countries'
import { readVin } from '@/lib/identifiers/vin'

/**
 * What a vehicle's number says of itself: maker, region, model years, check digit (ISO 3779, ISO 3780). Advice to compare the
 * vehicle with, never a judgement: many regions use no check digit, and an altered number is what an officer looks for. Nothing
 * for numbers that are no VIN.
 */
export function VinFacts({ facts, now }: { facts: Readonly<Record<string, unknown>>; now: string | Date }) {
  const t = useTranslations('record.vin')
  const check = useTranslations('identifiers.vinCheck')
  const issue = useTranslations('identifiers.vin')
  const locale = usePageLocale()
  const { vin, modelYear } = facts
  if (typeof vin !== 'string') return null
  const reading = readVin(vin, {
    thisYear: new Date(now).getUTCFullYear(),
    ...(typeof modelYear === 'number' ? { builtIn: modelYear } : {}),
  })
  const { region, country, makes, years, check: digit, issues } = reading
  const remarks = issues.filter(({ code }) => code !== 'checkDigit')
  if (reading.kind !== 'VIN' && !remarks.length) return null
  const rows: [string, string][] = [
    ...(makes.length ? [[t('maker'), makes.join(' · ')] as [string, string]] : []),
    ...(region
      ? [
          [
            t('region'),
            [t(`regions.${region}`), country && countryName(country, locale)].filter(Boolean).join(' · '),
          ] as [string, string],
        ]
      : []),
    ...(years.length ? [[t('years'), years.join(' / ')] as [string, string]] : []),
    ...(digit ? [[t('check'), check(digit)] as [string, string]] : []),
  ]
  return (
    <section aria-label={t('title')} className="border-t border-line px-3 py-2 text-[13px] first:border-t-0">
      <h3 className="text-sm">{t('title')}</h3>
      <dl className="grid gap-y-0.5">
        {rows.map(([label, value]) => (
          <div key={label} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-2">{label}</dt>
            <dd>
              <Bdi>{value}</Bdi>
            </dd>
          </div>
        ))}
      </dl>
      {remarks.map(({ code, args }) => (
        <p key={code} className="text-ink-2">
          {issue(code, args)}
        </p>
      ))}
    </section>
  )
}
