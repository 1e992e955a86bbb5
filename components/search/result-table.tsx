import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { NoticeMarks } from '@/components/notices/about-record'
import { Bdi } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { Photo } from '@/components/ui/photo'
import { Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { hasName } from '@/lib/search/asked'
import type { ResultSort } from '@/lib/search/facets'
import type { ResultRow, ResultsView } from '@/lib/search/result-view'
import type { RowGroup } from '@/lib/search/same-subject'
import { resultsPath } from './addresses'
import { OwnerMark, usePageLocale } from './labels'
import { MarkedName } from './marked-name'
import { MatchScore } from './match-score'
import type { PhotoAddress } from './result-preview'
import { matchCell, rowCell, rowClass } from './row-classes'
import { RowLink } from './row-link'
import { Born, DocumentNumber, SexAndNationality, StatusTags } from './subject-facts'

/**
 * The list: one table, which below 720 px turns into cards by its style sheet alone. A row leads to its preview where
 * there is room for one, and to the record where there is none.
 */
export function ResultTable({ view, photo }: { view: ResultsView; photo: PhotoAddress }) {
  const t = useTranslations('search.table')
  const persons = view.tab === 'person'
  const shows = (column: string) => !view.columns.hidden.includes(column)
  const named = hasName(view.asked)
  return (
    <table data-list="" className="w-full border-collapse max-md:block md:table-fixed" id="results">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="max-md:sr-only">
        <tr>
          <SortHead view={view} sort="match" className="w-[108px]">
            {t('match')}
          </SortHead>
          <SortHead view={view} sort="name">
            {t('name')}
          </SortHead>
          {persons && shows('born') && (
            <SortHead view={view} sort="born" className="w-[94px]">
              {t('born')}
            </SortHead>
          )}
          {persons && shows('sexNationality') && (
            <Th className="w-[96px] px-1.5 2xl:w-[84px]">{t('sexNationality')}</Th>
          )}
          {persons && shows('document') && (
            <Th className={cx('w-[94px] px-1.5', shows('sexNationality') && notWhereNarrow)}>
              {t('document')}
            </Th>
          )}
          {shows('status') && <Th className="w-[104px] px-1.5">{t('status')}</Th>}
          {shows('owner') && (
            <SortHead view={view} sort="owner" className="w-[56px]">
              {t('owner')}
            </SortHead>
          )}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {view.rows.map((row) => (
          <Row key={row.id} {...{ view, row, named, persons, photo }} />
        ))}
      </tbody>
    </table>
  )
}

/** A head of a column that sorts the list. */
export function SortHead({
  view,
  sort,
  className,
  children,
}: {
  view: ResultsView
  /** Without the minus that turns it round. */
  sort: ResultSort
  className?: string
  children: string
}) {
  const locale = usePageLocale()
  const { sort: shown } = view.look
  const current = shown === sort || shown === `-${sort}`
  const descending = sort === 'match' || shown.startsWith('-')
  // Pressed again, a column runs the other way; matches always stand with the strongest first.
  const next: ResultSort = sort === 'match' || shown !== sort ? sort : `-${sort}`
  return (
    <Th
      className={cx('px-1.5', className)}
      sort={{
        href: resultsPath(locale, view, { sort: next, sorted: true, page: 1 }),
        order: !current ? 'none' : descending ? 'descending' : 'ascending',
      }}
    >
      {children}
    </Th>
  )
}

function Row({
  view,
  row,
  named,
  persons,
  photo,
}: {
  view: ResultsView
  row: ResultRow
  named: boolean
  persons: boolean
  photo: PhotoAddress
}) {
  const selected = view.selected?.id === row.id
  const shows = (column: string) => !view.columns.hidden.includes(column)
  return (
    <tr
      data-list-item=""
      data-record={row.reference}
      className={rowClass('h-row-photo compact:h-row', selected)}
    >
      <td className={matchCell(selected)}>
        <span className="flex items-start gap-1.5">
          {view.rows.length > 1 && <Choose row={row} />}
          <MatchScore band={row.band} likeness={row.likeness} evidence={row.explanation.bits} named={named} />
        </span>
      </td>
      <th scope="row" className={cx(rowCell, 'text-start font-normal max-md:order-1')}>
        <span className="flex items-center gap-3">
          {persons && (
            <span className="shrink-0 compact:hidden xl:max-[84rem]:hidden print:hidden">
              <Photo
                src={row.photo ? photo(row.photo.id, 'thumb') : undefined}
                alt=""
                withheld={row.photo?.withheld ?? false}
              />
            </span>
          )}
          <Names view={view} row={row} selected={selected} />
        </span>
      </th>
      {persons && shows('born') && (
        <td className={cx(rowCell, 'max-md:order-3')}>
          <Born births={row.births} now={view.now} />
        </td>
      )}
      {persons && shows('sexNationality') && (
        <td className={cx(rowCell, 'max-md:order-4 max-md:justify-self-end')}>
          <SexAndNationality row={row} />
          {shows('document') && (
            <span className={onlyWhereNarrow}>
              <DocumentNumber document={row.document} />
            </span>
          )}
        </td>
      )}
      {persons && shows('document') && (
        <td
          className={cx(
            rowCell,
            'max-md:order-6 max-md:justify-self-end',
            shows('sexNationality') && notWhereNarrow,
          )}
        >
          <DocumentNumber document={row.document} />
        </td>
      )}
      {shows('status') && (
        <td className={cx(rowCell, 'max-md:order-5')}>
          <StatusTags row={row} most={1} />
        </td>
      )}
      {shows('owner') && (
        <td className={cx(rowCell, 'max-md:order-7')}>
          <OwnerMark owner={row.owner} stacked />
        </td>
      )}
    </tr>
  )
}

/** Marks a row for comparing; belongs to the form below the list. Lies over the link that the whole row is. */
function Choose({ row }: { row: ResultRow }) {
  const t = useTranslations('search.compare')
  return (
    <input
      type="checkbox"
      form="compare-form"
      name="cmp"
      value={row.id}
      data-key="x"
      aria-label={t('choose', { name: row.caption })}
      className="tick no-print relative z-10 mt-0.5 after:absolute after:-inset-1"
    />
  )
}

/** The first of several records that may be of one subject says how many there are; the others say whose they follow. */
function SameSubject({ row, group }: { row: ResultRow; group: RowGroup }) {
  const t = useTranslations('search.sameSubject')
  const { records, owners, by, first } = group
  return (
    <span className="flex items-start gap-1 text-xs leading-4 font-medium text-link">
      <Users aria-hidden size={13} className="mt-px shrink-0" />
      <span>
        {row.reference === first
          ? `${t('first', { records, owners })}: ${t(`by.${by}`)}`
          : t.rich('further', { number: () => <Bdi className="font-mono whitespace-nowrap">{first}</Bdi> })}
      </span>
    </span>
  )
}

/** On all but wide screens the document stands below sex and nationality: the room belongs to the name. */
const notWhereNarrow = 'md:max-2xl:not-print:hidden'
const onlyWhereNarrow = 'hidden md:max-2xl:not-print:block'

function Names({ view, row, selected }: { view: ResultsView; row: ResultRow; selected: boolean }) {
  const t = useTranslations('search')
  const judge = useTranslations('hits.judge')
  const { alias, original, marks } = row
  const name = <MarkedName text={row.caption} marks={marks} lang={row.names[0]?.lang ?? undefined} />
  return (
    <span className="grid min-w-0 leading-[1.35] [overflow-wrap:anywhere]">
      <span className="flex flex-wrap items-center gap-x-2">
        <RowLink view={view} row={row} selected={selected}>
          {name}
        </RowLink>
        {row.fresh && <Tag tone="accent">{t('fresh')}</Tag>}
        {row.judged && <Tag>{judge('tag')}</Tag>}
        {row.status !== 'published' && <Tag tone="warn">{t(`recordStatus.${row.status}`)}</Tag>}
      </span>
      {(original || alias) && (
        <span className="text-ink-2">
          {original && <MarkedName text={original.full} marks={marks} lang={original.lang ?? undefined} />}
          {original && alias && <span aria-hidden> · </span>}
          {alias && (
            <span>
              {t('alias')} <MarkedName text={alias.full} marks={marks} lang={alias.lang ?? undefined} />
            </span>
          )}
        </span>
      )}
      <NoticeMarks notices={row.notices} />
      {row.group && <SameSubject row={row} group={row.group} />}
    </span>
  )
}
