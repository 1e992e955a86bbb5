import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Bdi, NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { intlTag } from '@/lib/i18n/routing'
import { resultTabs } from '@/lib/search/facets'
import type { Nearest, ResultsView } from '@/lib/search/result-view'
import { birthText } from '@/lib/search/result-view'
import { changePath, recordPath, resultsPath } from './addresses'
import { usePageLocale } from './labels'
import { MarkedName } from './marked-name'
import { useFeatureWords } from './match-ledger'

/** Spellings that are named; the rest are counted. */
const spellingsSaid = 6

/** Nothing found is an answer with a shape of its own: where it was looked, for which spellings, and what came nearest. */
export function NoResults({ view }: { view: ResultsView }) {
  const t = useTranslations('search.none')
  const locale = usePageLocale()
  const others = resultTabs.filter((tab) => tab !== view.tab && view.counts[tab] > 0)
  return (
    <div role="status" className="grid max-w-read gap-4 py-5">
      <p>{t('where', { list: useSearched(view) })}</p>
      {view.tried.length > 0 && <Tried tried={view.tried} />}
      {others.map((tab) => (
        <p key={tab}>
          <Link
            href={resultsPath(locale, view, { tab, page: 1 })}
            prefetch={false}
            className="text-link underline"
          >
            {t(`other.${tab}`, { count: view.counts[tab] })}
          </Link>
        </p>
      ))}
      <NearestMisses view={view} />
      {view.pictures.length > 0 && <p>{t('pictures')}</p>}
      <p className="font-semibold">{t(view.pictures.length ? 'provesPicture' : 'proves')}</p>
      <div className="no-print flex flex-wrap gap-2">
        <LinkButton href={changePath(locale, view)}>{t('wider')}</LinkButton>
      </div>
    </div>
  )
}

/** The databases that answered, in words: "persons, organisations and travel documents". */
function useSearched({ states }: ResultsView): string {
  const t = useTranslations('search.none.database')
  const locale = usePageLocale()
  const answered = resultTabs.filter((tab) => states[tab] === 'answered')
  return new Intl.ListFormat(intlTag(locale)).format(answered.map((tab) => t(tab)))
}

/**
 * Nothing better than weak, said above the list of weak ones: with a date of birth asked, what separates the nearest;
 * without, `children` asks for it, because it is what would help.
 */
export function OnlyWeak({ view, children }: { view: ResultsView; children: ReactNode }) {
  const t = useTranslations('search.none')
  return (
    <div role="status" className="grid gap-3 border-s-4 border-accent bg-surface px-3 py-2">
      <p>
        {t(view.pictures.length ? 'onlyWeakPictures' : 'onlyWeak')}{' '}
        <strong className="font-semibold">{t(view.pictures.length ? 'provesPicture' : 'proves')}</strong>
      </p>
      {view.asked.criteria.birth || !children ? <NearestMisses view={view} /> : children}
    </div>
  )
}

function NearestMisses({ view }: { view: ResultsView }) {
  const t = useTranslations('search.none')
  if (!view.nearest.length) return null
  return (
    <section aria-labelledby="nearest" className="grid gap-1.5">
      <h2 id="nearest" className="text-sm">
        {t('nearest')}
      </h2>
      <ul className="border-t border-line">
        {view.nearest.map((near) => (
          <Near key={near.row.id} near={near} view={view} />
        ))}
      </ul>
    </section>
  )
}

function Tried({ tried }: Pick<ResultsView, 'tried'>) {
  const t = useTranslations('search.none')
  return (
    <section aria-labelledby="tried" className="grid gap-1.5">
      <h2 id="tried" className="text-sm">
        {t('tried')}
      </h2>
      <ul className="grid gap-0.5">
        {tried.map(({ typed, spellings }) => {
          const said = spellings.filter((each) => each !== typed).slice(0, spellingsSaid)
          const more = spellings.length - said.length - (spellings.includes(typed) ? 1 : 0)
          return (
            <li key={typed}>
              <NameText className="font-medium">{typed}</NameText>{' '}
              <span className="text-ink-2">
                {t('spellings', { count: spellings.length })}
                {said.length > 0 && ': '}
                <Bdi className="font-mono text-[13px]">{said.join(', ')}</Bdi>
                {more > 0 && said.length > 0 && ` ${t('andMore', { count: more })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Near({ near: { row, separatedBy }, view }: { near: Nearest; view: ResultsView }) {
  const words = useFeatureWords()
  const locale = usePageLocale()
  const [birth] = row.births
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 border-b border-line py-2">
      <Link href={recordPath(locale, row, view.id)} prefetch={false} className="font-semibold text-link">
        <MarkedName text={row.caption} marks={row.marks} />
      </Link>
      {birth && <Bdi className="font-mono text-[13px]">{birthText(birth)}</Bdi>}
      <span className="min-w-0 grow basis-48 text-ink-2">{separatedBy && <>— {words(separatedBy)}</>}</span>
      <Bdi className="font-mono text-[13px]">{row.likeness.toFixed(2)}</Bdi>
    </li>
  )
}
