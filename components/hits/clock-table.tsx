import { useTranslations } from 'next-intl'
import { ownerName, usePageLocale } from '@/components/search/labels'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { EmptyState } from '@/components/ui/states'
import { CardTable } from '@/components/ui/table'
import type { PairLine } from '@/lib/hits/clock-queries'
import { spans } from '@/lib/hits/clocks'
import { urgencies } from '@/lib/hits/codes'
import { pairClocks } from '@/lib/hits/pair-clocks'
import { DropClock } from './drop-clock'
import { minutesWords } from './minutes-words'

/** What counts between two bureaus, whose word it is, and what each of them said. */
export function ClockTable({
  lines,
  root,
  drop,
  words,
}: {
  lines: readonly PairLine[]
  /** Bureau of the reader. */
  root: string
  drop: FormAction
  words: FormWords
}) {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  const name = (code: string) => ownerName(code, locale)
  if (!lines.length) return <EmptyState title={t('clocks.empty')}>{t('clocks.emptyHint')}</EmptyState>
  return (
    <CardTable
      id="clocks"
      caption={t('clocks.title')}
      columns={[
        { label: t('clocks.with') },
        ...pairClocks.map((clock) => ({ label: t(`clocks.clock.${clock}`) })),
        { label: t('clocks.drop'), act: true },
      ]}
      rows={lines.map(({ one, other, urgency, counts, rules, mine }) => ({
        key: `${one} ${other} ${urgency}`,
        cells: [
          <div key="with">
            {one === root ? name(other) : other === root ? name(one) : `${name(one)} – ${name(other)}`}
            <div className="text-xs font-normal text-ink-2">{t(`urgencyShort.${urgency}`)}</div>
          </div>,
          ...pairClocks.map((clock) => (
            <div key={clock}>
              <span className="font-semibold">{minutesWords(counts[clock].minutes, locale)}</span>
              <div className="text-xs text-ink-2">{whose(t, counts[clock].by, name)}</div>
              {rules
                .filter((rule) => rule[clock] !== counts[clock].minutes)
                .map((rule) => (
                  <div key={rule.id} className="text-xs text-ink-2">
                    {t('clocks.said', {
                      bureau: name(rule.setBy),
                      time: minutesWords(rule[clock], locale),
                    })}
                  </div>
                ))}
            </div>
          )),
          mine && (
            <DropClock
              key="drop"
              action={drop}
              id={mine}
              text={t('clocks.drop')}
              label={`${t('clocks.drop')}: ${name(one === root ? other : one)}, ${t(`urgencyShort.${urgency}`)}`}
              words={words}
            />
          ),
        ],
      }))}
    />
  )
}

/** The clocks that count where nobody said anything else. */
export function UsualClocks() {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  return (
    <CardTable
      id="usual"
      caption={t('clocks.usual')}
      columns={[
        { label: t('clocks.urgency') },
        ...pairClocks.map((clock) => ({ label: t(`clocks.clock.${clock}`) })),
      ]}
      rows={urgencies.map((urgency) => ({
        key: urgency,
        cells: [
          t(`urgencyShort.${urgency}`),
          ...pairClocks.map((clock) => minutesWords(spans[urgency][clock] / 60_000, locale)),
        ],
      }))}
    />
  )
}

/** "as usual", "agreed", or the name of the bureau whose word counts. */
function whose(
  t: ReturnType<typeof useTranslations<'hits'>>,
  by: string,
  name: (code: string) => string,
): string {
  if (by === 'default') return t('clocks.by.default')
  return by === 'both' ? t('clocks.by.both') : t('clocks.by.bureau', { bureau: name(by) })
}
