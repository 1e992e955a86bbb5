'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { type Choice, Radios, Select, TextArea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

/** What a bureau did about a notice: what, where, when, and the rest in words. */
export function ReportForm({
  action,
  hidden,
  kinds,
  countries,
  country,
  today,
  labels,
  words,
}: {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  kinds: readonly Choice[]
  countries: readonly { value: string; label: string }[]
  /** The officer's own, offered first. */
  country: string
  today: string
  labels: Record<'kind' | 'country' | 'none' | 'place' | 'on' | 'text' | 'optional' | 'submit', string>
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const value = (name: string) => state.values?.[name]
  return (
    <form {...form} className="grid max-w-form gap-4">
      <ErrorSummary state={state} words={words} />
      {Object.entries(hidden).map(([name, held]) => (
        <input key={name} type="hidden" name={name} value={held} />
      ))}
      <Radios
        name="kind"
        label={labels.kind}
        choices={kinds}
        value={value('kind')}
        errors={errorsOf(state, 'kind', words)}
      />
      <Field
        name="country"
        label={labels.country}
        optional={labels.optional}
        errors={errorsOf(state, 'country', words)}
      >
        {(control) => (
          <Select
            {...control}
            key={value('country') ?? country}
            defaultValue={value('country') ?? country}
            empty={labels.none}
            choices={countries}
            className="max-w-80"
          />
        )}
      </Field>
      <Field
        name="place"
        label={labels.place}
        optional={labels.optional}
        errors={errorsOf(state, 'place', words)}
      >
        {(control) => <TextInput {...control} dir="auto" maxLength={200} defaultValue={value('place')} />}
      </Field>
      <Field name="on" label={labels.on} optional={labels.optional} errors={errorsOf(state, 'on', words)}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            dir="ltr"
            max={today}
            defaultValue={value('on') ?? today}
            className="max-w-48"
          />
        )}
      </Field>
      <Field name="text" label={labels.text} errors={errorsOf(state, 'text', words)}>
        {(control) => (
          <TextArea {...control} dir="auto" rows={5} maxLength={20_000} defaultValue={value('text')} />
        )}
      </Field>
      <Button kind="primary" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
