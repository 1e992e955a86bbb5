import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { hitPath } from '@/components/hits/words'
import { NoticeMarks } from '@/components/notices/about-record'
import { recordPath } from '@/components/search/addresses'
import { type CountryNames, KindChip, ReadingNotes, ReadingWords } from '@/components/search/kind-chip'
import { OwnerMark, usePageLocale } from '@/components/search/labels'
import { useFeatureWords } from '@/components/search/match-ledger'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Identifier } from '@/components/ui/identifier'
import { Table, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ListRow, ListView } from '@/lib/lists/list-view'
import { addressOfListLook } from '@/lib/lists/look'
import type { Outcome } from '@/lib/lists/outcome'
import { birthText } from '@/lib/search/result-view'
import type { ListAct } from './list-page'

type Props = { view: ListView; countryNames: CountryNames; act: ListAct; open: ListAct }

/** One row a line: what was typed and how it was read, what came of it, the best match and why. Cards on a phone. */
export function LineTable(props: Props) {
  const t = useTranslations('lists.table')
  return (
    <Table id="lines" caption={t('caption')} className="bg-surface max-md:block">
      <thead className="max-md:sr-only">
        <tr>
          <Th className="w-14">{t('line')}</Th>
          <Th>{t('text')}</Th>
          <Th className="w-36">{t('outcome')}</Th>
          <Th>{t('best')}</Th>
          <Th className="no-print w-28">
            <span className="sr-only">{t('actions')}</span>
          </Th>
        </tr>
      </thead>
      <tbody data-list="" className="max-md:block">
        {props.view.rows.map((row) => (
          <Line key={row.ordinal} row={row} {...props} />
        ))}
      </tbody>
    </Table>
  )
}

const cell = 'border-b border-line px-2 py-2 align-top max-md:border-0 max-md:p-0'

function Line({ row, view, countryNames, act, open }: Props & { row: ListRow }) {
  const t = useTranslations('lists')
  return (
    <tr
      id={`l${row.ordinal}`}
      data-list-item=""
      data-outcome={row.outcome}
      className="scroll-mt-24 target:bg-accent-tint max-md:grid max-md:gap-1.5 max-md:border-b max-md:border-line max-md:p-3"
    >
      <td className={cell}>
        <span className="sr-only">{t('table.line')} </span>
        <Bdi className="font-mono text-xs text-ink-2">
          {row.from === row.to ? row.from : `${row.from}–${row.to}`}
        </Bdi>
      </td>
      <th scope="row" className={`${cell} text-start font-normal`}>
        <Typed row={row} countryNames={countryNames} />
        {view.own && row.readings.length > 1 && <Readings {...{ row, view, countryNames, act }} />}
      </th>
      <td className={cell}>
        <OutcomeTag outcome={row.outcome} />
        <Unanswered row={row} />
      </td>
      <td className={cell}>
        <Best row={row} />
        <JudgedMark row={row} />
      </td>
      <td className={`${cell} no-print`}>
        {row.outcome !== 'unread' && row.text !== null && (
          <form action={open}>
            <input type="hidden" name="id" value={view.id} />
            <input type="hidden" name="ordinal" value={row.ordinal} />
            <Button size="small" data-open="" aria-label={t('openLabel', { line: row.from })}>
              {t('open')}
            </Button>
          </form>
        )}
      </td>
    </tr>
  )
}

function Typed({ row, countryNames }: { row: ListRow; countryNames: CountryNames }) {
  const t = useTranslations('lists')
  if (row.text === null) return <span className="text-ink-2">{t('sealLost')}</span>
  return (
    <span className="grid justify-items-start gap-1">
      <NameText className="font-medium whitespace-pre-wrap [overflow-wrap:anywhere]">
        {row.text.length > shownLength ? `${row.text.slice(0, shownLength)}…` : row.text}
      </NameText>
      {row.reading && row.reading.kind !== 'none' && (
        <KindChip reading={row.reading} countryNames={countryNames} className="whitespace-normal" />
      )}
      {row.reading && row.outcome !== 'unread' && (
        <ReadingNotes notes={row.reading.notes} className="text-xs text-ink-2" />
      )}
    </span>
  )
}

const shownLength = 200

