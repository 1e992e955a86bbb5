'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

/** Yes or no of the second person; each button names the program, so that two cards are told apart by ear. */
export function DecideForm({
  action,
  id,
  labels: { approve, refuse, about },
  words,
}: {
  action: FormAction
  id: string
  labels: { approve: string; refuse: string; about: string }
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="mt-3 grid gap-2">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="request" value={id} />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          name="decision"
          value="approve"
          aria-disabled={pending}
          aria-label={`${approve}: ${about}`}
        >
          {pending ? words.sending : approve}
        </Button>
        <Button name="decision" value="refuse" aria-disabled={pending} aria-label={`${refuse}: ${about}`}>
          {refuse}
        </Button>
      </div>
    </form>
  )
}
