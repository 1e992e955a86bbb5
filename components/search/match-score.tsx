import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { Meter } from '@/components/ui/meter'
import type { Band } from '@/lib/search/explanation'

/** How much stands behind a match, in a word, and how alike the names are, as number and bar. */
export function MatchScore({ band, likeness, named }: { band: Band; likeness: number; named: boolean }) {
  const t = useTranslations('explain')
  return (
    <div className="grid gap-0.5">
      {named && (
        <span className="flex items-center gap-2" title={t('likeness')}>
          <span className="sr-only">{t('likeness')} </span>
          <Bdi className="font-mono text-sm">{likeness.toFixed(2)}</Bdi>
          <Meter value={likeness} />
        </span>
      )}
      <span
        title={t(`bandMeaning.${band}`)}
        className={cx('text-xs leading-4', strong[band] ? 'font-semibold text-ink' : 'text-ink-2')}
      >
        {t(`band.${band}`)}
      </span>
    </div>
  )
}

const strong: Partial<Record<Band, true>> = { identical: true, strong: true }
