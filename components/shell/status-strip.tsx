import { useTranslations } from 'next-intl'
import { Connection } from './connection'
import { SessionClock } from './session-clock'

/** The last line of the desk: connection, age of the index, time left, and how to handle what is on the screen. */
export function StatusStrip({
  sessionSeconds,
  indexAge,
}: {
  sessionSeconds: number
  indexAge?: string | undefined
}) {
  const t = useTranslations('shell.strip')
  return (
    <section
      aria-label={t('label')}
      className="no-print fixed inset-x-0 bottom-0 z-20 flex h-strip items-center justify-between gap-6 border-t border-line bg-surface px-4 text-xs text-ink-2 has-data-[connection=away]:border-warn has-data-[connection=away]:bg-warn-tint has-data-[connection=away]:font-semibold has-data-[connection=away]:text-warn max-md:bottom-14 max-md:not-has-data-[connection=away]:hidden"
    >
      <div className="flex min-w-0 items-center gap-5">
        {/* Both are kept by scripts: without them they would stand still and say what is not so. */}
        <span className="min-w-0 noscript:hidden">
          <Connection
            words={{ checking: t('checking'), connected: t('connected'), slow: t('slow'), away: t('away') }}
          />
        </span>
        {indexAge && <span className="whitespace-nowrap max-lg:hidden">{t('index', { age: indexAge })}</span>}
        <span className="noscript:hidden whitespace-nowrap max-md:hidden">
          <SessionClock label={t('session')} initial={sessionSeconds} />
        </span>
      </div>
      <span className="truncate whitespace-nowrap max-md:hidden">{t('handling')}</span>
    </section>
  )
}
