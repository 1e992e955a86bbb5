'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

/** One button that ends one session, or all of them when no id is given. */
export function EndSessionForm({
  action,
  id,
  text,
  label,
  danger,
  words,
}: {
  action: FormAction
  id?: string
  text: string
  label?: string
  danger?: boolean
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-3">
      <ErrorSummary state={state} words={words} />
      {id && <input type="hidden" name="id" value={id} />}
      <Button
        kind={danger ? 'danger' : 'secondary'}
        size={danger ? 'normal' : 'small'}
        aria-label={label}
        aria-disabled={pending}
        className="justify-self-start"
      >
        {pending ? words.sending : text}
      </Button>
    </form>
  )
}
