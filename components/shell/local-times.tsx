'use client'
import { useEffect } from 'react'

/** Gives a `<Time>` its local time as a tooltip when it is pointed at: the server does not know where the reader sits. */
export function LocalTimes({ tag }: { tag: string }) {
  useEffect(() => {
    const format = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' })
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const point = (event: Event) => {
      const time =
        event.target instanceof Element ? event.target.closest<HTMLTimeElement>('time[data-moment]') : null
      if (time && !time.title) time.title = `${format.format(new Date(time.dateTime))} (${zone})`
    }
    document.addEventListener('pointerover', point)
    return () => document.removeEventListener('pointerover', point)
  }, [tag])
  return null
}
