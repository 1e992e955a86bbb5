'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldGroup } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkbox } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

/** What an officer declares, each with who declared it; kept with the name and time of the door. */
export function DeclarationsForm({
  action,
  choices,
  labels,
  words,
}: {
  action: FormAction
  choices: { value: string; label: string; by: string | null; barred: boolean }[]
  labels: { title: string; hint: string; keep: string; headOnly: string }
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const kept = state.values?.declarations?.split('\n')
  return (
    <form {...form} className="grid gap-3" data-declarations="">
      <ErrorSummary state={state} words={words} />
      <FieldGroup
        name="declarations"
        // The card says it already to whoever sees.
        label={<span className="sr-only">{labels.title}</span>}
        hint={labels.hint}
        errors={errorsOf(state, 'declarations', words)}
      >
        {choices.map(({ value, label, by, barred }) => (
          <Checkbox
            key={value}
            name="declarations"
            id={`f-declarations-${value}`}
            value={value}
            label={label}
            hint={by ?? (barred ? labels.headOnly : undefined)}
            disabled={barred}
            defaultChecked={kept ? kept.includes(value) : by !== null}
          />
        ))}
      </FieldGroup>
      <Button className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.keep}
      </Button>
    </form>
  )
}
