import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { Meter } from '@/components/ui/meter'
import type { Band, Explanation } from '@/lib/search/explanation'

/**
 * How much stands behind a match: the band in a word and the evidence as a bar, in whose order the list stands. Below, how
 * alike the names are: a number of its own, and said to be one, because the best name need not be the best match.
 */
export function MatchScore({
  band,
  likeness,
  evidence,
  named,
}: {
  band: Band
  likeness: number
  /** Absent where things are compared by their numbers, which have no weights. */
  evidence?: Explanation['bits']
  named: boolean
}) {
  const t = useTranslations('explain')
  return (
    <div className="grid gap-0.5">
      <span title={t(`bandMeaning.${band}`)} className="flex flex-wrap items-center gap-x-2">
        <span className={cx('leading-5', strong[band] ? 'font-semibold text-ink' : 'text-ink-2')}>
          {t(`band.${band}`)}
        </span>
        {evidence !== undefined && (
          <Meter value={(evidence - leastEvidence) / (mostEvidence - leastEvidence)} />
        )}
      </span>
      {named && (
        <span title={t('likeness')} className="text-xs leading-4 whitespace-nowrap text-ink-2">
          {t.rich('nameLikeness', {
            value: () => <Bdi className="font-mono text-ink">{likeness.toFixed(2)}</Bdi>,
          })}
        </span>
      )}
    </div>
  )
}

/** The same as one word, where there is no room for more: of pictures in the words of their comparison. */
export function MatchWord({ explanation: { band, picture } }: { explanation: Explanation }) {
  const t = useTranslations('explain')
  const pictures = useTranslations('pictures.band')
  return (
    <span
      title={picture ? undefined : t(`bandMeaning.${band}`)}
      className={strong[band] ? 'font-semibold text-ink' : 'text-ink-2'}
    >
      {picture ? pictures(picture) : t(`band.${band}`)}
    </span>
  )
}

/** Bits between which the bar is empty and full: what the weakest listed match has, and a whole name with a whole date. */
const leastEvidence = -6
const mostEvidence = 30

const strong: Partial<Record<Band, true>> = { identical: true, strong: true }
