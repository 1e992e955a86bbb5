'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { type Choice, Radios, Select } from '@/components/ui/inputs'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

type Group = { label: string; hint?: string; value: string; choices: Choice[] }

/** Language, theme, density and single keys; everything that the user menu changes one at a time. */
export function PreferencesForm({
  action,
  returnTo,
  language,
  groups,
  submit,
  words,
}: {
  action: FormAction
  returnTo: string
  language: { label: string; value: string; choices: { value: string; label: string }[] }
  groups: Record<'theme' | 'density' | 'singleKeys', Group>
  submit: string
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid max-w-form gap-6">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <Field name="locale" label={language.label}>
        {(control) => (
          <Select
            {...control}
            choices={language.choices}
            defaultValue={language.value}
            className="max-w-60"
          />
        )}
      </Field>
      {(['theme', 'density', 'singleKeys'] as const).map((name) => (
        <Radios
          key={name}
          name={name}
          label={groups[name].label}
          hint={groups[name].hint}
          value={groups[name].value}
          choices={groups[name].choices}
        />
      ))}
      <Button kind="primary" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : submit}
      </Button>
    </form>
  )
}
