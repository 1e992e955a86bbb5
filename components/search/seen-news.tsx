'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

/** On results opened from a watch: new ones are marked; one press says that they have been looked at. */
export function SeenNews({
  id,
  action,
  words,
  labels,
}: {
  id: string
  action: FormAction
  words: FormWords
  labels: { line: string; submit: string; done: string }
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form
      {...form}
      className="no-print flex flex-wrap items-center justify-between gap-3 border-s-4 border-accent bg-accent-tint px-3 py-2"
    >
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <p role="status">{state.status === 'done' ? labels.done : labels.line}</p>
      {state.status !== 'done' && (
        <Button size="small" aria-disabled={pending}>
          {pending ? words.sending : labels.submit}
        </Button>
      )}
    </form>
  )
}
