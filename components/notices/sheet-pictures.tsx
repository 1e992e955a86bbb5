import { Eye, ImageOff } from 'lucide-react'
import type { NoticeText, PictureText } from '@/components/sheets/notice-text'
import { cx } from '@/components/ui/cx'
import { SheetLine } from './sheet-lines'

/**
 * The pictures of a notice, the first one large. One that was taken after a death is blurred until somebody asks for it, by a
 * native `<details>` that needs no script (R-BLK-1); on paper it is not shown.
 */
export function SheetPictures({ text }: { text: NoticeText }) {
  const { pictures, words, locale } = text
  if (!pictures.length) return null
  return (
    <ul
      aria-label={words.pictures}
      className="grid auto-cols-max grid-flow-col content-start gap-3 [grid-template-rows:repeat(2,auto)]"
    >
      {pictures.map((picture, i) => (
        <li
          key={picture.id}
          className={cx(
            i === 0 && 'row-span-2',
            i > 0 ? (picture.covered ? 'w-32' : 'w-20') : picture.thing ? 'w-56' : 'w-36 @2xl:w-44',
          )}
        >
          <figure className="grid gap-1">
            <Picture picture={picture} words={words} large={i === 0} />
            <figcaption className="text-xs text-ink-2">
              <span className="block">{picture.kind}</span>
              <SheetLine line={picture.taken} lang={locale} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

function Picture({
  picture,
  words,
  large,
}: {
  picture: PictureText
  words: NoticeText['words']
  large: boolean
}) {
  const shape = cx('w-full', picture.thing ? 'aspect-square' : 'aspect-[4/5]')
  const src = typeof picture.image === 'string' ? picture.image : undefined
  if (!src)
    return (
      <span
        className={cx(
          'flex flex-col items-center justify-center gap-1 border border-line bg-sunken p-2 text-center text-xs text-ink-2',
          shape,
        )}
      >
        <ImageOff aria-hidden size={large ? 28 : 18} strokeWidth={1.5} />
        {words.withheld}
      </span>
    )
  const drawn = (classes: string) => (
    // biome-ignore lint/performance/noImgElement: pictures are re-encoded on entry; the optimiser is off
    <img src={src} alt={picture.kind} className={cx('photo', shape, classes)} loading="lazy" />
  )
  if (!picture.covered) return drawn('object-contain')
  return (
    <details className="group/cover">
      <summary className="relative block cursor-pointer overflow-hidden">
        <span className="block overflow-hidden print:hidden group-open/cover:print:hidden">
          {drawn('object-contain blur-xl group-open/cover:blur-none')}
        </span>
        <span className="absolute inset-x-0 bottom-0 grid gap-1 bg-surface/90 p-2 text-xs leading-4 group-open/cover:hidden print:hidden">
          <span className="font-medium">{words.covered}</span>
          <span className="flex items-center gap-1 text-link">
            <Eye aria-hidden size={14} className="shrink-0" />
            {words.show}
          </span>
        </span>
        <span className="hidden border border-line p-2 text-xs print:block">{words.coveredOnPaper}</span>
      </summary>
    </details>
  )
}
