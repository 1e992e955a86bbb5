'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Progress } from '@/components/ui/meter'
import { type Figures, figuresOf, progressOf } from '@/lib/imports/progress'
import { stepOf } from '@/lib/imports/states'

export interface ProgressWords {
  title: string
  of: string
  rows: string
  speed: string
  left: string
  seconds: string
  minutes: string
  figures: Record<string, string>
}

const every = 1_500

/**
 * Bar and figures of work that goes on. They are there without scripts; with them they are asked for again while the page is
 * looked at, without keeping the session alive, and when the phase has ended the next step is shown.
 */
export function RunProgress({
  first,
  address,
  onward,
  tag,
  words,
}: {
  first: Figures
  /** Where the figures are asked for; null where the work does not go on. */
  address: string | null
  /** Where the steps of the import stand. */
  onward: string
  /** Language of the numbers. */
  tag: string
  words: ProgressWords
}) {
  const [figures, setFigures] = useState(first)
  const router = useRouter()
  const { state } = first
  useEffect(() => {
    if (!address) return
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const ask = async () => {
      if (document.visibilityState === 'visible') {
        const now = await figuresAt(address)
        if (over) return
        if (now) setFigures(now)
        if (now && (now.state !== state || now.paused)) {
          const next = `${onward}/${stepOf(now.state)}`
          return next === window.location.pathname ? router.refresh() : router.replace(next)
        }
      }
      timer = setTimeout(ask, every)
    }
    timer = setTimeout(ask, every)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [address, onward, state, router])

  const format = new Intl.NumberFormat(tag)
  const { done, total, rate, secondsLeft } = progressOf(figures)
  const said = (text: string, values: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  return (
    <div className="grid gap-2">
      <Progress label={words.title} {...(total ? { value: Math.min(1, done / total) } : {})} />
      <p className="flex flex-wrap gap-x-4">
        <span className="font-semibold">
          {total === null
            ? said(words.rows, { done: format.format(done) })
            : said(words.of, { done: format.format(done), total: format.format(total) })}
        </span>
        {address && rate > 0 && (
          <span className="text-ink-2">{said(words.speed, { rate: format.format(rate) })}</span>
        )}
        {address && secondsLeft !== null && secondsLeft > 0 && (
          <span className="text-ink-2">{said(words.left, { time: timeOf(secondsLeft, words) })}</span>
        )}
      </p>
      <Counters figures={figures} format={format} words={words.figures} />
    </div>
  )
}

/** The counters of a phase: number and word. */
function Counters({
  figures,
  format,
  words,
}: {
  figures: Figures
  format: Intl.NumberFormat
  words: Record<string, string>
}) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1" data-figures="">
      {figuresOf(figures.state).map((name) => (
        <li key={name} data-figure={name} className="flex items-baseline gap-1.5">
          <bdi dir="ltr" className="font-mono text-base font-medium">
            {format.format(figures[name])}
          </bdi>
          <span className="text-ink-2">{words[name]}</span>
        </li>
      ))}
    </ul>
  )
}

const timeOf = (seconds: number, { seconds: s, minutes: m }: ProgressWords) =>
  seconds < 90 ? s.replace('{n}', String(seconds)) : m.replace('{n}', String(Math.round(seconds / 60)))

async function figuresAt(address: string): Promise<Figures | null> {
  try {
    const answer = await fetch(address, { headers: { 'x-meridian-poll': '1' }, cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as Figures) : null
  } catch {
    return null
  }
}
