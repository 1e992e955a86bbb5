'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import { type PairClock, pairClocks } from '@/lib/hits/pair-clocks'

type Choices = { value: string; label: string }[]

export type ClockFormLabels = Record<'bureau' | 'partner' | 'urgency' | 'minutes' | 'submit', string> &
  Record<PairClock, string>

/** How long the clocks with another bureau run, in minutes. */
export function ClockForm({
  action,
  bureaus,
  partners,
  urgencies,
  values,
  labels,
  words,
}: {
  action: FormAction
  /** For the command centre: the first of the pair. */
  bureaus: Choices | null
  partners: Choices
  urgencies: Choices
  values: Record<string, string>
  labels: ClockFormLabels
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const value = (name: string) => (state.values ?? values)[name] ?? ''
  const choice = (name: 'bureau' | 'partner' | 'urgency', choices: Choices) => (
    <Field name={name} label={labels[name]} errors={errorsOf(state, name, words)}>
      {(control) => <Select {...control} choices={choices} defaultValue={value(name)} className="max-w-80" />}
    </Field>
  )
  return (
    <form {...form} className="grid max-w-form gap-4">
      <ErrorSummary state={state} words={words} />
      {bureaus && choice('bureau', bureaus)}
      {choice('partner', partners)}
      {choice('urgency', urgencies)}
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{labels.minutes}</legend>
        <div className="grid gap-3 sm:grid-cols-2">
          {pairClocks.map((name) => (
            <Field key={name} name={name} label={labels[name]} errors={errorsOf(state, name, words)}>
              {(control) => (
                <TextInput
                  {...control}
                  defaultValue={value(name)}
                  inputMode="numeric"
                  autoComplete="off"
                  className="max-w-32"
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <Button kind="primary" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
