import { ChevronDown, Download } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CountryNames } from '@/components/search/kind-chip'
import { usePageLocale } from '@/components/search/labels'
import { PageTools } from '@/components/search/page-tools'
import { SheetNumber } from '@/components/shell/sheet'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button, buttonClass } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Identifier } from '@/components/ui/identifier'
import { Pagination } from '@/components/ui/pagination'
import { Alert, EmptyState } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import { type Locale, localePath } from '@/lib/i18n/routing'
import type { ListView } from '@/lib/lists/list-view'
import { addressOfListLook, type ListLook, linesOnPage, mostPrinted, withMatches } from '@/lib/lists/look'
import { metOutcomes, type Outcome, outcomes } from '@/lib/lists/outcome'
import type { ExportFormat } from '@/lib/search/export'
import { LineTable } from './line-table'

export type ListAct = (form: FormData) => Promise<never>

/** A checked list: how far it is, what came of its lines, and each of them. */
export function ListPage({
  view,
  exportDenied,
  countryNames,
  done,
  refused,
  act,
  open,
  progress,
}: {
  view: ListView
  exportDenied: string | null
  countryNames: CountryNames
  /** What was just done, or the code of why it was not. */
  done: string | null
  refused: string | null
  act: ListAct
  open: ListAct
  /** Says how far the work is, while it is going on. */
  progress: ReactNode
}) {
  const t = useTranslations('lists')
  const errors = useTranslations('errors.code')
  const ofSearch = useTranslations('search.errors')
  const why = (code: string) =>
    errors.has(code) ? errors(code) : ofSearch.has(code) ? ofSearch(code) : errors('unknown')
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <Head view={view} exportDenied={exportDenied} act={act} />
      {done && t.has(`done.${done}`) && (
        <Alert tone="ok" live="status">
          {t(`done.${done}`)}
        </Alert>
      )}
      {refused && (
        <Alert tone="warn" live="alert">
          {why(refused)}
        </Alert>
      )}
      {progress}
      {view.state === 'expired' ? (
        <EmptyState title={t('expired')}>{t('expiredBody')}</EmptyState>
      ) : (
        <>
          {view.counts.failed > 0 && (
            <Alert tone="warn" title={t('failed.title', { count: view.counts.failed })}>
              {t('failed.body')}
            </Alert>
          )}
          {view.state === 'still' && <Alert tone="warn">{t('still')}</Alert>}
          <OutcomeNav view={view} />
          {view.rows.length ? (
            <LineTable {...{ view, countryNames, act, open }} />
          ) : (
            <EmptyState title={t('nothingPasses')} />
          )}
          <Pages view={view} />
        </>
      )}
    </div>
  )
}

const pathOf = (locale: Locale, view: ListView, look: ListLook) =>
  `${localePath(locale, `/search/list/${view.id}`)}${addressOfListLook(look)}`

const met = ({ counts }: ListView) => metOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0)

function Head({ view, exportDenied, act }: { view: ListView; exportDenied: string | null; act: ListAct }) {
  const t = useTranslations('lists')
  const common = useTranslations('common')
  const search = useTranslations('search')
  const purposes = useTranslations('codes.purposes')
  const waits = view.own && (view.state === 'stopped' || view.state === 'still' || view.counts.failed > 0)
  return (
    <header className="grid gap-1.5">
      <SheetNumber value={view.number} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h1 className="text-xl leading-7">
          {view.state === 'expired'
            ? t('heading.expired', { lines: view.lines })
            : t('heading.met', { met: met(view), lines: view.lines })}
        </h1>
        <div className="no-print flex flex-wrap items-start gap-1.5">
          {view.own && view.state === 'working' && <Act view={view} act={act} name="stop" />}
          {waits && view.state !== 'working' && view.state !== 'expired' && (
            <Act view={view} act={act} name="resume" />
          )}
          <PageTools
            labels={{
              copyLink: search('tools.copyLink'),
              copied: common('copy.done'),
              print: search('tools.print'),
            }}
          />
          {view.total > 0 && <ExportMenu view={view} denied={exportDenied} />}
          {view.own && view.state !== 'expired' && view.state !== 'working' && (
            <Act view={view} act={act} name="clear" />
          )}
        </div>
      </div>
      <p className="text-ink-2">
        {t.rich('logged', {
          number: () => (
            <span className="inline-flex items-center gap-1">
              <Identifier>{view.number}</Identifier>
              <CopyButton text={view.number} label={t('copyNumber')} doneLabel={common('copy.done')} />
            </span>
          ),
          name: () => <NameText>{view.officer}</NameText>,
          at: () => <Time at={view.at} />,
        })}
      </p>
      <p className="text-ink-2">
        {purposes(view.purpose)} · <Bdi>{view.caseReference}</Bdi>
        {view.leftOut > 0 && ` · ${t('leftOut', { count: view.leftOut })}`}
        {view.state !== 'expired' && <> · {t.rich('kept', { day: () => <Bdi>{view.expiresOn}</Bdi> })}</>}
      </p>
    </header>
  )
}

