'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldGroup } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkbox, type Choice, Radios, TextArea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

const lines = ['authority', 'contact', 'hours'] as const
type Label = (typeof lines)[number] | 'effect' | 'languages' | 'papersDays' | 'note' | 'optional' | 'submit'

/** What a bureau states of red notices in its own law. */
export function EffectForm({
  action,
  values,
  effects,
  languages,
  labels,
  words,
}: {
  action: FormAction
  values: Readonly<Record<string, string>>
  effects: readonly Choice[]
  languages: readonly { value: string; label: string }[]
  labels: Record<Label, string>
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const value = (name: string) => (state.values ? state.values[name] : values[name]) ?? ''
  return (
    <form {...form} className="grid gap-4">
      <ErrorSummary state={state} words={words} />
      <Radios
        name="effect"
        label={labels.effect}
        choices={effects}
        value={value('effect')}
        errors={errorsOf(state, 'effect', words)}
      />
      {lines.map((name) => (
        <Field
          key={name}
          name={name}
          label={labels[name]}
          optional={labels.optional}
          errors={errorsOf(state, name, words)}
        >
          {(control) => <TextInput {...control} dir="auto" maxLength={300} defaultValue={value(name)} />}
        </Field>
      ))}
      <FieldGroup name="languages" label={labels.languages} optional={labels.optional}>
        {languages.map(({ value: code, label }) => (
          <Checkbox
            key={code}
            name={`languages.${code}`}
            label={label}
            defaultChecked={value(`languages.${code}`) === 'on'}
          />
        ))}
      </FieldGroup>
      <Field
        name="papersDays"
        label={labels.papersDays}
        optional={labels.optional}
        errors={errorsOf(state, 'papersDays', words)}
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            inputMode="numeric"
            maxLength={3}
            defaultValue={value('papersDays')}
            className="max-w-24 font-mono"
          />
        )}
      </Field>
      <Field
        name="note"
        label={labels.note}
        optional={labels.optional}
        errors={errorsOf(state, 'note', words)}
      >
        {(control) => (
          <TextArea {...control} dir="auto" rows={4} maxLength={2000} defaultValue={value('note')} />
        )}
      </Field>
      <Button kind="primary" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
