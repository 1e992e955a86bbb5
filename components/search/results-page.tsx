import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Bdi } from '@/components/ui/bdi'
import { Disclosure } from '@/components/ui/disclosure'
import { Pagination } from '@/components/ui/pagination'
import { Alert } from '@/components/ui/states'
import { Tabs } from '@/components/ui/tabs'
import { hasName } from '@/lib/search/asked'
import { pageSize, resultTabs } from '@/lib/search/facets'
import { objectDatabaseOf } from '@/lib/search/object-databases'
import type { ResultsView } from '@/lib/search/result-view'
import { resultsPath } from './addresses'
import { CompareBar } from './compare-bar'
import { CompareTable } from './compare-table'
import { usePageLocale } from './labels'
import { OnlyWeak } from './no-results'
import { AskedPictures, ObjectGrid } from './object-grid'
import { ObjectPreview } from './object-preview'
import { ObjectTable } from './object-table'
import { ChosenFilters, ResultFilters } from './result-filters'
import { type PhotoAddress, ResultPreview } from './result-preview'
import { ResultTable } from './result-table'
import { BearersOnFile, NothingHere, Unanswered } from './unanswered'

/** Filters at the start, the list, the chosen record at the end; one column on narrow screens. */
export function ResultsPage({
  view,
  photo,
  head,
  addBirth,
  seen,
}: {
  view: ResultsView
  photo: PhotoAddress
  /** Heading and tools of the list. */
  head: ReactNode
  /** The short form that asks for a date of birth; shown when the name is common. */
  addBirth: ReactNode
  /** Says that the news of the watch have been looked at; only when the page was opened from one. */
  seen?: ReactNode
}) {
  const t = useTranslations('search')
  const { selected } = view
  const named = hasName(view.asked)
  const any = view.unfiltered > 0
  const database = objectDatabaseOf(view.tab)
  if (!any) {
    return (
      <div className="max-w-[60rem] p-4 md:p-5">
        {head}
        <div className="mt-2 grid gap-3">
          <AskedPictures view={view} />
          <Unanswered view={view} />
          <ResultTabs view={view} />
          <NothingHere view={view} />
        </div>
      </div>
    )
  }
  return (
    <div className="grid max-lg:content-start min-h-[calc(100dvh-var(--spacing-bar)-var(--spacing-strip))] lg:grid-cols-[204px_minmax(0,1fr)] xl:grid-cols-[184px_minmax(0,1fr)_324px] 2xl:grid-cols-[204px_minmax(0,1fr)_348px] print:block">
      <div className="no-print border-line p-4 xl:max-2xl:px-3 max-lg:border-b max-lg:py-2 lg:border-e">
        <Disclosure summary={<span data-key="f">{t('filters.title')}</span>} className="lg:hidden">
          <ResultFilters view={view} prefix="n-" />
        </Disclosure>
        <section aria-label={t('filters.title')} className="max-lg:hidden">
          <ResultFilters view={view} prefix="w-" />
        </section>
      </div>
      <div className="min-w-0 px-4 py-4">
        {head}
        <div className="mt-3 grid gap-3 empty:hidden">
          {seen}
          <AskedPictures view={view} />
          <Unanswered view={view} />
          <BearersOnFile view={view} />
          <CommonName view={view}>{addBirth}</CommonName>
          {view.weakOnly && <OnlyWeak view={view}>{named && view.tab === 'person' && addBirth}</OnlyWeak>}
          {view.cut && <Alert tone="info">{t('cut')}</Alert>}
        </div>
        <div className="mt-2">
          <ResultTabs view={view} />
          <div className="hidden py-2 print:block">
            <ChosenFilters view={view} />
          </div>
          {view.compared.length > 0 ? (
            <CompareTable view={view} named={named} photo={photo} />
          ) : view.rows.length > 0 ? (
            <>
              <div className="group/list">
                {database?.pictures ? (
                  <ObjectGrid view={view} database={database} photo={photo} />
                ) : database ? (
                  <ObjectTable view={view} database={database} />
                ) : (
                  <ResultTable view={view} photo={photo} />
                )}
                {!database && <CompareBar view={view} />}
              </div>
              <Weaker view={view} />
              <Pages view={view} />
            </>
          ) : view.unfiltered > 0 ? (
            <NothingPasses view={view} />
          ) : (
            <NothingHere view={view} />
          )}
        </div>
      </div>
      <aside
        aria-label={t('preview.label')}
        className="no-print border-s border-line bg-surface p-4 max-xl:hidden xl:sticky xl:top-bar xl:h-[calc(100dvh-var(--spacing-bar)-var(--spacing-strip))] xl:overflow-y-auto"
      >
        {selected ? (
          database ? (
            <ObjectPreview view={view} row={selected} database={database} photo={photo} />
          ) : (
            <ResultPreview view={view} row={selected} named={named} photo={photo} />
          )
        ) : (
          <p className="text-ink-2">{t('preview.none')}</p>
        )}
      </aside>
    </div>
  )
}

