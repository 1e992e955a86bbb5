import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { NoticeMarks } from '@/components/notices/about-record'
import { FieldValue } from '@/components/records/fact-rows'
import { Bdi, NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { Tag } from '@/components/ui/tag'
import { isGiven } from '@/lib/records/field'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypeOf } from '@/lib/records/registry'
import type { ResultSort } from '@/lib/search/facets'
import type { ObjectDatabase } from '@/lib/search/object-database'
import type { ResultRow, ResultsView } from '@/lib/search/result-view'
import { resultsPath } from './addresses'
import { CountryMark, OwnerMark, usePageLocale } from './labels'
import { MatchWord } from './match-score'
import type { PhotoAddress } from './result-preview'
import { RowLink } from './row-link'
import { ThingPicture } from './thing-picture'

/** The list of things that are told by how they look: cards with their pictures, as many beside each other as there is room for. */
export function ObjectGrid({
  view,
  database,
  photo,
}: {
  view: ResultsView
  database: ObjectDatabase
  photo: PhotoAddress
}) {
  const t = useTranslations('search.grid')
  return (
    <div className="grid gap-2 pt-2">
      <SortLine view={view} database={database} />
      <ul
        id="results"
        data-list=""
        aria-label={t('caption')}
        className="grid grid-cols-2 gap-3 sm:grid-cols-3 2xl:grid-cols-4"
      >
        {view.rows.map((row) => (
          <Card key={row.id} {...{ view, row, database, photo }} />
        ))}
      </ul>
    </div>
  )
}

/** What heads of columns are for a table. */
function SortLine({ view, database }: { view: ResultsView; database: ObjectDatabase }) {
  const t = useTranslations('search')
  const field = useTranslations('record.field')
  const locale = usePageLocale()
  const shown = view.look.sort
  const sorts: [ResultSort, string][] = [
    ['match', t('table.match')],
    ['name', field(database.identifier)],
    ...database.columns.flatMap(({ field: name, sort }): [ResultSort, string][] =>
      sort ? [[`-${name}`, field(name)]] : [],
    ),
    ['owner', t('table.owner')],
  ]
  return (
    <p className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
      <span>{t('grid.sort')}</span>
      {sorts.map(([sort, label]) => (
        <Link
          key={sort}
          href={resultsPath(locale, view, { sort, page: 1 })}
          prefetch={false}
          scroll={false}
          aria-current={shown === sort ? 'true' : undefined}
          className={cx(
            'inline-flex min-h-6 items-center',
            shown === sort ? 'font-semibold text-ink no-underline' : 'text-link underline underline-offset-2',
          )}
        >
          {label}
        </Link>
      ))}
    </p>
  )
}

function Card({
  view,
  row,
  database,
  photo,
}: {
  view: ResultsView
  row: ResultRow
  database: ObjectDatabase
  photo: PhotoAddress
}) {
  const t = useTranslations('search')
  const selected = view.selected?.id === row.id
  const type = recordTypeOf(row.type)
  const fields = type ? fieldsOf(type) : []
  const [first, ...others] = database.columns
  const values = (names: readonly string[]) =>
    fields.filter(({ name }) => names.includes(name) && isGiven(row.object?.[name]))
  const line = (names: readonly string[]) =>
    values(names).map((field, i) => (
      <span key={field.name}>
        {i > 0 && ' · '}
        {field.kind === 'country' ? (
          <CountryMark code={String(row.object?.[field.name])} />
        ) : (
          <FieldValue field={field} value={row.object?.[field.name]} />
        )}
      </span>
    ))
  return (
    <li
      data-list-item=""
      data-record={row.reference}
      className={cx(
        'relative grid content-start gap-1.5 rounded border bg-surface p-2 hover:bg-sunken',
        selected ? 'border-line xl:border-accent xl:bg-accent-tint xl:hover:bg-accent-tint' : 'border-line',
      )}
    >
      <ThingPicture
        src={row.photo ? photo(row.photo.id, 'thumb') : undefined}
        alt=""
        withheld={row.photo?.withheld ?? false}
        className="h-40 w-full"
      />
      <span className="flex flex-wrap items-baseline justify-between gap-x-2">
        <MatchWord explanation={row.explanation} />
        <OwnerMark owner={row.owner} />
      </span>
      <span className="grid min-w-0 gap-0.5 leading-[1.35] [overflow-wrap:anywhere]">
        <RowLink view={view} row={row} selected={selected}>
          <NameText>{titleOf(row, database)}</NameText>
        </RowLink>
        {first && <span className="text-ink-2">{line([first.field, ...(first.with ?? [])])}</span>}
        {others.map(({ field, with: beside = [] }) => (
          <span key={field} className="text-xs text-ink-2">
            {line([field, ...beside])}
          </span>
        ))}
      </span>
      <NoticeMarks notices={row.notices} />
      {(row.fresh || row.status !== 'published') && (
        <span className="flex flex-wrap gap-1">
          {row.fresh && <Tag tone="accent">{t('fresh')}</Tag>}
          {row.status !== 'published' && <Tag tone="warn">{t(`recordStatus.${row.status}`)}</Tag>}
        </span>
      )}
    </li>
  )
}

/** What a thing is called: its own title, else what lists and logs call it. */
export function titleOf(row: ResultRow, { identifier }: ObjectDatabase): string {
  const given = row.object?.[identifier]
  return typeof given === 'string' && given ? given : row.caption
}

/** The pictures that were asked with, small, above the list. */
export function AskedPictures({ view }: { view: ResultsView }) {
  const t = useTranslations('search.grid')
  if (!view.pictures.length) return null
  return (
    <figure className="flex flex-wrap items-end gap-3">
      {view.pictures.map((src, i) => (
        <ThingPicture
          // biome-ignore lint/suspicious/noArrayIndexKey: the pictures of a search never move
          key={i}
          src={src}
          alt={t('askedPicture', { n: i + 1 })}
          className="h-28 max-w-40"
        />
      ))}
      <figcaption className="sr-only">
        {t('asked')} <Bdi>{view.pictures.length}</Bdi>
      </figcaption>
    </figure>
  )
}
