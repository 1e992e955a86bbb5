import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { Identifier } from '@/components/ui/identifier'
import { Alert } from '@/components/ui/states'
import { localePath } from '@/lib/i18n/routing'
import type { ImportView } from '@/lib/imports/queries'
import { type ImportStep, importSteps, stepOf } from '@/lib/imports/states'
import { separatorKeys } from './words'

/** Head of an import on each of its steps: what it is, where it stands, what happened to the last thing that was asked. */
export function ImportFrame({
  view,
  step,
  refused,
  children,
}: {
  view: ImportView
  step: ImportStep
  /** The sentence for what was refused. */
  refused?: string | undefined
  children: ReactNode
}) {
  const t = useTranslations('imports')
  const types = useTranslations('record.type')
  const locale = usePageLocale()
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <header className="grid gap-2">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h1 className="text-xl leading-7">
            <Identifier>{view.number}</Identifier>
          </h1>
          <p className="text-ink-2">{view.paused ? t('paused') : t(`state.${view.state}`)}</p>
        </div>
        <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-ink-2">
          <NameText className="break-all text-ink">{view.fileName}</NameText>
          <span>{types(view.type)}</span>
          {view.rows !== null && <span>{t('head.rows', { count: view.rows })}</span>}
          {view.encoding && <Bdi className="font-mono text-xs leading-5">{view.encoding}</Bdi>}
          {view.format === 'separated' && (
            <span>{t('head.separated', { separator: t(`separator.${separatorKeys[view.separator]}`) })}</span>
          )}
          <span>{t.rich('head.sent', { name: () => <NameText>{view.by}</NameText> })}</span>
        </p>
        <Steps view={view} step={step} />
      </header>
      {refused && (
        <Alert tone="warn" live="alert">
          {t('refused', { why: refused })}
        </Alert>
      )}
      {view.same && (
        <Alert tone="info">
          {t.rich('head.same', {
            number: () => (
              <Link
                href={localePath(locale, `/imports/${view.same?.id}`)}
                prefetch={false}
                className="font-mono"
              >
                <Bdi>{view.same?.number}</Bdi>
              </Link>
            ),
          })}
        </Alert>
      )}
      {children}
    </div>
  )
}

/** The five steps; those that are behind can be looked at again. */
function Steps({ view, step }: { view: ImportView; step: ImportStep }) {
  const t = useTranslations('imports.step')
  const locale = usePageLocale()
  const reached = importSteps.indexOf(stepOf(view.state))
  return (
    <nav aria-label={t('label')} className="no-print border-b border-line">
      <ol className="flex flex-wrap gap-x-1">
        {importSteps.map((each, at) => {
          const past = at < reached && view.state !== 'cancelled'
          const name = (
            <>
              <span aria-hidden className="font-mono text-xs">
                {past ? '✓' : at + 1}
              </span>
              {t(each)}
              {past && <span className="sr-only"> ({t('past')})</span>}
            </>
          )
          const look = cx(
            'flex min-h-10 items-center gap-1.5 border-b-3 px-3 font-medium whitespace-nowrap no-underline',
            each === step ? 'border-accent text-ink' : 'border-transparent text-ink-2',
          )
          const open =
            at <= reached && each !== 'upload' && !(each === 'columns' && view.state !== 'received')
          return (
            <li key={each}>
              {open ? (
                <Link
                  href={localePath(locale, `/imports/${view.id}/${each}`)}
                  prefetch={false}
                  aria-current={each === step ? 'step' : undefined}
                  className={cx(look, 'hover:text-ink')}
                >
                  {name}
                </Link>
              ) : (
                <span aria-current={each === step ? 'step' : undefined} className={look}>
                  {name}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
