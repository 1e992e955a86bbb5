'use client'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Radios, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

type Labels = Record<
  | 'type'
  | 'form'
  | 'from'
  | 'blank'
  | 'record'
  | 'recordField'
  | 'recordHint'
  | 'earlier'
  | 'earlierField'
  | 'earlierHint'
  | 'begin',
  string
>

/** What somebody wants, how it goes, and what it begins with. One plain form. */
export function BeginForm({
  action,
  types,
  forms,
  record,
  labels,
  words,
}: {
  action: FormAction
  types: { value: string; label: string; chip: ReactNode; name: string }[]
  forms: { value: string; label: string; hint: string }[]
  /** The record from which somebody comes. */
  record: { reference: string; caption: string } | null
  labels: Labels
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const value = (name: string) => state.values?.[name]
  const errors = (name: string) => errorsOf(state, name, words)
  return (
    <form {...form} className="group/begin grid max-w-[58rem] gap-5" data-begin-notice="">
      <ErrorSummary state={state} words={words} />
      <fieldset id="f-type" tabIndex={-1} className="grid gap-2">
        <legend className="mb-2 text-base font-semibold">{labels.type}</legend>
        {errors('type')[0] && <p className="font-semibold text-bad">{errors('type')[0]}</p>}
        <div className="grid grid-cols-1 gap-2 md:grid-cols-2">
          {types.map((type) => (
            <label
              key={type.value}
              className="flex min-h-14 cursor-pointer items-start gap-2.5 rounded border border-line bg-surface p-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-tint"
            >
              <input
                type="radio"
                name="type"
                value={type.value}
                defaultChecked={value('type') === type.value}
                className="tick mt-0.5"
              />
              <span className="grid min-w-0 gap-1">
                <span className="font-semibold">{type.label}</span>
                <span className="flex items-center gap-2 text-ink-2">
                  {type.chip}
                  {type.name}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Radios
        name="form"
        label={labels.form}
        choices={forms}
        value={value('form') ?? 'notice'}
        errors={errors('form')}
        className="gap-2"
      />
      <Radios
        name="from"
        label={labels.from}
        choices={[
          { value: 'blank', label: labels.blank },
          { value: 'record', label: record ? `${labels.record}: ${record.caption}` : labels.record },
          { value: 'notice', label: labels.earlier },
        ]}
        value={value('from') ?? (record ? 'record' : 'blank')}
        errors={errors('from')}
        className="gap-1"
      />
      <Field
        name="record"
        label={labels.recordField}
        hint={labels.recordHint}
        errors={errors('record')}
        className="group-not-has-[[name=from][value=record]:checked]/begin:hidden"
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            autoComplete="off"
            className="max-w-96 font-mono rtl:text-end"
            defaultValue={value('record') ?? record?.reference ?? ''}
          />
        )}
      </Field>
      <Field
        name="notice"
        label={labels.earlierField}
        hint={labels.earlierHint}
        errors={errors('notice')}
        className="group-not-has-[[name=from][value=notice]:checked]/begin:hidden"
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            autoComplete="off"
            className="max-w-96 font-mono rtl:text-end"
            defaultValue={value('notice') ?? ''}
          />
        )}
      </Field>
      <Button kind="primary" size="large" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.begin}
      </Button>
    </form>
  )
}
