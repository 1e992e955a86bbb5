import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import { Tag } from '@/components/ui/tag'
import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import { ageAt } from '@/lib/identifiers/partial-date'
import { warnings as warningOrder } from '@/lib/records/codes'
import { birthText, type ResultRow } from '@/lib/search/result-view'
import { useCodeLabels, useFacetLabels, usePageLocale } from './labels'

/** Date of birth as the record has it, and the age that follows from it. */
export function Born({ births, now }: { births: ResultRow['births']; now: Date }) {
  const t = useTranslations('search')
  const [birth] = births
  if (!birth) return <span className="text-ink-3">{t('notKnown')}</span>
  const { year, month, day } = birth
  const age = ageAt({ year, ...(month ? { month } : {}), ...(day ? { day } : {}) }, now)
  const years = age.min === age.max ? String(age.min) : `${age.min}–${age.max}`
  const more = births.length - 1
  const date = <Bdi className="font-mono">{birthText({ ...birth, circa: false })}</Bdi>
  return (
    <span className="inline-grid">
      <span className="text-[13px] leading-5 whitespace-nowrap">
        {birth.circa ? t.rich('circa', { date: () => date }) : date}
      </span>
      <span className="text-xs text-ink-2">
        {t('age', { years })}
        {more > 0 && ` · ${t('moreDates', { count: more })}`}
      </span>
    </span>
  )
}

/** `M · MAR`: the letter of the document and the code of the nationality, with the words for screen readers. */
export function SexAndNationality({ row }: { row: ResultRow }) {
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const sex = row.sex && row.sex !== 'U' ? row.sex : null
  const shown = row.nationalities.slice(0, 1)
  const more = row.nationalities.length - shown.length
  const names = row.nationalities.map((code) => countryName(code, locale))
  if (!sex && !shown.length) return <Dash />
  return (
    <span title={[...(sex ? [codes('sexes', sex)] : []), ...names].join(' · ')}>
      <span aria-hidden className="font-mono text-[13px] whitespace-nowrap">
        <Bdi>{[...(sex ? [sex] : []), ...shown.map(alpha3Of)].join(' · ')}</Bdi>
        {more > 0 && <Bdi className="mx-1 text-xs text-ink-2">+{more}</Bdi>}
      </span>
      <span className="sr-only">{[...(sex ? [codes('sexes', sex)] : []), ...names].join(', ')}</span>
    </span>
  )
}

/** The document that matched, marked, or the first of the record. */
export function DocumentNumber({
  document,
  withCountry,
}: {
  document: ResultRow['document']
  withCountry?: boolean
}) {
  if (!document) return <Dash />
  return (
    <span className="font-mono text-[13px]">
      {withCountry && document.country && (
        <Identifier className="me-1.5">{alpha3Of(document.country)}</Identifier>
      )}
      <Bdi className="break-all">{document.matched ? <mark>{document.number}</mark> : document.number}</Bdi>
    </span>
  )
}

/** Status of the subject and the gravest warnings, as words. */
export function StatusTags({ row, most = 2 }: { row: ResultRow; most?: number }) {
  const t = useTranslations('search')
  const label = useFacetLabels()
  const grave = warningOrder.filter((code) => row.warnings.includes(code))
  const shown = grave.slice(0, most)
  const more = grave.length - shown.length
  return (
    <span className="flex flex-wrap gap-1">
      {row.subjectStatus && <WrappingTag>{label('status', row.subjectStatus)}</WrappingTag>}
      {shown.map((code, index) => (
        <Tag key={code} tone="bad" wraps icon={<TriangleAlert aria-hidden size={12} className="shrink-0" />}>
          {label('warning', code)}
          {more > 0 && index === shown.length - 1 && (
            <>
              <span dir="ltr" aria-hidden>
                +{more}
              </span>
              <span className="sr-only">{t('moreWarnings', { count: more })}</span>
            </>
          )}
        </Tag>
      ))}
    </span>
  )
}

/** "Subject of UN sanctions" is longer than its column: it may take two lines. */
function WrappingTag({ children }: { children: string }) {
  return (
    <span
      data-outlined=""
      className="inline-block rounded-sm bg-sunken px-1.5 py-0.5 text-xs leading-4 font-medium text-ink-2"
    >
      {children}
    </span>
  )
}

export function Dash() {
  const t = useTranslations('search')
  return (
    <>
      <span aria-hidden className="text-ink-3">
        –
      </span>
      <span className="sr-only">{t('notKnown')}</span>
    </>
  )
}
