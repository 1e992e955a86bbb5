import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { LinkButton } from '@/components/ui/button'
import { KeyCap } from '@/components/ui/key-cap'
import { Alert } from '@/components/ui/states'
import { answersFor } from '@/lib/hits/hit-view'
import { decidePath, HitNumber, hitPath } from './words'

export type Judged = { at: string; by: string | null; bureau?: string; reasons: readonly string[] }

/** "Is this the same?": the three answers of an officer who looks at a match, each on a page of its own. */
export function JudgeBar({
  record,
  owner,
  search,
  judged,
  hit,
  keys,
}: {
  record: string
  owner: string
  search: string | null
  judged?: Judged | null | undefined
  hit?: { id: string; number: string } | null | undefined
  /** Single keys lead to the answers, where they mean nothing else. */
  keys?: boolean
}) {
  const t = useTranslations('hits.judge')
  const locale = usePageLocale()
  const to = { record, search }
  const answers = search ? (['same', 'different', 'unsure'] as const) : (['same', 'unsure'] as const)
  return (
    <section aria-label={t('title')} className="no-print grid gap-2">
      {judged && <JudgedNote judged={judged} />}
      {hit && (
        <p>
          <Link href={hitPath(locale, hit.id)} prefetch={false} className="font-medium">
            {t.rich('openHit', { number: () => <HitNumber>{hit.number}</HitNumber> })}
          </Link>
        </p>
      )}
      <p className="font-semibold">{t('title')}</p>
      <p className="flex flex-wrap gap-2">
        {answers.map((judge) => (
          <LinkButton
            key={judge}
            href={decidePath(locale, judge, to)}
            size="small"
            {...(keys ? { 'data-key': letters[judge] } : {})}
          >
            {t(judge)}
            {keys && <KeyCap>{letters[judge]}</KeyCap>}
          </LinkButton>
        ))}
      </p>
      <p className="text-xs text-ink-2">{t('hint', { bureau: ownerName(answersFor(owner), locale) })}</p>
    </section>
  )
}

const letters = { same: 'y', different: 'n', unsure: 'h' } as const

/** That the bureau held it not to be the same, by whom and why; the match stays where it is. */
export function JudgedNote({ judged }: { judged: Judged }) {
  const words = useJudgedWords()
  return <Alert tone="info">{words(judged)}</Alert>
}

/** The sentence about one judgement. */
export function useJudgedWords() {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  return ({ at, by, bureau, reasons }: Judged): string => {
    const said = {
      day: `\u2066${at.slice(0, 10)}\u2069`,
      reasons: reasons
        .map((each) => (t.has(`difference.${each}`) ? t(`difference.${each}`) : each))
        .join(', '),
    }
    return bureau
      ? t('judge.judgedBureau', { ...said, bureau: ownerName(bureau, locale) })
      : t('judge.judgedBy', { ...said, name: by ? `\u2068${by}\u2069` : t('judge.colleague') })
  }
}
