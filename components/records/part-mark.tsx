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
      if (nav && nav.scrollWidth > nav.clientWidth)
        links[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) inSight.add(target)
          else inSight.delete(target)
        show()
      },
      // What hangs at the top covers 130 px; a part that begins in the lower half is not yet the one being read.
      { rootMargin: '-130px 0px -50% 0px' },
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
