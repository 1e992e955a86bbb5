import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { type Check, messageOf } from '@/lib/notices/rule'

/** Unmet rules and automatic flags, what must be there first. A flag is a hint, never a decision. */
export function HintsCard({ checks }: { checks: readonly Check[] }) {
  const t = useTranslations('review.hints')
  const unmet = checks.filter(({ met }) => !met)
  const musts = unmet.filter(({ level }) => level === 'must')
  const flags = unmet.filter(({ flag }) => flag)
  const shoulds = unmet.filter(({ level, flag }) => level === 'should' && !flag)
  return (
    <Card title={t('title')}>
      {musts.length + flags.length + shoulds.length === 0 && <p className="text-ok">{t('none')}</p>}
      <div className="grid gap-3">
        {musts.length > 0 && <Hints title={t('must')} checks={musts} tone="border-bad" />}
        {flags.length > 0 && <Hints title={t('flag')} checks={flags} tone="border-warn" />}
        {shoulds.length > 0 && (
          <Disclosure summary={`${t('should')} (${shoulds.length})`}>
            <Hints title={t('should')} hidden checks={shoulds} tone="border-line-strong" />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function Hints({
  title,
  hidden,
  checks,
  tone,
}: {
  title: string
  hidden?: boolean
  checks: readonly Check[]
  tone: string
}) {
  const say = useTranslations()
  return (
    <section>
      <h3 className={hidden ? 'sr-only' : 'pb-1 text-xs font-semibold text-ink-2'}>{title}</h3>
      <ul className="grid gap-1.5">
        {checks.map((check) => (
          <li key={`${check.id}-${check.field}`} className={`border-s-3 ps-2 ${tone}`}>
            <bdi>{say(messageOf(check) as 'review.title', check.args)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
