'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

export interface WatchFormProps {
  searchId: string
  /** Whether it is watched already: then the same form changes the end. */
  kept: boolean
  keep: FormAction
  words: FormWords
  months: readonly { value: string; label: string }[]
  labels: {
    until: string
    scope: string
    me: string
    bureau: string
    submit: string
    change: string
    done: string
  }
}

/** Keeps a watch on a search: for how long, and for whom. */
export function WatchForm({ searchId, kept, keep, words, labels, months }: WatchFormProps) {
  const [state, form, pending] = useServerForm(keep)
  return (
    <form {...form} className="grid gap-2">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="searchId" value={searchId} />
      <Field name="months" label={labels.until} errors={errorsOf(state, 'months', words)}>
        {(control) => <Select {...control} choices={months} defaultValue={state.values?.months ?? '3'} />}
      </Field>
      <Field name="scope" label={labels.scope} errors={errorsOf(state, 'scope', words)}>
        {(control) => (
          <Select
            {...control}
            choices={[
              { value: 'me', label: labels.me },
              { value: 'bureau', label: labels.bureau },
            ]}
            defaultValue={state.values?.scope ?? 'me'}
          />
        )}
      </Field>
      <Button kind="primary" size="small" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : kept ? labels.change : labels.submit}
      </Button>
      <p role="status" className="text-ok empty:hidden">
        {state.status === 'done' ? labels.done : ''}
      </p>
    </form>
  )
}
