import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { Timeline } from '@/components/ui/timeline'
import type { HitEventView } from '@/lib/hits/hit-view'
import { useEventCodes } from './words'

/** What both sides, the centre and the clocks said, oldest first, and the form that goes on. */
export function HitThread({ events, children }: { events: readonly HitEventView[]; children: ReactNode }) {
  const t = useTranslations('hits')
  const codes = useEventCodes()
  const locale = usePageLocale()
  return (
    <Card title={t('page.thread')}>
      <Timeline
        entries={events.map((event) => {
          const code = codes(event.kind, event.code)
          return {
            key: event.id,
            title: (
              <>
                {t(`event.${event.kind}`)}
                {code && `: ${code}`}
              </>
            ),
            time: <Time at={event.at} />,
            who: (
              <>
                <span>
                  {event.side === 'clock'
                    ? t('side.clock')
                    : event.side === 'gs'
                      ? t('side.gs')
                      : ownerName(event.tenant, locale)}
                </span>
                {event.officer && <NameText>{event.officer}</NameText>}
                {event.until && (
                  <span>
                    {t.rich(event.side === 'clock' ? 'side.due' : 'side.until', {
                      when: () => <Time at={event.until ?? event.at} />,
                    })}
                  </span>
                )}
              </>
            ),
            body: event.text && (
              <p dir="auto" className="max-w-read break-words whitespace-pre-line text-ink">
                {event.text}
              </p>
            ),
          }
        })}
      />
      {children && <div className="mt-2 border-t border-line pt-3">{children}</div>}
    </Card>
  )
}
