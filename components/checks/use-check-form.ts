'use client'
import { type FormEvent, startTransition, useActionState, useEffect, useState } from 'react'
import { type FormAction, idleForm } from '@/components/ui/server-form'
import type { FormState } from '@/lib/web/form-action'

/**
 * The form of a check on a line that may break. Offline, or when the server is not reached, nothing is sent, nothing is lost
 * and nothing is sent later by itself: the officer sends again. Without JavaScript it is the plain form that it stands on.
 *
 * Returns `[state, form, pending, away]`; spread `form` on the `<form>`.
 */
export function useCheckForm(action: FormAction) {
  const [first, send, pendingPlain] = useActionState(action, idleForm)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState(false)
  const online = useOnline()
  const form = {
    action: send,
    noValidate: true,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      if (pending) return
      if (!navigator.onLine) return setFailed(true)
      const data = new FormData(event.currentTarget)
      setFailed(false)
      setPending(true)
      startTransition(async () => {
        try {
          const next = await action(idleForm, data)
          startTransition(() => setAnswer(next))
        } catch (error) {
          // The line broke. Anything else (the way to the answer is one) is not ours to catch.
          if (!(error instanceof TypeError) || 'digest' in error) throw error
          setFailed(true)
        } finally {
          setPending(false)
        }
      })
    },
  }
  return [answer ?? first, form, pending || pendingPlain, !online || failed] as const
}

/** What the browser says about its line; true on the server, where nobody asks. */
function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}
