'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkbox, TextArea } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

export type SuggestLabels = Record<
  'field' | 'fieldEmpty' | 'now' | 'value' | 'valueHint' | 'remove' | 'comment' | 'send',
  string
>

export type SuggestField = { path: string; label: string; now: string }

/** What the bureau is asked to write instead, in a field of the request, or what it is told about it. */
export function SuggestForm({
  id,
  version,
  sections,
  action,
  words,
  labels,
}: {
  id: string
  version: number
  sections: readonly { label: string; fields: readonly SuggestField[] }[]
  action: FormAction
  words: FormWords
  labels: SuggestLabels
}) {
  const [state, form, pending] = useServerForm(action)
  const value = (name: string) => state.values?.[name]
  const [chosen, setChosen] = useState('')
  const now = sections.flatMap(({ fields }) => fields).find(({ path }) => path === chosen)?.now
  return (
    <form {...form} className="grid gap-3">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Field name="field" label={labels.field} errors={errorsOf(state, 'field', words)}>
        {(control) => (
          <select
            {...control}
            key={value('field') ?? ''}
            data-key="m"
            defaultValue={value('field') ?? ''}
            onChange={({ target }) => setChosen(target.value)}
            className="control"
          >
            <option value="">{labels.fieldEmpty}</option>
            {sections.map(({ label, fields }) => (
              <optgroup key={label} label={label}>
                {fields.map((each) => (
                  <option key={each.path} value={each.path}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {now && (
        <p className="border-s-2 border-line-strong ps-2 text-xs text-ink-2">
          {labels.now}: <bdi className="whitespace-pre-line text-ink">{now}</bdi>
        </p>
      )}
      <Field
        name="value"
        label={labels.value}
        hint={labels.valueHint}
        errors={errorsOf(state, 'value', words)}
      >
        {(control) => (
          <TextArea {...control} dir="auto" rows={3} maxLength={20_000} defaultValue={value('value')} />
        )}
      </Field>
      <Checkbox name="remove" label={labels.remove} defaultChecked={value('remove') === 'on'} />
      <Field name="comment" label={labels.comment} errors={errorsOf(state, 'comment', words)}>
        {(control) => (
          <TextArea {...control} dir="auto" rows={2} maxLength={4_000} defaultValue={value('comment')} />
        )}
      </Field>
      <Button aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.send}
      </Button>
    </form>
  )
}
