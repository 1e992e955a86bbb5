import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Alert } from '@/components/ui/states'
import { intlTag } from '@/lib/i18n/routing'
import { resultTabs } from '@/lib/search/facets'
import type { ResultsView } from '@/lib/search/result-view'
import { changePath, resultsPath } from './addresses'
import { usePageLocale } from './labels'
import { NoResults } from './no-results'

/** What an open tab without a single match says: nothing found, not asked, or no answer, which are three things. */
export function NothingHere({ view }: { view: ResultsView }) {
  const t = useTranslations('search.unanswered')
  const locale = usePageLocale()
  const state = view.states[view.tab]
  if (state === 'answered') return <NoResults view={view} />
  return (
    <div role="status" className="grid max-w-read justify-items-start gap-4 py-5">
      <p className="font-semibold">{t(state === 'failed' ? 'failedHere' : 'notAskedHere')}</p>
      {state === 'not-asked' && (
        <>
          <p>{t(view.asked.criteria.type ? 'chosen' : `by.${view.tab}`)}</p>
          <LinkButton href={changePath(locale, view)}>{t('change')}</LinkButton>
        </>
      )}
    </div>
  )
}

/** A database that gave no answer is named above every list: its silence is never "no record". */
export function Unanswered({ view }: { view: ResultsView }) {
  const t = useTranslations('search.unanswered')
  const tabs = useTranslations('search.tabs')
  const locale = usePageLocale()
  const failed = resultTabs.filter((tab) => view.states[tab] === 'failed')
  if (!failed.length) return null
  const asked = resultTabs.filter((tab) => view.states[tab] !== 'not-asked')
  const names = new Intl.ListFormat(intlTag(locale)).format(failed.map((tab) => tabs(tab)))
  return (
    <Alert
      tone="bad"
      live="status"
      title={t('title', { answered: asked.length - failed.length, asked: asked.length })}
    >
      <p>{t('body', { names })}</p>
      <a href={resultsPath(locale, view)} className="text-link underline underline-offset-2">
        {t('retry')}
      </a>
    </Alert>
  )
}

/** A number that a person on file carries is said beside the list of things that have it. */
export function BearersOnFile({ view }: { view: ResultsView }) {
  const t = useTranslations('search.unanswered')
  const locale = usePageLocale()
  if (view.tab !== 'travel-document' || view.counts.person === 0) return null
  return (
    <Alert tone="info" className="no-print">
      <Link
        href={resultsPath(locale, view, { tab: 'person', filters: {}, page: 1, selected: undefined })}
        prefetch={false}
        className="text-link underline underline-offset-2"
      >
        {t('bearers', { count: view.counts.person })}
      </Link>
    </Alert>
  )
}
