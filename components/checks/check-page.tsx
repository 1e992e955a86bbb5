import { useTranslations } from 'next-intl'
import { AskedWords } from '@/components/search/asked-words'
import { usePageLocale } from '@/components/search/labels'
import type { PhotoAddress } from '@/components/search/result-preview'
import { LinkButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FormWords } from '@/components/ui/form-words'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { Time } from '@/components/ui/time'
import type { CheckView } from '@/lib/checks/check-view'
import { intlTag, localePath } from '@/lib/i18n/routing'
import { CheckedFacts } from './checked-facts'
import { NextSteps } from './next-steps'
import { NotTheSame } from './not-the-same'
import { outcomeLooks } from './outcome-mark'
import { Signal } from './signal'

/**
 * The answer of a check in one screen: shape, word and colour; what was found; what to do; and the four ways on, under the
 * thumb. "No record" says where it was looked and that it proves nothing.
 */
export function CheckPage({
  view,
  own,
  photo,
  setAside,
  words,
}: {
  view: CheckView
  /** Whether the record that is shown is of the officer's own country. */
  own: boolean
  photo: PhotoAddress
  setAside: FormAction
  words: FormWords
}) {
  const t = useTranslations('quick')
  const locale = usePageLocale()
  const { icon: Icon, ground } = outcomeLooks[view.outcome]
  const [reason] = view.reasons
  return (
    <div
      data-outcome={view.outcome}
      className="mx-auto flex min-h-[calc(100dvh-var(--spacing-bar)-6.25rem)] w-full max-w-form flex-col gap-3 p-3 pb-0 md:min-h-[calc(100dvh-var(--spacing-bar)-var(--spacing-strip))] md:p-4 md:pb-0 landscape:max-w-[60rem]"
    >
      <header className={cx('flex items-center gap-3 rounded border-3 px-3 py-2.5', ground)}>
        <Icon aria-hidden size={44} strokeWidth={2.25} className="shrink-0" />
        <div className="min-w-0">
          <h1 className="text-2xl leading-7 font-semibold">{t(`outcome.${view.outcome}`)}</h1>
          <p className="font-medium">{t(`reason.${reason ?? 'nothing'}`)}</p>
          {view.shown && <p className="text-base font-semibold">{t('steps.alone')}</p>}
        </div>
      </header>
      <div className="grid content-start gap-3 landscape:sm:grid-cols-2">
        <div className="grid content-start gap-3">
          {view.shown && <CheckedFacts record={view.shown} now={view.now} photo={photo} />}
          <Found view={view} />
        </div>
        <div className="grid content-start gap-3">
          <NextSteps view={view} own={own} />
        </div>
      </div>
      <footer className="grid gap-0.5 text-sm text-ink-2">
        <p className="break-words">
          <AskedWords asked={view.asked} />
        </p>
        <p className="flex flex-wrap gap-x-3">
          <Time at={view.now} show="second" />
          <Identifier>{view.number}</Identifier>
        </p>
      </footer>
      <nav
        aria-label={t('ways')}
        className="sticky bottom-14 z-10 -mx-3 mt-auto grid auto-cols-fr grid-flow-col gap-2 border-t border-line bg-canvas px-3 py-2 md:bottom-strip md:-mx-4 md:px-4"
      >
        {view.shown && (
          <NotTheSame
            action={setAside}
            id={view.id}
            record={view.shown.id}
            words={words}
            label={t('notTheSame')}
          />
        )}
        <LinkButton size="touch" href={localePath(locale, `/search/${view.id}`)}>
          {t('details')}
        </LinkButton>
        <LinkButton size="touch" kind="primary" href={localePath(locale, '/quick')}>
          {t('next')}
        </LinkButton>
      </nav>
      <Signal id={view.id} outcome={view.outcome} choice={view.signals} />
    </div>
  )
}

/** How much stands behind the one record, what is in doubt, and which databases gave an answer. */
function Found({ view }: { view: CheckView }) {
  const t = useTranslations('quick')
  const database = useTranslations('search.none.database')
  const locale = usePageLocale()
  const list = (codes: CheckView['answered']) =>
    new Intl.ListFormat(intlTag(locale)).format(codes.map((code) => database(code)))
  const { more, weaker, failed, answered, setAside } = view
  return (
    <div className="grid gap-1">
      {view.reasons.slice(1).map((reason) => (
        <p key={reason} className="font-semibold text-warn">
          {t(`reason.${reason}`)}
        </p>
      ))}
      {failed.length > 0 && <p className="font-semibold text-warn">{t('failed', { list: list(failed) })}</p>}
      {more > 0 && <p>{t('more', { count: more })}</p>}
      {setAside > 0 && <p className="text-ink-2">{t('setAside', { count: setAside })}</p>}
      {view.outcome === 'green' && <p className="text-base font-semibold">{t('proves')}</p>}
      {answered.length > 0 && <p className="text-ink-2">{t('answered', { list: list(answered) })}</p>}
      {!view.shown && weaker > 0 && <p className="text-ink-2">{t('weaker', { count: weaker })}</p>}
    </div>
  )
}
