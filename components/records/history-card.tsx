import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { recordPath } from '@/components/search/addresses'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { alpha3Of } from '@/lib/bureaus/countries'
import { confidentialityLevels } from '@/lib/records/codes'
import { isGiven } from '@/lib/records/field'
import { type Change, type Entry, type HistoryEntry, historyOf } from '@/lib/records/history'
import { fieldsOf } from '@/lib/records/record-type'
import type { RecordView } from '@/lib/records/record-view'
import { recordTypeOf } from '@/lib/records/registry'
import { birthText } from '@/lib/search/result-view'
import { Countries, FieldValue } from './fact-rows'
import { partId } from './words'

/** Every version with what it changed, the newest open. Old versions can be read as they were. */
export function HistoryCard({ record, current }: { record: RecordView; current: number }) {
  const t = useTranslations('record')
  const entries = historyOf(record.versions)
  return (
    <Card id={partId('history')} title={t('card.history')} className="scroll-mt-24" flush>
      <p className="border-b border-line px-3 py-2 text-ink-2">
        {entries.length ? t('history.intro') : t('history.none')}
      </p>
      {entries.map((entry, i) => (
        <Disclosure
          key={entry.version}
          open={i === 0}
          className="border-b border-line px-3 py-2 last:border-b-0"
          summary={<Summary entry={entry} current={current} />}
        >
          <VersionBody record={record} entry={entry} current={current} />
        </Disclosure>
      ))}
    </Card>
  )
}

function Summary({ entry, current }: { entry: HistoryEntry; current: number }) {
  const t = useTranslations('record.history')
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <span>{t('version', { version: entry.version })}</span>
      <Time at={entry.at} className="font-normal text-ink-2" />
      {entry.version === current && <Tag tone="ok">{t('current')}</Tag>}
    </span>
  )
}

function VersionBody({
  record,
  entry,
  current,
}: {
  record: RecordView
  entry: HistoryEntry
  current: number
}) {
  const t = useTranslations('record')
  const locale = usePageLocale()
  return (
    <div className="grid gap-2">
      <p className="text-ink-2">
        <NameText>{entry.reason}</NameText>
        {entry.by && (
          <>
            {' · '}
            {t.rich('history.by', { officer: entry.by, name: (name) => <NameText>{name}</NameText> })}
          </>
        )}
      </p>
      {entry.version === 1 ? (
        <p className="text-ink-2">{t('history.first')}</p>
      ) : entry.changes.length === 0 ? (
        <p className="text-ink-2">{t('history.noChange')}</p>
      ) : (
        <ChangeTable record={record} entry={entry} />
      )}
      {entry.version !== current && (
        <p>
          <Link href={`${recordPath(locale, record)}?version=${entry.version}`} prefetch={false}>
            {t('history.asItWas', { version: entry.version })}
          </Link>
        </p>
      )}
    </div>
  )
}

function ChangeTable({ record, entry }: { record: RecordView; entry: HistoryEntry }) {
  const t = useTranslations('record')
  return (
    <Table id={`version-${entry.version}`} caption={t('history.version', { version: entry.version })}>
      <thead>
        <tr>
          <Th>
            <span className="sr-only">{t('history.changed')}</span>
          </Th>
          <Th>{t('history.was')}</Th>
          <Th>{t('history.is')}</Th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map((change, i) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: changes of a version never move
            key={i}
          >
            <th scope="row" className="border-b border-line px-2 py-1.5 text-start font-normal text-ink-2">
              {t(`field.${change.field ?? change.area}`)}
            </th>
            <td className="border-b border-line px-2 py-1.5">
              <Value record={record} change={change} entry={change.before} gone="added" />
            </td>
            <td className="border-b border-line px-2 py-1.5">
              <Value record={record} change={change} entry={change.after} gone="removed" />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** One side of a change. Nothing on the left means that the value was added, nothing on the right that it was removed. */
function Value({
  record,
  change,
  entry,
  gone,
}: {
  record: RecordView
  change: Change
  entry: Entry
  gone: 'added' | 'removed'
}): ReactNode {
  const t = useTranslations('record')
  const codes = useCodeLabels()
  if (!isGiven(entry)) {
    return (
      <span className="text-ink-3">
        {change.field === null ? `(${t(`history.${gone}`)})` : t('value.none')}
      </span>
    )
  }
  if (change.area === 'access') return <Countries codes={entry as string[]} />
  if (change.area === 'facts') {
    const type = recordTypeOf(record.type)
    const field = type && fieldsOf(type).find(({ name }) => name === change.field)
    return <FieldValue field={field ?? { name: change.field ?? '', kind: 'text' }} value={entry} />
  }
  if (change.area === 'record') {
    switch (change.field) {
      case 'status':
        return codes('recordStatuses', String(entry))
      case 'purpose':
      case 'noPurpose':
        return [entry]
          .flat()
          .map((code) => codes('purposes', String(code)))
          .join(' · ')
      case 'handling':
        return [entry]
          .flat()
          .map((code) => codes('handlingCodes', String(code)))
          .join(' · ')
      case 'level':
        return codes('confidentialityLevels', confidentialityLevels[Number(entry)] ?? '')
      case 'noDownload':
        return t(entry === true ? 'value.noDownload' : 'value.download')
      case 'retentionUntil':
        return <Bdi className="font-mono">{String(entry)}</Bdi>
      default:
        return <NameText>{String(entry)}</NameText>
    }
  }
  return <Row area={change.area} row={entry as Readonly<Record<string, unknown>>} />
}

function Row({ area, row }: { area: Change['area']; row: Readonly<Record<string, unknown>> }): ReactNode {
  const codes = useCodeLabels()
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '')
  switch (area) {
    case 'names':
      return (
        <>
          <NameText lang={text('lang') || undefined}>{text('full')}</NameText>{' '}
          <span className="text-xs text-ink-3">
            {[codes('nameKinds', text('kind')), text('quality') && codes('nameQualities', text('quality'))]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      )
    case 'births':
      return <Bdi className="font-mono">{birthText(row as Parameters<typeof birthText>[0])}</Bdi>
    case 'documents':
      return (
        <>
          <Bdi className="font-mono">
            {[text('country') && alpha3Of(text('country')), text('number')].filter(Boolean).join(' ')}
          </Bdi>{' '}
          <span className="text-xs text-ink-3">{codes('documentTypes', text('type'))}</span>
        </>
      )
    case 'marks':
      return (
        <>
          {codes('markKinds', text('kind'))}, {codes('bodyParts', text('location'))}:{' '}
          <NameText>{text('description')}</NameText>
        </>
      )
    default:
      return <NameText>{text('caption') || text('takenOn') || text('sha256').slice(0, 8)}</NameText>
  }
}
