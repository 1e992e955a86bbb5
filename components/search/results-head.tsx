import { ChevronDown, Download, Eye } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SheetNumber } from '@/components/shell/sheet'
import { Bdi } from '@/components/ui/bdi'
import { buttonClass } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { cx } from '@/components/ui/cx'
import { Identifier } from '@/components/ui/identifier'
import type { Locale } from '@/lib/i18n/routing'
import type { ResultsView } from '@/lib/search/result-view'
import { changePath, exportPath } from './addresses'
import { AskedWords } from './asked-words'
import { ColumnMenu } from './column-menu'
import { usePageLocale } from './labels'
import { PageTools } from './page-tools'
import { WatchForm, type WatchFormProps } from './watch-form'

/** What may be done with the list, or the sentence that says why not. Decided by policy, only said here. */
export type ResultRights = { exportDenied: string | null; watchDenied: string | null }

/** How many, where it was looked, under which number it is logged, and what can be done with the list. */
export function ResultsHead({
  view,
  rights,
  watch,
  saveColumns,
}: {
  view: ResultsView
  rights: ResultRights
  saveColumns: (form: FormData) => Promise<void>
  watch: Pick<WatchFormProps, 'keep' | 'words' | 'labels' | 'months'>
}) {
  const t = useTranslations('search')
  const common = useTranslations('common')
  return (
    <header className="grid gap-1.5">
      <SheetNumber value={view.number} />
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h1 className="text-xl leading-7" aria-live="polite">
          {useHeading(view)}
        </h1>
        <div className="no-print flex flex-wrap items-start gap-1.5">
          {view.pictures.length === 0 && <WatchMenu view={view} denied={rights.watchDenied} watch={watch} />}
          <PageTools
            labels={{ copyLink: t('tools.copyLink'), copied: common('copy.done'), print: t('tools.print') }}
          />
          {view.total > 0 && <ColumnMenu view={view} save={saveColumns} />}
          {view.total > 0 && <ExportMenu view={view} denied={rights.exportDenied} />}
        </div>
      </div>
      <p className="text-ink-2">
        {t.rich('searched', {
          databases: Object.values(view.states).filter((state) => state === 'answered').length,
          ms: () => <Bdi>{view.ms} ms</Bdi>,
          number: () => (
            <span className="inline-flex items-center gap-1">
              <Identifier>{view.number}</Identifier>
              <CopyButton text={view.number} label={t('copyQuery')} doneLabel={common('copy.done')} />
            </span>
          ),
        })}
      </p>
      <AskedLine view={view} />
    </header>
  )
}

/** "17 possible persons"; with filters "4 of 17 possible persons". Never "hits": nobody has confirmed anything yet. */
export function useHeading({
  tab,
  total,
  unfiltered,
  weakOnly,
  states,
}: Pick<ResultsView, 'tab' | 'total' | 'unfiltered' | 'weakOnly' | 'states'>): string {
  const t = useTranslations('search.heading')
  const none = useTranslations('search.none')
  if (unfiltered === 0) return none(Object.values(states).includes('failed') ? 'titlePartly' : 'title')
  if (weakOnly)
    return total === unfiltered ? t('weak', { count: total }) : t('weakOf', { count: total, all: unfiltered })
  return total === unfiltered ? t(tab, { count: total }) : t(`${tab}Of`, { count: total, all: unfiltered })
}

/** What was looked for and under which purpose, with the way to change it. */
export function AskedLine({
  view,
}: {
  view: Pick<ResultsView, 'id' | 'asked' | 'purpose' | 'caseReference'>
}) {
  const t = useTranslations('search')
  const purposes = useTranslations('codes.purposes')
  const locale: Locale = usePageLocale()
  return (
    <p className="text-ink-2">
      {t('asked.label')} <AskedWords asked={view.asked} />
      {' · '}
      <Link
        href={changePath(locale, view)}
        prefetch={false}
        className="no-print text-link underline underline-offset-2"
      >
        {t('asked.change')}
      </Link>
      <span className="hidden print:inline">
        {purposes(view.purpose)} · <Bdi>{view.caseReference}</Bdi>
      </span>
    </p>
  )
}

function WatchMenu({
  view,
  denied,
  watch,
}: {
  view: ResultsView
  denied: string | null
  watch: Pick<WatchFormProps, 'keep' | 'words' | 'labels' | 'months'>
}) {
  const t = useTranslations('search.tools')
  return (
    <Menu mark="w" icon={<Eye aria-hidden size={14} />} label={view.watch ? t('watched') : t('watch')}>
      {denied ? (
        <p className="max-w-64">{denied}</p>
      ) : (
        <>
          {view.watch && (
            <p className="text-ink-2">
              {t.rich('watchedUntil', { day: () => <Bdi>{view.watch?.endsOn}</Bdi> })}
            </p>
          )}
          <WatchForm searchId={view.id} kept={view.watch !== null} {...watch} />
        </>
      )}
    </Menu>
  )
}

function ExportMenu({ view, denied }: { view: ResultsView; denied: string | null }) {
  const t = useTranslations('search.tools')
  const locale = usePageLocale()
  return (
    <Menu
      mark="e"
      icon={<Download aria-hidden size={14} />}
      label={
        <>
          {t('export')} <Bdi>{view.total}</Bdi>
        </>
      }
    >
      {denied ? (
        <p className="max-w-64">{denied}</p>
      ) : (
        <>
          <p className="max-w-64 text-ink-2">{t('exportHint')}</p>
          <p className="flex gap-2">
            {(['csv', 'json', 'pdf'] as const).map((format) => (
              <a
                key={format}
                href={exportPath(view, format, locale)}
                download
                className={buttonClass({ size: 'small' })}
              >
                {format.toUpperCase()}
              </a>
            ))}
          </p>
        </>
      )}
    </Menu>
  )
}

/** A small menu that opens without JavaScript. */
function Menu({
  mark,
  icon,
  label,
  children,
}: {
  mark: string
  icon: ReactNode
  label: ReactNode
  children: ReactNode
}) {
  return (
    <details data-menu="" name="result-tools" className="relative">
      <summary data-key={mark} className={buttonClass({ size: 'small' })}>
        {icon}
        {label}
        <ChevronDown aria-hidden size={12} />
      </summary>
      {/* The first tool opens towards the list: towards the filters it would lie over them. */}
      <div
        className={cx(
          'absolute top-full z-20 mt-1 grid w-72 max-w-[85vw] gap-2 rounded border border-line-strong bg-surface p-3',
          mark === 'w' ? 'start-0' : 'end-0 max-md:end-auto max-md:start-0',
        )}
      >
        {children}
      </div>
    </details>
  )
}
