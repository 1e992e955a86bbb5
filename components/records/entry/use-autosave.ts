import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type Autosave = (form: FormData) => Promise<{ revision: string; at: string } | null>

type Saved = { state: 'idle' | 'saved' | 'not-saved'; at: string }

/** Milliseconds of quiet after which what was typed is kept; the log has one line for each. */
const quiet = 8_000

/**
 * Keeps a form on the server after the officer paused, and when he turns to another window. Nothing is kept in the browser;
 * when it could not be saved it is said, and tried again with the next change.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  save: Autosave | undefined,
): Saved & { later: () => void; stop: () => void } {
  const [saved, setSaved] = useState<Saved>({ state: 'idle', at: '' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!save || !form.current) return
    save(new FormData(form.current)).then(
      (done) => setSaved(done ? { state: 'saved', at: done.at } : { state: 'not-saved', at: '' }),
      () => setSaved({ state: 'not-saved', at: '' }),
    )
  }, [form, save])
  useEffect(() => {
    const away = () => {
      if (document.visibilityState === 'hidden' && timer.current) now()
    }
    document.addEventListener('visibilitychange', away)
    return () => {
      document.removeEventListener('visibilitychange', away)
      clearTimeout(timer.current)
    }
  }, [now])
  return {
    ...saved,
    later: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(now, quiet)
    },
    // The form is being sent: saving it once more behind its back would make another draft of it.
    stop: () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
  }
}
