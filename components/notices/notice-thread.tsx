import { useTranslations } from 'next-intl'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { Timeline } from '@/components/ui/timeline'
import { intents } from '@/lib/notices/actions'
import type { NoticeEventView, NoticeView } from '@/lib/notices/queries'
import { type RefusalReason, refusalReasons } from '@/lib/notices/refusal-reasons'

/** What was done about it and said, newest first, each with who else reads it. */
export function NoticeThread({ view: { events, side } }: { view: Pick<NoticeView, 'events' | 'side'> }) {
  const t = useTranslations('notice')
  const locale = usePageLocale()
  const reason = useReason()
  if (!events.length) return null
  return (
    <Card id="thread" title={t('page.thread')}>
      <Timeline
        entries={events.toReversed().map((event) => ({
          key: event.id,
          title: (
            <span className="inline-flex flex-wrap items-center gap-2">
              {t(`did.${event.act}`)}
              {side !== 'reader' && event.audience !== 'parties' && (
                <Tag tone={event.audience === 'secretariat' ? 'warn' : 'neutral'}>
                  {t(`audience.${event.audience}`)}
                </Tag>
              )}
            </span>
          ),
          time: <Time at={event.at} />,
          who:
            event.side === 'clock' ? (
              <span>{t('side.clock')}</span>
            ) : (
              <span>
                {ownerName(event.tenant, locale)}
                {event.officer && (
                  <>
                    {' · '}
                    <NameText>{event.officer}</NameText>
                  </>
                )}
              </span>
            ),
          body: (reason(event) || event.until || event.text) && (
            <>
              {reason(event) && <p className="font-medium text-ink">{reason(event)}</p>}
              {event.until && (
                <p>{t.rich('page.until', { day: () => <Time at={event.until ?? event.at} show="day" /> })}</p>
              )}
              {event.text && (
                <p className="whitespace-pre-line break-words text-ink" dir="auto">
                  {event.text}
                </p>
              )}
            </>
          ),
        }))}
      />
    </Card>
  )
}

/** The reason that goes with an event: of a refusal, of an intent, or how many days were left. */
function useReason() {
  const t = useTranslations('notice')
  return ({ act, reason }: Pick<NoticeEventView, 'act' | 'reason'>): string => {
    if (!reason) return ''
    if (act === 'prompt') return t('page.daysLeft', { days: reason })
    const intent = intents.find((each) => each === reason)
    if (intent) return t(`action.intent.${intent}`)
    return Object.hasOwn(refusalReasons, reason) ? t(`reason.${reason as RefusalReason}`) : ''
  }
}
