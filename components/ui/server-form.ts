'use client'
import { type FormEvent, startTransition, useActionState } from 'react'
import type { FormState } from '@/lib/web/form-action'
import type { FormWords } from './form-words'

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

export const idleForm: FormState = { status: 'idle' }

/**
 * A form on a server action that keeps what was typed. React 19 empties uncontrolled fields after a form
 * action, also when the answer was "invalid" (react #31649); sending it ourselves in a transition avoids that,
 * and `action` stays on the form for browsers without JavaScript.
 *
 * Returns `[state, form, pending]`; spread `form` on the `<form>`.
 */
export function useServerForm(action: FormAction, initial: FormState = idleForm) {
  const [state, send, pending] = useActionState(action, initial)
  const form = {
    action: send,
    noValidate: true,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      if (pending) return
      const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
      startTransition(() => send(data))
    },
  }
  return [state, form, pending] as const
}

/** The sentences for one field, for `Field`'s `errors`. */
export function errorsOf(state: FormState, name: string, words: FormWords): string[] {
  return (state.fieldErrors?.[name] ?? []).map((code) => sentenceOf(code, words))
}

/** A code that this form has no words for is still an answer, only a general one. */
export function sentenceOf(code: string, words: FormWords): string {
  return words.codes[code] ?? words.codes.unknown ?? code
}
