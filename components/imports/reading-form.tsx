'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkbox, Select } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

type Choices = readonly { value: string; label: string }[]

/** How the file is read, to be changed where it was found wrongly. */
export function ReadingForm({
  action,
  id,
  now,
  choices,
  separated,
  labels,
  note,
  words,
}: {
  action: FormAction
  id: string
  now: { encoding: string; separator: string; headed: boolean; type: string }
  choices: { encodings: Choices; separators: Choices; types: Choices }
  separated: boolean
  labels: { encoding: string; separator: string; headed: string; type: string; again: string }
  note: string
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-3">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <Field name="type" label={labels.type} errors={errorsOf(state, 'type', words)}>
        {(control) => <Select {...control} choices={choices.types} defaultValue={now.type} />}
      </Field>
      <Field name="encoding" label={labels.encoding} hint={note} errors={errorsOf(state, 'encoding', words)}>
        {(control) => <Select {...control} choices={choices.encodings} defaultValue={now.encoding} />}
      </Field>
      {separated ? (
        <>
          <Field name="separator" label={labels.separator} errors={errorsOf(state, 'separator', words)}>
            {(control) => <Select {...control} choices={choices.separators} defaultValue={now.separator} />}
          </Field>
          <Checkbox name="headed" value="true" label={labels.headed} defaultChecked={now.headed} />
        </>
      ) : (
        <>
          <input type="hidden" name="separator" value={now.separator} />
          <input type="hidden" name="headed" value="true" />
        </>
      )}
      <Button size="small" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.again}
      </Button>
    </form>
  )
}
