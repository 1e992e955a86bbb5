import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { issuerName, ownerName, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { cx } from '@/components/ui/cx'
import { FlagImage } from '@/components/ui/flag'
import { alpha3Of, countryByAlpha2, countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import { travelCode } from '@/lib/identifiers/travel-codes'
import { groupVin } from '@/lib/identifiers/vin-number'
import { type Field, isGiven, type Section } from '@/lib/records/field'
import { languageName } from '@/lib/records/languages'
import { type RecordView, sourceOf } from '@/lib/records/record-view'
import { birthText } from '@/lib/search/result-view'
import { Measurements, Period } from './object-values'
import { inFeet, inPounds, leftToRight, partId } from './words'

/** The fields of one section with who stated each, and one line for what nobody stated. */
export function SectionCard({
  record,
  section,
  children,
}: {
  record: RecordView
  section: Section
  children?: ReactNode
}) {
  const t = useTranslations('record')
  const given = section.fields.filter(({ name }) => isGiven(record.facts[name]))
  const missing = section.fields.filter((field) => !given.includes(field) && !field.seldom)
  const births = section.name === 'identity' && record.type === 'person'
  if (!given.length && !births && !children) return null
  return (
    <Card id={partId(section.name)} title={t(`section.${section.name}`)} className="scroll-mt-24" flush>
      <dl className="divide-y divide-line">
        {births && <BirthRows record={record} />}
        {given.map((field) => (
          <FactRow
            key={field.name}
            label={t(`field.${field.name}`)}
            copy={copyTextOf(field, record.facts[field.name])}
            source={sourceOf(record, field.name)}
          >
            <FieldValue field={field} value={record.facts[field.name]} />
          </FactRow>
        ))}
      </dl>
      {missing.length > 0 && (
        <p className="border-t border-line px-3 py-1.5 text-xs text-ink-3">
          {t('notRecorded', { fields: missing.map(({ name }) => t(`field.${name}`)).join(' · ') })}
        </p>
      )}
      {children}
    </Card>
  )
}

/** Label, value, who stated it, and a button that copies it: one line where there is room, three where there is not. */
export function FactRow({
  label,
  copy,
  source,
  children,
}: {
  label: string
  copy?: string | undefined
  source?: { source: string; on: string; certainty: string | null } | undefined
  children: ReactNode
}) {
  const common = useTranslations('common')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-3 py-1 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <dt className="py-0.5 text-ink-2 max-sm:col-span-2 max-sm:pb-0">{label}</dt>
      <dd className="min-w-0 py-0.5 break-words max-sm:pt-0">
        {children}
        {source && (
          <span className="block lg:hidden">
            <SourceNote {...source} />
          </span>
        )}
      </dd>
      <dd className="flex items-start gap-1">
        {source && (
          <span className="pt-0.5 max-lg:hidden">
            <SourceNote {...source} />
          </span>
        )}
        {copy === undefined ? (
          <span className="size-6" />
        ) : (
          <CopyButton text={copy} label={`${common('copy.do')}: ${label}`} doneLabel={common('copy.done')} />
        )}
      </dd>
    </div>
  )
}

/** Which bureau stated a value, on which day, and how sure it is. */
export function SourceNote({
  source,
  on,
  certainty,
}: {
  source: string
  on: string
  certainty: string | null
}) {
  const t = useTranslations('record.source')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  return (
    <span className="text-xs text-ink-3" title={t('label', { source: ownerName(source, locale) })}>
      <Bdi className="font-mono">{shownCode(source)}</Bdi>
      <span className="sr-only"> ({ownerName(source, locale)})</span> · <Bdi>{on.slice(0, 10)}</Bdi>
      {certainty && (
        <>
          {' · '}
          <span className={cx(certainty !== 'certain' && 'font-medium text-warn')}>
            {codes('certainties', certainty)}
          </span>
        </>
      )}
    </span>
  )
}

/** A bureau by the three letters of its country; a body without a country by its own code. */
const shownCode = (source: string) => (tenantByCode(source)?.kind === 'partner' ? source : alpha3Of(source))

/** A value of a record's own table as its kind says. */
export function FieldValue({ field, value }: { field: Field; value: unknown }): ReactNode {
  const t = useTranslations('record.value')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  if (!isGiven(value)) return <span className="text-ink-3">{t('none')}</span>
  const list = Array.isArray(value) ? value.map(String) : [String(value)]
  switch (field.kind) {
    case 'code':
    case 'codes':
      return list.map((code) => codes(field.list ?? '', code)).join(' · ')
    case 'country':
    case 'countries':
      return <Countries codes={list} />
    case 'languages':
      return list.map((code) => languageName(code, locale)).join(', ')
    case 'centimetres': {
      const cm = Number(value)
      return (
        <>
          <Bdi>{t('centimetres', { cm })}</Bdi> <Bdi className="text-ink-3">{t('feet', inFeet(cm))}</Bdi>
        </>
      )
    }
    case 'kilograms': {
      const kg = Number(value)
      return (
        <>
          <Bdi>{t('kilograms', { kg })}</Bdi>{' '}
          <Bdi className="text-ink-3">{t('pounds', { lb: inPounds(kg) })}</Bdi>
        </>
      )
    }
    case 'identifier':
    case 'date':
      return <Bdi className="font-mono whitespace-nowrap">{list.join(', ')}</Bdi>
    case 'vin':
      return <Bdi className="font-mono whitespace-nowrap">{groupVin(list[0] ?? '')}</Bdi>
    case 'period':
      return <Period text={list[0] ?? ''} />
    case 'measurements':
      return <Measurements texts={list} />
    case 'issuer':
      return <Issuer code={list[0] ?? ''} />
    case 'yesNo': {
      const proof = field.name === 'nationalityConfirmed'
      return t(value === true ? (proof ? 'proven' : 'confirmed') : proof ? 'notProven' : 'notConfirmed')
    }
    case 'texts':
      return (
        <ul className="grid gap-0.5">
          {list.map((text) => (
            <li key={text}>
              <NameText>{text}</NameText>
            </li>
          ))}
        </ul>
      )
    default:
      return (
        <NameText className={field.kind === 'prose' ? 'whitespace-pre-line' : ''}>{list.join(', ')}</NameText>
      )
  }
}

/** Issuer of a document with flag, name and the code that is printed in it. */
function Issuer({ code }: { code: string }) {
  const locale = usePageLocale()
  const [country] = travelCode(code)?.countries ?? []
  return (
    <span className="inline-flex items-center gap-1.5">
      {country && countryByAlpha2(country) && <FlagImage country={country} />}
      {issuerName(code, locale)} <Bdi className="font-mono text-xs text-ink-3">{code}</Bdi>
    </span>
  )
}

/** Countries with flag, code and name. */
export function Countries({ codes }: { codes: readonly string[] }) {
  const locale = usePageLocale()
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-0.5">
      {codes.map((code) => (
        <span key={code} className="inline-flex items-center gap-1.5">
          {/^[A-Z]{2}$/.test(code) && countryByAlpha2(code) && <FlagImage country={code} />}
          {countryName(code, locale)} <Bdi className="font-mono text-xs text-ink-3">{alpha3Of(code)}</Bdi>
        </span>
      ))}
    </span>
  )
}