function Act({ view, act, name }: { view: ListView; act: ListAct; name: 'stop' | 'resume' | 'clear' }) {
  const t = useTranslations('lists.act')
  return (
    <form action={act}>
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="act" value={name} />
      <input type="hidden" name="look" value={addressOfListLook(view.look)} />
      <Button size="small" title={t(`${name}Hint`)}>
        {t(name)}
      </Button>
    </form>
  )
}

function ExportMenu({ view, denied }: { view: ListView; denied: string | null }) {
  const t = useTranslations('search.tools')
  const lists = useTranslations('lists')
  const locale = usePageLocale()
  const errors = useTranslations('errors.code')
  const address = addressOfListLook({ ...view.look, page: 1 })
  const files: readonly ExportFormat[] = view.total > mostPrinted ? ['csv', 'json'] : ['csv', 'json', 'pdf']
  return (
    <details data-menu="" name="result-tools" className="relative">
      <summary data-key="e" className={buttonClass({ size: 'small' })}>
        <Download aria-hidden size={14} />
        {t('export')} <Bdi>{view.total}</Bdi>
        <ChevronDown aria-hidden size={12} />
      </summary>
      <div className="absolute end-0 top-full z-20 mt-1 grid w-72 max-w-[85vw] gap-2 rounded border border-line-strong bg-surface p-3 max-md:end-auto max-md:start-0">
        {denied ? (
          <p>{denied}</p>
        ) : (
          <>
            <p className="text-ink-2">{lists('exportHint')}</p>
            <p className="flex gap-2">
              {files.map((format) => (
                <a
                  key={format}
                  href={`/api/lists/${view.id}/export${address}${address ? '&' : '?'}format=${format}&lang=${locale}`}
                  download
                  className={buttonClass({ size: 'small' })}
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </p>
            {!files.includes('pdf') && <p className="text-ink-2">{errors('list_printed')}</p>}
          </>
        )}
      </div>
    </details>
  )
}

/** The outcomes with their counts, each a link that shows only those lines. Outcomes that no line has are no link. */
function OutcomeNav({ view }: { view: ListView }) {
  const t = useTranslations('lists')
  const locale = usePageLocale()
  const chosen = view.look.outcomes
  const same = (wanted: readonly Outcome[]) =>
    wanted.length === chosen.length && wanted.every((outcome) => chosen.includes(outcome))
  const links = [
    { key: 'all', outcomes: [], count: view.lines, label: t('all') },
    { key: 'met', outcomes: metOutcomes, count: met(view), label: t('withMatches') },
    ...outcomes.flatMap((outcome) =>
      view.counts[outcome] || chosen.includes(outcome)
        ? [
            {
              key: outcome,
              outcomes: [outcome],
              count: view.counts[outcome],
              label: t(`outcome.${outcome}`),
            },
          ]
        : [],
    ),
  ]
  return (
    <nav aria-label={t('filter')} className="no-print">
      <ul className="flex flex-wrap gap-1.5">
        {links.map((link) => {
          const current = same(link.outcomes)
          return (
            <li key={link.key}>
              <Link
                href={pathOf(
                  locale,
                  view,
                  link.key === 'met' ? withMatches : { outcomes: link.outcomes, page: 1 },
                )}
                prefetch={false}
                scroll={false}
                aria-current={current ? 'true' : undefined}
                className="inline-flex min-h-7 items-center gap-1.5 rounded border border-line px-2 text-xs font-medium text-ink no-underline hover:border-line-strong aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:text-link"
              >
                {link.label} <Bdi className="font-mono">{link.count}</Bdi>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function Pages({ view }: { view: ListView }) {
  const t = useTranslations('search')
  const locale = usePageLocale()
  const { page } = view.look
  if (view.total <= linesOnPage) return null
  const at = (wanted: number) => pathOf(locale, view, { ...view.look, page: wanted })
  const last = Math.min(view.total, page * linesOnPage)
  return (
    <Pagination
      previous={page > 1 ? at(page - 1) : undefined}
      next={page * linesOnPage < view.total ? at(page + 1) : undefined}
    >
      {t.rich('range', {
        range: () => <Bdi>{`${(page - 1) * linesOnPage + 1}–${last}`}</Bdi>,
        total: view.total,
      })}
    </Pagination>
  )
}
