import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { TopicKept } from '@/lib/web/draft-flow'

export type KeepTopic = (form: FormData) => Promise<TopicKept>
export type SaveState = {
  state: 'idle' | 'saving' | 'saved' | 'incomplete' | 'clash' | 'offline'
  at: string
}

/** Milliseconds of quiet after which what was typed is kept, and after which a failed try is repeated. */
const quiet = 5_000
const again = 10_000

/**
 * Keeps the form of a topic on the server: five seconds after the last change, when a field or the window is left, and again when the
 * network was away. What was sent becomes what the form began with (`begun`), so that the next saving compares with it, and a new entry
 * becomes the one that was made. Nothing is kept in the browser.
 */
export function useDraftSave(
  form: RefObject<HTMLFormElement | null>,
  keep: KeepTopic,
  begun: (was: string, item: number | null) => void,
) {
  const [saved, setSaved] = useState<SaveState>({ state: 'idle', at: '' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<unknown> | null>(null)
  const dirty = useRef(false)
  const stopped = useRef(false)

  const turn = useRef<() => void>(() => {})

  const now = useCallback(async () => {
    clearTimeout(timer.current)
    const box = form.current
    if (!box || running.current || !dirty.current || stopped.current) return
    dirty.current = false
    const sent = new FormData(box)
    setSaved((before) => ({ ...before, state: 'saving' }))
    const asked = keep(sent).catch(() => null)
    running.current = asked
    const kept = await asked
    running.current = null
    if (stopped.current) return
    if (!kept) {
      dirty.current = true
      setSaved({ state: 'offline', at: '' })
      timer.current = setTimeout(() => turn.current(), again)
      return
    }
    setSaved({ state: kept.state, at: kept.at })
    if (kept.state === 'saved') begun(settled(sent, kept.unread), kept.item)
    if (dirty.current) timer.current = setTimeout(() => turn.current(), quiet)
  }, [form, keep, begun])
  useEffect(() => {
    turn.current = () => void now()
  }, [now])

  useEffect(() => {
    const away = () => {
      if (document.visibilityState === 'hidden') void now()
    }
    document.addEventListener('visibilitychange', away)
    return () => {
      document.removeEventListener('visibilitychange', away)
      clearTimeout(timer.current)
    }
  }, [now])

  return {
    saved,
    changed: () => {
      dirty.current = true
      clearTimeout(timer.current)
      timer.current = setTimeout(now, quiet)
    },
    left: () => void now(),
    /** A saving that is on its way: whoever sends the form waits for it, so that a new entry is not made twice. */
    running,
    // The form is being sent: keeping it once more behind its back could be later than that.
    stop: () => {
      stopped.current = true
      clearTimeout(timer.current)
    },
    go: () => {
      stopped.current = false
    },
  }
}

/** What was sent is what the form began with from now on, but for fields that could not be read. */
function settled(sent: FormData, unread: readonly string[]): string {
  const was = sent.get('was')
  const before = JSON.parse(typeof was === 'string' && was ? was : '{}') as Record<string, string>
  for (const name of Object.keys(before)) {
    if (unread.some((at) => name === at || name.startsWith(`${at}.`))) continue
    before[name] = sent.getAll(name).map(String).join('\n')
  }
  return JSON.stringify(before)
}
