'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { Checkboxes } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

/** Lets an import into the databases: each condition for recording is confirmed for all of its rows (R-LAW-1). */
export function ReleaseForm({
  action,
  id,
  version,
  conditions,
  labels,
  words,
}: {
  action: FormAction
  id: string
  version: number
  conditions: readonly { value: string; label: string }[]
  labels: { conditions: string; submit: string }
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-4">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Checkboxes
        name="conditions"
        label={labels.conditions}
        choices={conditions}
        values={(state.values?.conditions ?? '').split(' ')}
        errors={errorsOf(state, 'conditions', words)}
      />
      <Button kind="primary" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
