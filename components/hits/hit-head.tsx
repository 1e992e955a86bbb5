import { Check } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { cx } from '@/components/ui/cx'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { HitState } from '@/lib/hits/codes'
import type { HitRow, HitView } from '@/lib/hits/hit-view'
import { localePath } from '@/lib/i18n/routing'
import { StateTags } from './hit-list'
import { Between, DutyWords, HitNumber } from './words'

/** What it is about, its number, between whom, and where it stands. */
export function HitHead({ view }: { view: HitView }) {
  const { hit, content } = view
  const t = useTranslations('hits')
  const type = useTranslations('record.type')
  const common = useTranslations('common.copy')
  const locale = usePageLocale()
  return (
    <div className="grid gap-2 md:grid-cols-[minmax(0,1fr)_auto] md:items-start">
      <div className="grid min-w-0 gap-0.5">
        <p className="no-print text-xs">
          <Link
            href={localePath(locale, '/hits')}
            prefetch={false}
            className="inline-flex min-h-6 items-center"
          >
            {t('page.back')}
          </Link>
        </p>
        <h1 className="text-xl leading-7 break-words">
          {content ? <NameText>{content.snapshot.caption}</NameText> : type(hit.type)}
        </h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-2">
          <span className="inline-flex items-center gap-1">
            <HitNumber>{hit.number}</HitNumber>
            <CopyButton text={hit.number} label={common('do')} doneLabel={common('done')} />
          </span>
          <Between hit={hit} />
        </p>
      </div>
      <StateTags item={{ ...hit, stage: view.stage, escalated: view.escalated }} />
    </div>
  )
}

const parts = ['identity', 'asked', 'answer', 'action', 'closed'] as const

/** How many parts of the way are done in each state. */
const reached: Record<HitState, number> = {
  to_check: 0,
  unsure: 1,
  asked: 2,
  received: 2,
  more_needed: 2,
  confirmed: 3,
  confirmed_changed: 3,
  not_same: 4,
  action_taken: 4,
  closed: 5,
}

/** The way of every hit in five parts; each says in a word whether it is done, now, or to come. */
export function HitPath({ hit }: { hit: Pick<HitRow, 'state'> }) {
  const t = useTranslations('hits.path')
  const done = reached[hit.state]
  return (
    <ol aria-label={t('label')} className="no-print flex flex-wrap gap-x-2 gap-y-1 text-[13px]">
      {parts.map((part, index) => {
        const state = index < done ? 'done' : index === done ? 'current' : 'open'
        return (
          <li
            key={part}
            aria-current={state === 'current' ? 'step' : undefined}
            className={cx(
              'inline-flex items-center gap-1.5 border-b-3 px-2 py-1',
              state === 'done' && 'border-ok text-ink',
              state === 'current' && 'border-accent font-semibold text-ink',
              state === 'open' && 'border-line text-ink-2',
            )}
          >
            {state === 'done' ? (
              <Check aria-hidden size={14} strokeWidth={2.5} className="text-ok" />
            ) : (
              <span aria-hidden dir="ltr" className="font-mono text-xs">
                {index + 1}
              </span>
            )}
            {t(part)}
            <span className="sr-only">: {t(state)}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** What is due, by whom and until when: both sides read the same. */
export function DutiesCard({ view: { duties, hit, sides, escalated, now } }: { view: HitView }) {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  return (
    <Card title={t('page.duties')}>
      {duties.length === 0 && <p className="text-ink-2">{t('page.noDuties')}</p>}
      <ul className="grid gap-2 empty:hidden">
        {duties.map((duty) => (
          <li key={duty.what} className="grid">
            <span className={cx('font-medium', duty.late ? 'text-bad' : 'text-ink')}>
              <DutyWords duty={duty} now={now} />
            </span>
            <span className="flex flex-wrap gap-x-2 text-xs text-ink-2">
              <span>
                {sides.includes(duty.side)
                  ? t('by.us')
                  : t('by.other', {
                      bureau: ownerName(duty.side === 'querying' ? hit.querying : hit.source, locale),
                    })}
              </span>
              <Time at={duty.until} />
              {duty.late && <Tag tone="bad">{t('stage.late')}</Tag>}
            </span>
          </li>
        ))}
      </ul>
      {escalated && hit.state !== 'closed' && (
        <p className="pt-2 font-medium text-bad">{t('stage.escalated')}</p>
      )}
    </Card>
  )
}
