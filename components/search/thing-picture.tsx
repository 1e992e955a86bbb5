import { EyeOff, ImageOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'

/** The picture of a thing, whole and never cut; without one it says whether there is none or it is withheld. */
export function ThingPicture({
  src,
  alt,
  withheld = false,
  className,
}: {
  src: string | undefined
  alt: string
  withheld?: boolean
  className?: string
}) {
  const t = useTranslations('search.grid')
  const common = useTranslations('common.photo')
  if (src && !withheld)
    return (
      // biome-ignore lint/performance/noImgElement: pictures are re-encoded on entry; the optimiser is off
      <img src={src} alt={alt} loading="lazy" className={cx('photo bg-sunken object-contain', className)} />
    )
  const Icon = withheld ? EyeOff : ImageOff
  return (
    <span
      className={cx(
        'flex flex-col items-center justify-center gap-1 border border-line bg-sunken px-2 text-center text-xs text-ink-3',
        className,
      )}
    >
      <Icon aria-hidden size={22} strokeWidth={1.5} />
      {withheld ? common('withheld') : t('noPicture')}
    </span>
  )
}
