'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextArea } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

/** A list to be checked: typed, pasted, or a text file. What was typed stays when it is refused. */
export function ListForm({
  action,
  words,
  labels,
}: {
  action: FormAction
  words: FormWords
  labels: Record<'text' | 'textHint' | 'file' | 'fileHint' | 'submit', string>
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-4">
      <ErrorSummary state={state} words={words} />
      <Field name="text" label={labels.text} hint={labels.textHint} errors={errorsOf(state, 'text', words)}>
        {(control) => (
          <TextArea
            {...control}
            rows={10}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            defaultValue={state.values?.text ?? ''}
            className="font-mono text-[13px]"
          />
        )}
      </Field>
      <Field name="file" label={labels.file} hint={labels.fileHint}>
        {(control) => (
          <input {...control} type="file" accept=".txt,.csv,text/plain,text/csv" className="text-sm" />
        )}
      </Field>
      <div>
        <Button kind="primary" aria-disabled={pending}>
          {pending ? words.sending : labels.submit}
        </Button>
      </div>
    </form>
  )
}
