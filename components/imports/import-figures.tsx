import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button, LinkButton } from '@/components/ui/button'
import { Alert } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import { intlTag, localePath } from '@/lib/i18n/routing'
import { figuresIn } from '@/lib/imports/progress'
import type { ImportView } from '@/lib/imports/queries'
import { type ImportAct, isWorking } from '@/lib/imports/states'
import { RunProgress } from './run-progress'

type Act = (form: FormData) => Promise<void>

/** How far it is, with what can be done with it as a whole. */
export function ImportFigures({ view, steer }: { view: ImportView; steer: Act }) {
  const t = useTranslations('imports')
  const locale = usePageLocale()
  const { state, paused } = view
  const working = isWorking(state)
  const live = working && view.goesOn
  const phase = state === 'writing' ? 'writing' : state === 'undoing' ? 'undoing' : 'checking'
  const templated = { done: '{done}', total: '{total}', rate: '{rate}', time: '{time}', n: '{n}' }
  return (
    <section aria-label={t(`run.${phase}`)} className="grid gap-3 rounded border border-line bg-surface p-3">
      <RunProgress
        key={view.at}
        first={figuresIn(view)}
        address={live ? `/api/imports/${view.id}/progress?cover=${encodeURIComponent(view.cover)}` : null}
        onward={localePath(locale, `/imports/${view.id}`)}
        tag={intlTag(locale)}
        words={{
          title: t(`run.${phase}`),
          of: t('run.of', templated),
          rows: t('run.rows', templated),
          speed: t('run.speed', templated),
          left: t('run.left', templated),
          seconds: t('run.seconds', templated),
          minutes: t('run.minutes', templated),
          figures: Object.fromEntries(
            (
              [
                'ready',
                'warnings',
                'errors',
                'duplicates',
                'written',
                'refused',
                'takenBack',
                'kept',
              ] as const
            ).map((name) => [name, t(`figure.${name}`)]),
          ),
        }}
      />
      {(state === 'checking' || state === 'checked') && <p className="text-ink-2">{t('figure.dry')}</p>}
      {working && !live && (
        <Alert tone="warn" title={t('stopped.title')}>
          {t(paused ? 'stopped.paused' : 'stopped.authority')}
        </Alert>
      )}
      {live && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-2">
          <span>{t.rich('run.asOf', { time: () => <Time at={view.at} show="second" /> })}</span>
          <LinkButton size="small" href={localePath(locale, `/imports/${view.id}`)}>
            {t('run.refresh')}
          </LinkButton>
        </p>
      )}
      <ImportActs view={view} steer={steer} live={live} />
    </section>
  )
}

/** What can be done with an import as a whole. */
export function ImportActs({ view, steer, live }: { view: ImportView; steer: Act; live: boolean }) {
  const t = useTranslations('imports.act')
  const working = isWorking(view.state)
  const acts: ImportAct[] = [
    ...(live ? (['pause'] as const) : []),
    ...(working && !live ? (['resume'] as const) : []),
    ...(view.state === 'requested' ? (['recall'] as const) : []),
    ...(view.state === 'checked' ? (['rematch'] as const) : []),
    ...(['received', 'checking', 'checked', 'requested', 'writing'].includes(view.state)
      ? (['cancel'] as const)
      : []),
  ]
  if (acts.length === 0) return null
  return (
    <fieldset aria-label={t('label')} className="no-print flex flex-wrap gap-2">
      {acts.map((act) => (
        <form key={act} action={steer}>
          <input type="hidden" name="id" value={view.id} />
          <input type="hidden" name="act" value={act} />
          <Button size="small" kind={act === 'resume' ? 'primary' : 'secondary'}>
            {t(act)}
          </Button>
        </form>
      ))}
    </fieldset>
  )
}