/** Every date of birth that was stated, each with its source. */
function BirthRows({ record }: { record: RecordView }) {
  const t = useTranslations('record')
  if (!record.births.length) {
    return (
      <FactRow label={t('field.born')}>
        <span className="text-ink-3">{t('value.none')}</span>
      </FactRow>
    )
  }
  return record.births.map((birth, i) => (
    <FactRow
      // biome-ignore lint/suspicious/noArrayIndexKey: the same day may be stated twice; the list never moves
      key={i}
      label={t('field.born')}
      copy={birthText(birth)}
      source={{ source: birth.source, on: birth.recordedAt, certainty: birth.certainty }}
    >
      <BirthDay birth={birth} />
      {birth.note && <NameText className="block text-xs text-ink-3">{birth.note}</NameText>}
    </FactRow>
  ))
}

/** A date or span of birth, in words where it is not exact. */
export function BirthDay({ birth }: { birth: Parameters<typeof birthText>[0] }) {
  const t = useTranslations('record.value')
  const { year, yearTo, circa } = birth
  if (yearTo && yearTo !== year)
    return t('between', { from: leftToRight(String(year)), to: leftToRight(String(yearTo)) })
  const exact = birthText({ ...birth, circa: false })
  return circa ? t('about', { date: leftToRight(exact) }) : <Bdi className="font-mono">{exact}</Bdi>
}

const copied: readonly Field['kind'][] = ['text', 'name', 'texts', 'identifier', 'vin']

function copyTextOf({ kind }: Field, value: unknown): string | undefined {
  if (!copied.includes(kind)) return undefined
  return Array.isArray(value) ? value.join('\n') : String(value)
}
