'use client'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldGroup } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextArea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

export interface ActFormProps {
  action: FormAction
  /** What goes with the form unseen: id, revision, once, act, next, and the version on the screen. */
  hidden: Readonly<Record<string, string>>
  text: string | null
  /** What the text begins with. */
  start?: string
  reason: { label: string; empty: string; groups: { label: string; choices: ReasonChoice[] }[] } | null
  until: { label: string; hint: string; usual: string; latest: string; earliest: string } | null
  /** What is to be ticked, each with whether it is ticked at first. */
  choices: { label: string; hint: string; items: { value: string; label: string; ticked: boolean }[] } | null
  code: { code: string; codeHint: string } | null
  submit: string
  danger: boolean
  words: FormWords
}

type ReasonChoice = { value: string; label: string }

/** The form of any act on a notice: what its rule asks for, and its button. */
export function ActForm({
  action,
  hidden,
  text,
  start,
  reason,
  until,
  choices,
  code,
  submit,
  danger,
  words,
}: ActFormProps) {
  const [state, form, pending] = useServerForm(action)
  const value = (name: string) => state.values?.[name]
  return (
    <form {...form} className="grid max-w-form gap-4">
      <ErrorSummary state={state} words={words} />
      {Object.entries(hidden).map(([name, held]) => (
        <input key={name} type="hidden" name={name} value={held} />
      ))}
      {reason && (
        <Field name="reason" label={reason.label} errors={errorsOf(state, 'reason', words)}>
          {(control) => (
            <select
              {...control}
              // A select keeps what was chosen only when it is made anew with it.
              key={value('reason') ?? ''}
              defaultValue={value('reason') ?? ''}
              className="control"
            >
              <option value="">{reason.empty}</option>
              {reason.groups.map(({ label, choices }) => (
                <optgroup key={label} label={label}>
                  {choices.map((choice) => (
                    <option key={choice.value} value={choice.value}>
                      {choice.label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      )}
      {text && (
        <Field name="text" label={text} errors={errorsOf(state, 'text', words)}>
          {(control) => (
            <TextArea
              {...control}
              dir="auto"
              rows={5}
              maxLength={20_000}
              defaultValue={value('text') ?? start}
            />
          )}
        </Field>
      )}
      {until && (
        <Field name="until" label={until.label} hint={until.hint} errors={errorsOf(state, 'until', words)}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              dir="ltr"
              min={until.earliest}
              max={until.latest}
              defaultValue={value('until') ?? until.usual}
              className="max-w-48"
            />
          )}
        </Field>
      )}
      {choices && (
        <FieldGroup
          name="fields"
          label={choices.label}
          hint={choices.hint}
          errors={errorsOf(state, 'fields', words)}
        >
          {/* What was ticked is kept only when the boxes are made anew with it. */}
          <div key={JSON.stringify(state.values ?? null)} className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            {choices.items.map((item) => (
              <label key={item.value} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  name={`fields.${item.value}`}
                  defaultChecked={state.values ? value(`fields.${item.value}`) !== undefined : item.ticked}
                  className="size-4"
                />
                {item.label}
              </label>
            ))}
          </div>
        </FieldGroup>
      )}
      {code && <CodeField state={state} labels={code} words={words} />}
      <Button kind={danger ? 'danger' : 'primary'} aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : submit}
      </Button>
    </form>
  )
}
