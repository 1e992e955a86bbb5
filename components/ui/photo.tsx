import { EyeOff, ImageOff, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from './cx'

const sizes = {
  row: { width: 40, height: 50, classes: 'h-[50px] w-10', icon: 18 },
  preview: { width: 96, height: 120, classes: 'h-[120px] w-24', icon: 28 },
  page: { width: 136, height: 170, classes: 'h-[170px] w-[136px]', icon: 36 },
  thing: { width: 232, height: 232, classes: 'h-[232px] w-[232px]', icon: 36 },
}

/** A portrait 4:5. Without one it says whether there is none or it is withheld from the reader: never an empty frame. */
export function Photo({
  src,
  alt,
  size = 'row',
  withheld,
  whole,
}: {
  src?: string | undefined
  alt: string
  size?: keyof typeof sizes
  withheld?: boolean
  /** Of a thing: never cut, and no head stands for it where there is none. */
  whole?: boolean
}) {
  const t = useTranslations('common.photo')
  const { width, height, classes, icon } = sizes[size]
  if (src && !withheld) {
    return (
      // biome-ignore lint/performance/noImgElement: pictures are re-encoded on entry; the optimiser is off
      <img
        src={src}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        className={cx('photo shrink-0', whole && 'object-contain', classes)}
      />
    )
  }
  const Icon = withheld ? EyeOff : whole ? ImageOff : UserRound
  const text = withheld ? t('withheld') : t('none')
  return (
    <span
      title={text}
      className={cx(
        'inline-flex shrink-0 flex-col items-center justify-center gap-1 border border-line bg-sunken text-center text-xs text-ink-3',
        classes,
      )}
    >
      <Icon aria-hidden size={icon} strokeWidth={1.5} />
      <span className={size === 'row' ? 'sr-only' : 'px-1'}>{text}</span>
    </span>
  )
}
