'use client'
import { useEffect, useRef } from 'react'

/**
 * Stands in the bar of the parts of a page and marks the link of the part that is being read (`aria-current`): the first
 * one below the bars, and the last one once the page is at its end. Without scripts the links simply lead to their parts.
 */
export function PartMark() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const nav = mark.current?.closest('nav')
    const links = [...(nav?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])]
    const parts = links.map((link) => document.getElementById(link.hash.slice(1)))
    const inSight = new Set<Element>()
    const show = () => {
      const { scrollHeight, clientHeight } = document.documentElement
      const atEnd = scrollY > 0 && scrollY + clientHeight >= scrollHeight - 2
      const at = atEnd ? parts.length - 1 : parts.findIndex((part) => part && inSight.has(part))
      if (at < 0) return
      links.forEach((link, i) => {
        if (i === at) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      })
      if (nav && links[at]) bringIntoView(nav, links[at])
    }
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) inSight.add(target)
          else inSight.delete(target)
        show()
      },
      // From where a link of this bar brings a part; one that begins in the lower half is not yet the one being read.
      { rootMargin: `-${parts[0] ? landing(parts[0]) + 8 : 0}px 0px -50% 0px` },
    )
    for (const part of parts) if (part) watch.observe(part)
    addEventListener('scrollend', show)
    return () => {
      watch.disconnect()
      removeEventListener('scrollend', show)
    }
  }, [])
  return <span ref={mark} hidden />
}

/** How far below the upper edge of the window a part stands after its link was followed. */
function landing(part: HTMLElement): number {
  const margin = Number.parseFloat(getComputedStyle(part).scrollMarginTop)
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
  return margin + (padding || 0)
}

/** Sideways alone: `scrollIntoView` would end a scroll of the page that is under way. */
function bringIntoView(bar: HTMLElement, link: HTMLElement) {
  const [outer, inner] = [bar.getBoundingClientRect(), link.getBoundingClientRect()]
  if (inner.left < outer.left || inner.right > outer.right)
    bar.scrollBy({ left: (inner.left + inner.right - outer.left - outer.right) / 2 })
}
