'use client'
import { ChevronLeft, ChevronRight, Columns2, ExternalLink, X } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/button'

export type ViewerPhoto = { href: string; alt: string; caption: string }
type Words = {
  title: string
  previous: string
  next: string
  beside: string
  alone: string
  newTab: string
  close: string
}

/**
 * The photographs of a record large, one or two beside each other, over the page. What it wraps are the links that open
 * them without scripts; each picture is asked for by its own address, so that each look is in the log.
 */
export function PhotoViewer({
  photos,
  words,
  children,
}: {
  photos: readonly ViewerPhoto[]
  words: Words
  /** The grid; a link to a photograph carries `data-photo` with its place in `photos`. */
  children: ReactNode
}) {
  const box = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const [two, setTwo] = useState(false)
  const many = photos.length > 1
  const place = (n: number) => (n + photos.length) % photos.length
  const go = (step: number) => setAt((now) => (now === null ? now : place(now + step)))

  function open(event: MouseEvent<HTMLDivElement>) {
    // A press that asks for another tab or window is the browser's.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element).closest<HTMLElement>('[data-photo]')
    if (!link) return
    event.preventDefault()
    setAt(Number(link.dataset.photo))
    box.current?.showModal()
  }

  function onKeyDown(event: KeyboardEvent) {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (!many || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    go(event.key === forward ? 1 : -1)
  }

  const shown = at === null ? [] : two && many ? [at, place(at + 1)] : [at]
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; this hears their presses */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <div onClick={open}>{children}</div>
      <dialog
        ref={box}
        aria-label={words.title}
        onClose={() => setAt(null)}
        onKeyDown={onKeyDown}
        className="no-print m-auto max-h-[calc(100dvh-2rem)] w-[min(64rem,calc(100vw-2rem))] rounded border border-line-strong bg-surface p-3 text-ink"
      >
        <div className="flex items-center justify-end gap-1 pb-2">
          {many && (
            <>
              <IconButton label={words.previous} onClick={() => go(-1)}>
                <ChevronLeft aria-hidden size={18} className="rtl:-scale-x-100" />
              </IconButton>
              <IconButton label={words.next} onClick={() => go(1)}>
                <ChevronRight aria-hidden size={18} className="rtl:-scale-x-100" />
              </IconButton>
              <IconButton
                label={two ? words.alone : words.beside}
                aria-pressed={two}
                onClick={() => setTwo(!two)}
                className="aria-pressed:bg-accent-tint aria-pressed:text-link"
              >
                <Columns2 aria-hidden size={18} />
              </IconButton>
            </>
          )}
          <IconButton label={words.close} onClick={() => box.current?.close()}>
            <X aria-hidden size={18} />
          </IconButton>
        </div>
        <div className="grid auto-cols-fr grid-flow-col gap-3">
          {shown.map((n) => {
            const photo = photos[n]
            if (!photo) return null
            return (
              <figure key={n} className="grid min-w-0 justify-items-center gap-1.5">
                {/* biome-ignore lint/performance/noImgElement: pictures are re-encoded on entry; the optimiser is off */}
                <img
                  src={photo.href}
                  alt={photo.alt}
                  className="photo max-h-[calc(100dvh-10rem)] min-h-40 w-full object-contain"
                />
                <figcaption aria-live="polite" className="flex flex-wrap items-center gap-x-2 text-ink-2">
                  <span>{photo.alt}</span>
                  <bdi>{photo.caption}</bdi>
                  <a
                    href={photo.href}
                    target="_blank"
                    rel="noopener"
                    title={words.newTab}
                    className="inline-grid size-6 place-items-center rounded hover:bg-sunken"
                  >
                    <ExternalLink aria-hidden size={14} />
                    <span className="sr-only">{words.newTab}</span>
                  </a>
                </figcaption>
              </figure>
            )
          })}
        </div>
      </dialog>
    </>
  )
}
