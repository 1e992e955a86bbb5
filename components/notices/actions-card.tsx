import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { distance } from '@/components/hits/words'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { Identifier } from '@/components/ui/identifier'
import { Time } from '@/components/ui/time'
import { countryName } from '@/lib/bureaus/countries'
import { type ActionDuty, type ActionView, dutiesOf } from '@/lib/notices/actions'
import type { NoticeView } from '@/lib/notices/queries'

/** What bureaus did about it, and what the requester owes where somebody was located (R-RED-8). */
export function ActionsCard({
  view,
  answers,
}: {
  view: NoticeView
  answers: Readonly<Record<string, ReactNode>>
}) {
  const t = useTranslations('notice.action')
  if (!view.actions.length) return null
  return (
    <Card id="actions" title={t('title')} flush>
      <ul className="divide-y divide-line">
        {view.actions.toReversed().map((action) => (
          <li key={action.id} className="grid gap-2 px-3 py-2.5" data-action={action.kind}>
            <What action={action} />
            <Duties action={action} now={view.now} />
            {action.intent && <p>{t('intends', { intent: t(`intent.${action.intent}`) })}</p>}
            {action.answer && (
              <p className="whitespace-pre-line break-words text-ink-2" dir="auto">
                {action.answer}
              </p>
            )}
            {answers[action.id]}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function What({ action }: { action: ActionView }) {
  const t = useTranslations('notice.action')
  const locale = usePageLocale()
  const { kind, bureau, at, country, place, happenedOn } = action
  return (
    <div className="grid gap-0.5">
      <p className={cx('font-semibold', (kind === 'located' || kind === 'arrested') && 'text-ok')}>
        {t(`kind.${kind}`)}
      </p>
      <p className="text-xs text-ink-2">
        {ownerName(bureau, locale)} · <Time at={at} />
      </p>
      {(country || place || happenedOn) && (
        <p className="flex flex-wrap gap-x-2">
          {country && <span>{countryName(country, locale)}</span>}
          {place && <NameText>{place}</NameText>}
          {happenedOn && <Identifier>{happenedOn}</Identifier>}
        </p>
      )}
    </div>
  )
}

/** What the requester owes, each with its moment; what is late is said in words. */
function Duties({ action, now }: { action: ActionView; now: Date }) {
  const t = useTranslations('notice.action')
  const locale = usePageLocale()
  const duties = dutiesOf(action, now)
  if (!duties.length) return null
  const said = ({ step, by, doneAt, late }: ActionDuty) =>
    doneAt
      ? t(late ? 'doneLate' : 'done', { what: t(`duty.${step}`) })
      : t(late ? 'late' : 'owed', { what: t(`duty.${step}`), when: distance(by, now, locale) })
  return (
    <ul aria-label={t('duties')} className="grid gap-1">
      {duties.map((duty) => (
        <li
          key={duty.step}
          className={cx(
            'border-s-3 ps-2',
            duty.doneAt ? 'border-ok' : duty.late ? 'border-bad font-medium text-bad' : 'border-warn',
          )}
        >
          <span>{said(duty)}</span>{' '}
          <span className="text-xs text-ink-2">
            <Time at={duty.doneAt ?? duty.by} />
          </span>
        </li>
      ))}
    </ul>
  )
}
