'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

/** Takes an import back, with the reason that the history of each record will show. */
export function UndoForm({
  action,
  id,
  labels,
  words,
}: {
  action: FormAction
  id: string
  labels: { reason: string; submit: string }
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-3">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <Field name="reason" label={labels.reason} errors={errorsOf(state, 'reason', words)}>
        {(control) => (
          <TextInput
            {...control}
            dir="auto"
            maxLength={200}
            defaultValue={state.values?.reason ?? ''}
            className="sm:max-w-md"
          />
        )}
      </Field>
      <Button kind="danger" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
