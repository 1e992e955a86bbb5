import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { NoticeMarks } from '@/components/notices/about-record'
import { FieldValue } from '@/components/records/fact-rows'
import { cx } from '@/components/ui/cx'
import { Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { isGiven } from '@/lib/records/field'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypeOf } from '@/lib/records/registry'
import type { ObjectColumn, ObjectDatabase } from '@/lib/search/object-database'
import type { ResultRow, ResultsView } from '@/lib/search/result-view'
import { CountryMark, IssuerMark, OwnerMark } from './labels'
import { MarkedNumber } from './marked-number'
import { MatchScore } from './match-score'
import { SortHead } from './result-table'
import { matchCell, rowCell, rowClass } from './row-classes'
import { RowLink } from './row-link'
import { Dash } from './subject-facts'

/**
 * The list of a database of things: the match, the number with what differs marked, the columns that the database names,
 * the owner. The same table as that of persons, which below 720 px turns into cards.
 */
export function ObjectTable({ view, database }: { view: ResultsView; database: ObjectDatabase }) {
  const t = useTranslations('search.table')
  const field = useTranslations('record.field')
  const columns = database.columns.filter((column) => !view.columns.hidden.includes(column.field))
  return (
    <table data-list="" className="w-full border-collapse max-md:block md:table-fixed" id="results">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="max-md:sr-only">
        <tr>
          <SortHead view={view} sort="match" className="w-[108px]">
            {t('match')}
          </SortHead>
          <SortHead view={view} sort="name">
            {field(database.identifier)}
          </SortHead>
          {columns.map((column) =>
            column.sort ? (
              <SortHead key={column.field} view={view} sort={column.field} className={widths[column.width]}>
                {field(column.field)}
              </SortHead>
            ) : (
              <Th key={column.field} className={widths[column.width]}>
                {field(column.field)}
              </Th>
            ),
          )}
          {!view.columns.hidden.includes('owner') && (
            <SortHead view={view} sort="owner" className="w-[56px]">
              {t('owner')}
            </SortHead>
          )}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {view.rows.map((row) => (
          <Row key={row.id} {...{ view, row, database }} />
        ))}
      </tbody>
    </table>
  )
}

const widths: Record<ObjectColumn['width'], string> = {
  narrow: 'w-[94px] px-1.5',
  medium: 'w-[118px] px-1.5',
  wide: 'w-[168px] px-1.5',
}

function Row({ view, row, database }: { view: ResultsView; row: ResultRow; database: ObjectDatabase }) {
  const t = useTranslations('search')
  const judge = useTranslations('hits.judge')
  const selected = view.selected?.id === row.id
  const columns = database.columns.filter(({ field }) => !view.columns.hidden.includes(field))
  return (
    <tr data-list-item="" data-record={row.reference} className={rowClass('h-row', selected)}>
      <td className={matchCell(selected)}>
        <MatchScore band={row.band} likeness={row.likeness} named={false} />
      </td>
      <th scope="row" className={cx(rowCell, 'text-start font-normal max-md:order-1')}>
        <span className="flex flex-wrap items-center gap-x-2">
          <RowLink view={view} row={row} selected={selected}>
            <MarkedNumber row={row} to={database.identifierTo} />
          </RowLink>
          {row.fresh && <Tag tone="accent">{t('fresh')}</Tag>}
          {row.judged && <Tag>{judge('tag')}</Tag>}
          {row.status !== 'published' && <Tag tone="warn">{t(`recordStatus.${row.status}`)}</Tag>}
          <NoticeMarks notices={row.notices} />
        </span>
      </th>
      {columns.map(({ field, with: beside = [] }) => (
        <td
          key={field}
          className={cx(rowCell, 'max-md:order-3 max-md:even:justify-self-end max-md:even:text-end')}
        >
          <ObjectValue row={row} name={field} />
          {beside.some((each) => isGiven(row.object?.[each])) && (
            <span className="block text-xs text-ink-2">
              {beside
                .filter((each) => isGiven(row.object?.[each]))
                .map((each, index) => (
                  <Fragment key={each}>
                    {index > 0 && ' · '}
                    <ObjectValue row={row} name={each} />
                  </Fragment>
                ))}
            </span>
          )}
        </td>
      ))}
      {!view.columns.hidden.includes('owner') && (
        <td className={cx(rowCell, 'max-md:order-5 max-md:even:justify-self-end')}>
          <OwnerMark owner={row.owner} stacked />
        </td>
      )}
    </tr>
  )
}

/** A field of a thing as the definition of its type says how such a value looks; short, for a cell. */
function ObjectValue({ row, name }: { row: ResultRow; name: string }) {
  const type = recordTypeOf(row.type)
  const field = type && fieldsOf(type).find((each) => each.name === name)
  const value = row.object?.[name]
  if (!field || value === null || value === undefined) return <Dash />
  if (field.kind === 'issuer') return <IssuerMark code={String(value)} />
  if (field.kind === 'country') return <CountryMark code={String(value)} />
  return <FieldValue field={field} value={value} />
}
