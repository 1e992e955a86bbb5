import { useTranslations } from 'next-intl'
import { ownerName, usePageLocale } from '@/components/search/labels'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { EmptyState } from '@/components/ui/states'
import { Table, Td, Th } from '@/components/ui/table'
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
    <Table id="clocks" caption={t('clocks.title')} className="min-w-[46rem] bg-surface">
      <ClockHead />
      <tbody>
        {lines.map(({ one, other, urgency, counts, rules, mine }) => (
          <tr key={`${one} ${other} ${urgency}`}>
            <Td>
              <span className="font-medium">
                {one === root ? name(other) : other === root ? name(one) : `${name(one)} – ${name(other)}`}
              </span>
              <div className="text-xs text-ink-2">{t(`urgencyShort.${urgency}`)}</div>
            </Td>
            {pairClocks.map((clock) => (
              <Td key={clock}>
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
              </Td>
            ))}
            <Td className="text-end">
              {mine && (
                <DropClock
                  action={drop}
                  id={mine}
                  text={t('clocks.drop')}
                  label={`${t('clocks.drop')}: ${name(one === root ? other : one)}, ${t(`urgencyShort.${urgency}`)}`}
                  words={words}
                />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The clocks that count where nobody said anything else. */
export function UsualClocks() {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  return (
    <Table id="usual" caption={t('clocks.usual')} className="min-w-[34rem]">
      <ClockHead plain />
      <tbody>
        {urgencies.map((urgency) => (
          <tr key={urgency}>
            <Td>{t(`urgencyShort.${urgency}`)}</Td>
            {pairClocks.map((clock) => (
              <Td key={clock}>{minutesWords(spans[urgency][clock] / 60_000, locale)}</Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function ClockHead({ plain = false }: { plain?: boolean }) {
  const t = useTranslations('hits.clocks')
  return (
    <thead>
      <tr>
        <Th>{plain ? t('urgency') : t('with')}</Th>
        {pairClocks.map((clock) => (
          <Th key={clock}>{t(`clock.${clock}`)}</Th>
        ))}
        {!plain && (
          <Th>
            <span className="sr-only">{t('drop')}</span>
          </Th>
        )}
      </tr>
    </thead>
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
