'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

/** Takes back what the own bureau said of a clock. */
export function DropClock({
  action,
  id,
  text,
  label,
  words,
}: {
  action: FormAction
  id: string
  text: string
  label: string
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form}>
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <Button size="small" aria-label={label} aria-disabled={pending}>
        {pending ? words.sending : text}
      </Button>
    </form>
  )
}