/** Another reading of the line, chosen afterwards: it is answered anew at once. */
function Readings({
  row,
  view,
  countryNames,
  act,
}: {
  row: ListRow
  view: ListView
  countryNames: CountryNames
  act: ListAct
}) {
  const t = useTranslations('lists')
  return (
    <Disclosure summary={t('readOtherwise')} className="no-print mt-1 text-xs">
      <form action={act} className="grid justify-items-start gap-1.5">
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="act" value="reread" />
        <input type="hidden" name="look" value={addressOfListLook(view.look)} />
        <input type="hidden" name="ordinal" value={row.ordinal} />
        <fieldset className="grid gap-1">
          <legend className="sr-only">{t('readAs', { line: row.from })}</legend>
          {row.readings.map((reading) => (
            <label key={reading.key} className="flex min-h-6 items-start gap-2">
              <input
                type="radio"
                name="as"
                value={reading.key}
                defaultChecked={reading.key === row.reading?.key}
                className="tick mt-0.5"
              />
              <span>
                <ReadingWords reading={reading} countryNames={countryNames} whole />
              </span>
            </label>
          ))}
        </fieldset>
        <Button size="small">{t('reread')}</Button>
      </form>
    </Disclosure>
  )
}

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('lists.outcome')
  return (
    <Tag
      tone={tones[outcome]}
      wraps
      {...(outcome === 'failed' || outcome === 'unread'
        ? { icon: <TriangleAlert aria-hidden size={12} className="shrink-0" /> }
        : {})}
    >
      {t(outcome)}
    </Tag>
  )
}

const tones: Record<Outcome, Tone> = {
  exact: 'bad',
  strong: 'warn',
  possible: 'accent',
  failed: 'warn',
  unread: 'warn',
  none: 'neutral',
  waiting: 'neutral',
}

/** Why a line asked nothing, and which databases gave no answer. */
function Unanswered({ row }: { row: ListRow }) {
  const t = useTranslations('lists')
  const errors = useTranslations('search.errors')
  const databases = useTranslations('search.tabs')
  return (
    <>
      {row.reason && (
        <p className="mt-1 text-xs text-ink-2">
          {errors.has(row.reason) ? errors(row.reason) : errors('unreadable')}
        </p>
      )}
      {row.failed.length > 0 && (
        <p className="mt-1 text-xs text-warn">
          {t('unavailable', {
            names: row.failed.map((code) => (databases.has(code) ? databases(code) : code)).join(', '),
          })}
        </p>
      )}
    </>
  )
}

/** What the bureau made of this match before; a hit is opened from here. */
function JudgedMark({ row: { judged } }: { row: ListRow }) {
  const t = useTranslations('lists.judged')
  const locale = usePageLocale()
  if (!judged) return null
  return (
    <span className="mt-1 flex flex-wrap items-center gap-2 text-xs" data-judged={judged.says}>
      <Tag tone={judgedTones[judged.says]}>{t(judged.says)}</Tag>
      {judged.hit && (
        <Link href={hitPath(locale, judged.hit.id)} prefetch={false}>
          <Identifier>{judged.hit.number}</Identifier>
        </Link>
      )}
    </span>
  )
}

const judgedTones = { same: 'bad', different: 'neutral', unsure: 'warn', hit: 'accent' } as const

function Best({ row }: { row: ListRow }) {
  const t = useTranslations('lists')
  const locale = usePageLocale()
  const said = useFeatureWords()
  if (!row.best) return null
  const { record, explanation } = row.best
  const reasons = explanation.features
    .filter(({ role, detail }) => (role === 'main' || role === 'support') && detail !== 'nameWhole')
    .slice(0, 3)
  const against = explanation.features
    .filter(({ role, detail }) => role === 'contradict' && detail !== 'nameWhole')
    .slice(0, 1)
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <Link href={recordPath(locale, record)} prefetch={false} className="font-semibold">
          <NameText lang={record.names[0]?.lang ?? undefined}>{record.caption}</NameText>
        </Link>
        {record.births[0] && <Bdi className="font-mono text-xs">{birthText(record.births[0])}</Bdi>}
        <OwnerMark owner={record.owner} />
        <Identifier className="text-xs">{record.reference}</Identifier>
      </span>
      <NoticeMarks linked notices={record.notices} />
      <span className="text-xs text-ink-2">
        {[...reasons, ...against].map((feature, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two features may say the same of two words; they never move
          <Fragment key={i}>
            {i > 0 && ' · '}
            {said(feature)}
          </Fragment>
        ))}
      </span>
      {row.more > 0 && <span className="text-xs text-ink-2">{t('more', { count: row.more })}</span>}
    </span>
  )
}
