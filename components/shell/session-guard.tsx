'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import type { FormState } from '@/lib/web/form-action'
import { clockText, endSession, followSession, onSession, sessionLeft, touchSession } from './session-store'

export interface SessionWords {
  title: string
  body: string
  bodyAbsolute: string
  left: string
  /** With '{seconds}' where the number goes. */
  seconds: string
  stay: string
  out: string
  failed: string
  endedTitle: string
  endedBody: string
  signIn: string
  close: string
}

/** Warning before the end, in seconds (WCAG 2.2.1 asks for at least 20; officers are called away for minutes). */
const warnAt = 180

/**
 * Asks "Still there?" three minutes before the session ends by itself, and hides the page when it has ended.
 * The server keeps the limits; this leaf only tells of them in time.
 */
export function SessionGuard({
  locale,
  idleSeconds,
  endsInSeconds,
  stay,
  words,
}: {
  locale: string
  idleSeconds: number
  endsInSeconds: number
  stay: () => Promise<FormState>
  words: SessionWords
}) {
  const path = usePathname()
  const search = useSearchParams().toString()
  const box = useRef<HTMLDialogElement>(null)
  const [left, setLeft] = useState<ReturnType<typeof sessionLeft>>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => followSession({ idleSeconds, endsInSeconds }), [idleSeconds, endsInSeconds])
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page is an act
  useEffect(touchSession, [path, search])
  useEffect(() => {
    const look = () => {
      const now = sessionLeft()
      if (now?.seconds === 0) endSession(true)
      setLeft(now && (now.seconds <= warnAt || now.ended) ? sessionLeft() : null)
    }
    look()
    const timer = setInterval(look, 1000)
    const stop = onSession(look)
    document.addEventListener('submit', touchSession)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      stop()
      document.removeEventListener('submit', touchSession)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])

  const open = left !== null
  const ended = left?.ended ?? false
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end of the session opens a dialog that was closed
  useEffect(() => {
    const dialog = box.current
    if (open && !dialog?.open) dialog?.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open, ended])
  useEffect(() => {
    if (ended) document.documentElement.dataset.session = 'ended'
    else delete document.documentElement.dataset.session
  }, [ended])

  const seconds = left?.seconds ?? 0
  const absolute = left?.cause === 'absolute'
  const keep = async () => {
    setFailed(false)
    try {
      const answer = await stay()
      if (answer.status === 'done') touchSession()
      else if (answer.status === 'signedOut') endSession(true)
      else setFailed(true)
    } catch {
      setFailed(true)
    }
  }
  return (
    <dialog
      ref={box}
      role="alertdialog"
      aria-labelledby="session-title"
      aria-describedby="session-body"
      onCancel={(event) => event.preventDefault()}
      className="no-print visible w-[min(28rem,calc(100vw-2rem))] rounded border border-line-strong bg-surface p-6 text-ink"
    >
      <h2 id="session-title" className="text-xl">
        {ended ? words.endedTitle : words.title}
      </h2>
      <p id="session-body" className="mt-2 text-ink-2">
        {ended ? words.endedBody : absolute ? words.bodyAbsolute : words.body}
      </p>
      {!ended && (
        <p className="mt-4 flex items-baseline justify-between border-y border-line py-2">
          <span className="text-ink-2">{words.left}</span>
          <bdi dir="ltr" aria-hidden="true" className="font-mono text-2xl">
            {clockText(seconds)}
          </bdi>
        </p>
      )}
      <p role="status" className="sr-only">
        {open && !ended ? words.seconds.replace('{seconds}', String(spoken(seconds))) : ''}
      </p>
      {failed && (
        <p role="alert" className="mt-3 font-semibold text-bad">
          {words.failed}
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        {ended ? (
          <a
            href={`/${locale}/sign-in?ended=1&next=${encodeURIComponent(search ? `${path}?${search}` : path)}`}
            className={buttonClass({ kind: 'primary' })}
          >
            {words.signIn}
          </a>
        ) : (
          <>
            {absolute ? (
              <button
                type="button"
                className={buttonClass({ kind: 'primary' })}
                onClick={() => box.current?.close()}
              >
                {words.close}
              </button>
            ) : (
              <button type="button" className={buttonClass({ kind: 'primary' })} onClick={keep}>
                {words.stay}
              </button>
            )}
            <form method="post" action="/api/auth/sign-out">
              <input type="hidden" name="locale" value={locale} />
              <button type="submit" className={buttonClass({})}>
                {words.out}
              </button>
            </form>
          </>
        )}
      </div>
    </dialog>
  )
}

/** What is announced: steps of 15 seconds, then each of the last 20. */
function spoken(seconds: number): number {
  return seconds <= 20 ? seconds : Math.ceil(seconds / 15) * 15
}
