import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OwnerMark, ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { Identifier } from '@/components/ui/identifier'
import { Tag, type Tone } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { QueueItem } from '@/lib/hits/hit-view'
import { DutyWords, HitNumber, hitPath } from './words'

/** Hits, one a line: the clock first, then what it is about, between whom, and where it stands. */
export function HitList({ items, now }: { items: readonly QueueItem[]; now: Date }) {
  return (
    <ul data-list="" className="border-t border-line bg-surface">
      {items.map((item) => (
        <HitRowItem key={item.id} item={item} now={now} />
      ))}
    </ul>
  )
}

function HitRowItem({ item, now }: { item: QueueItem; now: Date }) {
  const t = useTranslations('hits')
  const type = useTranslations('record.type')
  const locale = usePageLocale()
  return (
    <li
      data-list-item=""
      data-hit={item.number}
      className="relative grid gap-x-6 gap-y-1.5 border-b border-line px-3 py-2.5 hover:bg-sunken md:grid-cols-[15rem_minmax(0,1fr)_auto] md:items-start"
    >
      <Clock item={item} now={now} />
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link
            href={hitPath(locale, item.id)}
            prefetch={false}
            data-open=""
            className="min-w-0 break-words font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline"
          >
            {item.caption === null ? type(item.type) : <NameText>{item.caption}</NameText>}
          </Link>
          <HitNumber>
            <span className="text-xs text-ink-2">{item.number}</span>
          </HitNumber>
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-ink-2">
          <OwnerMark owner={item.querying} />
          <span aria-hidden className="rtl:-scale-x-100">
            →
          </span>
          <OwnerMark owner={item.source} />
          <span>{type(item.type)}</span>
          {item.reference && <Identifier>{item.reference}</Identifier>}
          {item.place && <NameText className="min-w-0 break-words">{item.place}</NameText>}
          {item.caption === null && <span>{t('queue.hidden')}</span>}
        </p>
      </div>
      <StateTags item={item} />
    </li>
  )
}

function Clock({ item, now }: { item: QueueItem; now: Date }) {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  const [duty] = item.duties
  if (!duty)
    return (
      <p className="text-ink-2">
        {item.closedAt && t.rich('stage.closedAt', { when: () => <Time at={item.closedAt ?? now} /> })}
      </p>
    )
  const ours = item.sides.includes(duty.side)
  const who = ownerName(duty.side === 'querying' ? item.querying : item.source, locale)
  return (
    <p className="grid">
      <span className={cx('font-medium', clockTones[item.stage])}>
        <DutyWords duty={duty} now={now} />
      </span>
      <span className="text-xs text-ink-2">{ours ? t('by.us') : t('by.other', { bureau: who })}</span>
    </p>
  )
}

const clockTones: Record<QueueItem['stage'], string> = {
  rests: 'text-ink-2',
  runs: 'text-ink',
  half: 'text-warn',
  late: 'text-bad',
}

/** State, urgency, and what has run late: words on tints. */
export function StateTags({
  item,
}: {
  item: Pick<QueueItem, 'state' | 'urgency' | 'stage' | 'escalated' | 'origin'>
}) {
  const t = useTranslations('hits')
  const open = item.state !== 'closed'
  return (
    <p className="flex flex-wrap gap-1.5 md:justify-end">
      {item.stage === 'late' && <Tag tone="bad">{t('stage.late')}</Tag>}
      {item.stage === 'half' && <Tag tone="warn">{t('stage.half')}</Tag>}
      {item.escalated && open && <Tag tone="bad">{t('stage.escalated')}</Tag>}
      {open && item.urgency === 'immediate' && <Tag tone="accent">{t('urgencyShort.immediate')}</Tag>}
      {item.origin === 'machine' && <Tag>{t('queue.machine')}</Tag>}
      <Tag tone={stateTones[item.state] ?? 'neutral'}>{t(`state.${item.state}`)}</Tag>
    </p>
  )
}

const stateTones: Partial<Record<QueueItem['state'], Tone>> = {
  confirmed: 'ok',
  action_taken: 'ok',
  confirmed_changed: 'warn',
  more_needed: 'warn',
}
