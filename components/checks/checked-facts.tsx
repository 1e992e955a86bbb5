import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NoticeInstructions } from '@/components/notices/about-record'
import { FieldValue } from '@/components/records/fact-rows'
import {
  OwnerMark,
  ownerName,
  useCodeLabels,
  useFacetLabels,
  usePageLocale,
} from '@/components/search/labels'
import { useFeatureWords } from '@/components/search/match-ledger'
import type { PhotoAddress } from '@/components/search/result-preview'
import { Born } from '@/components/search/subject-facts'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Photo } from '@/components/ui/photo'
import { countryName } from '@/lib/bureaus/countries'
import { type CheckedRecord, thingFields } from '@/lib/checks/check-view'
import { warnings as warningOrder } from '@/lib/records/codes'
import { isGiven } from '@/lib/records/field'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypeOf } from '@/lib/records/registry'

/** What tells the record from another at arm's length: warnings first, then who or what it is, and whose. */
export function CheckedFacts({
  record,
  now,
  photo,
}: {
  record: CheckedRecord
  now: Date
  photo: PhotoAddress
}) {
  const t = useTranslations('quick')
  const label = useFacetLabels()
  const locale = usePageLocale()
  const grave = warningOrder.filter((code) => record.warnings.includes(code))
  return (
    <section
      aria-label={t('found')}
      data-checked={record.type}
      className="grid gap-2 rounded border border-line bg-surface p-3"
    >
      {grave.length > 0 && (
        <p className="flex items-center gap-2 text-base font-semibold text-bad">
          <TriangleAlert aria-hidden size={20} className="shrink-0" />
          {grave.map((code) => label('warning', code)).join(' · ')}
        </p>
      )}
      <NoticeInstructions notices={record.notices} status={record.subjectStatus} />
      <div className="flex gap-3">
        {record.type === 'person' && (
          <Photo
            size="preview"
            src={record.photo ? photo(record.photo.id, 'full') : undefined}
            alt={record.photo ? t('photoOf', { name: record.name?.text ?? '' }) : ''}
            withheld={record.photo?.withheld ?? false}
          />
        )}
        <div className="grid min-w-0 content-start gap-1">
          {record.name ? <Subject record={record} now={now} /> : <Thing record={record} />}
          <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
            <OwnerMark owner={record.owner} /> {ownerName(record.owner, locale)}
          </p>
        </div>
      </div>
      <Why record={record} />
    </section>
  )
}

function Subject({ record, now }: { record: CheckedRecord; now: Date }) {
  const label = useFacetLabels()
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const { name } = record
  if (!name) return null
  const who = [
    ...(record.sex && record.sex !== 'U' ? [codes('sexes', record.sex)] : []),
    ...record.nationalities.map((code) => countryName(code, locale)),
  ]
  return (
    <>
      <h2 className="text-lg leading-6 break-words">
        <NameText lang={name.lang ?? undefined}>{name.text}</NameText>
      </h2>
      {name.original && (
        <NameText lang={name.original.lang ?? undefined} className="justify-self-start text-ink-2">
          {name.original.text}
        </NameText>
      )}
      {record.births.length > 0 && <Born births={record.births} now={now} />}
      {who.length > 0 && <p>{who.join(' · ')}</p>}
      {record.subjectStatus && <p className="font-semibold">{label('status', record.subjectStatus)}</p>}
    </>
  )
}

function Thing({ record }: { record: CheckedRecord }) {
  const type = recordTypeOf(record.type)
  const fields = type ? fieldsOf(type) : []
  const { thing } = record
  return (
    <>
      <h2 className="text-lg leading-6">
        <Bdi className="font-mono font-medium [overflow-wrap:anywhere]">
          {record.identifier?.map(({ text, found }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
            found ? <mark key={index}>{text}</mark> : text,
          )}
          {record.identifierTo && `–${record.identifierTo}`}
        </Bdi>
      </h2>
      <p className="flex flex-wrap gap-x-2">
        {thingFields.flatMap((name) => {
          const field = fields.find((each) => each.name === name)
          const value = thing?.[name]
          return field && isGiven(value)
            ? [
                <span key={name} className={name === 'status' ? 'font-semibold' : undefined}>
                  <FieldValue field={field} value={value} />
                </span>,
              ]
            : []
        })}
      </p>
    </>
  )
}

/** The comparison that weighs most, in one line. */
function Why({ record }: { record: CheckedRecord }) {
  const explain = useTranslations('explain')
  const said = useFeatureWords()
  return (
    <p className="border-t border-line pt-2 text-sm text-ink-2">
      {explain(`band.${record.band}`)}
      {record.why && <> · {said(record.why)}</>}
    </p>
  )
}