function ResultTabs({ view }: { view: ResultsView }) {
  const t = useTranslations('search.tabs')
  const unanswered = useTranslations('search.unanswered')
  const locale = usePageLocale()
  const look = { ...view.look, filters: {}, page: 1 }
  return (
    <Tabs
      label={t('label')}
      tabs={resultTabs.map((tab) => ({
        href: resultsPath(locale, { id: view.id, look }, { tab, selected: undefined }),
        label: t(tab),
        current: view.tab === tab,
        ...(view.states[tab] === 'answered'
          ? { count: view.counts[tab] }
          : view.states[tab] === 'failed'
            ? { instead: { sign: '!', meaning: unanswered('failed') } }
            : { instead: { sign: '–', meaning: unanswered('notAsked') } }),
      }))}
    />
  )
}

/** A name that many carry says so, and asks for the one detail that tells them apart. */
function CommonName({ view, children }: { view: ResultsView; children: ReactNode }) {
  const t = useTranslations('search')
  const { exactName, asked } = view
  if (!exactName || exactName.count < commonFrom || asked.criteria.birth) return null
  return (
    <Alert
      tone="info"
      live="status"
      title={t(exactName.more ? 'commonMore' : 'common', { count: exactName.count })}
      className="no-print"
    >
      {children}
    </Alert>
  )
}

/** From so many on, a name alone leads nowhere. */
const commonFrom = 5

function Weaker({ view }: { view: ResultsView }) {
  const t = useTranslations('search')
  const locale = usePageLocale()
  if (!view.weaker && !view.look.weak) return null
  return (
    <p className="no-print border-b border-line py-2 text-center text-ink-2">
      {view.look.weak ? (
        <Link
          href={resultsPath(locale, view, { weak: false, page: 1 })}
          prefetch={false}
          scroll={false}
          className="text-link underline underline-offset-2"
        >
          {t('weaker.hide')}
        </Link>
      ) : (
        <>
          {t('weaker.line', { count: view.weaker })}
          {' · '}
          <Link
            href={resultsPath(locale, view, { weak: true })}
            prefetch={false}
            scroll={false}
            className="text-link underline underline-offset-2"
          >
            {t('weaker.show')}
          </Link>
        </>
      )}
    </p>
  )
}

function Pages({ view }: { view: ResultsView }) {
  const t = useTranslations('search')
  const locale = usePageLocale()
  const { page } = view.look
  const first = (page - 1) * pageSize + 1
  const last = first + view.rows.length - 1
  if (view.total <= pageSize) return null
  return (
    <Pagination
      previous={page > 1 ? resultsPath(locale, view, { page: page - 1, selected: undefined }) : undefined}
      next={
        last < view.total ? resultsPath(locale, view, { page: page + 1, selected: undefined }) : undefined
      }
    >
      {t.rich('range', { range: () => <Bdi>{`${first}–${last}`}</Bdi>, total: view.total })}
    </Pagination>
  )
}

function NothingPasses({ view }: { view: ResultsView }) {
  const t = useTranslations('search.filters')
  const locale = usePageLocale()
  return (
    <div role="status" className="grid justify-items-start gap-2 border-b border-line py-6">
      <p className="font-semibold">{t('nothing', { count: view.unfiltered })}</p>
      <Link
        href={resultsPath(locale, view, { filters: {}, page: 1 })}
        prefetch={false}
        className="text-link underline underline-offset-2"
      >
        {t('clear')}
      </Link>
    </div>
  )
}
