'use client'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldGroup } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkbox, type Choice, Select, TextArea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import { FreshKey, type KeyWords } from './fresh-key'

type Choices = { value: string; label: string }[]

export type ProgramFormWords = {
  name: string
  tenant: string
  purpose: string
  purposeHint: string
  silentBasis: string
  silentHint: string
  databases: string
  networks: string
  networksHint: string
  locale: string
  budgets: string
  perSecond: string
  perMinute: string
  perDay: string
  perMisses: string
  perMissesHint: string
  code: string
  codeHint: string
  submit: string
  done: string
}

/** What a program may do, from where and how often. Name, bureau and purpose are said once, when it is made. */
export function ProgramForm({
  action,
  id,
  values,
  databases,
  tenants,
  purposes,
  locales,
  labels,
  words,
  keyWords,
}: {
  action: FormAction
  /** Of the program that is changed; absent for a new one. */
  id?: string
  values: Record<string, string>
  databases: Choice[]
  tenants: Choices
  purposes: Choices
  locales: Choices
  labels: ProgramFormWords
  words: FormWords
  keyWords: KeyWords
}) {
  const [state, form, pending] = useServerForm(action)
  const made = state.status === 'done' ? (state.result as { key?: string } | undefined)?.key : undefined
  const value = (name: string) => (state.values ? state.values[name] : values[name]) ?? ''
  const text = (
    name: keyof ProgramFormWords & string,
    extra: { hint?: string; inputMode?: 'numeric' } = {},
  ) => (
    <Field name={name} label={labels[name]} hint={extra.hint} errors={errorsOf(state, name, words)}>
      {(control) => (
        <TextInput
          {...control}
          defaultValue={value(name)}
          inputMode={extra.inputMode}
          autoComplete="off"
          className="max-w-40"
        />
      )}
    </Field>
  )
  if (made) return <FreshKey value={made} words={keyWords} />
  return (
    <form {...form} className="grid max-w-form gap-4">
      <ErrorSummary state={state} words={words} />
      {id ? (
        <input type="hidden" name="id" value={id} />
      ) : (
        <>
          <Field name="name" label={labels.name} errors={errorsOf(state, 'name', words)}>
            {(control) => (
              <TextInput {...control} defaultValue={value('name')} dir="auto" autoComplete="off" />
            )}
          </Field>
          <Field name="tenant" label={labels.tenant} errors={errorsOf(state, 'tenant', words)}>
            {(control) => <Select {...control} choices={tenants} defaultValue={value('tenant')} />}
          </Field>
          <Field
            name="purpose"
            label={labels.purpose}
            hint={labels.purposeHint}
            errors={errorsOf(state, 'purpose', words)}
          >
            {(control) => <Select {...control} choices={purposes} defaultValue={value('purpose')} />}
          </Field>
          <Field
            name="silentBasis"
            label={labels.silentBasis}
            hint={labels.silentHint}
            errors={errorsOf(state, 'silentBasis', words)}
          >
            {(control) => (
              <TextInput {...control} defaultValue={value('silentBasis')} dir="auto" autoComplete="off" />
            )}
          </Field>
        </>
      )}
      <FieldGroup name="databases" label={labels.databases} errors={errorsOf(state, 'databases', words)}>
        {databases.map((choice) => (
          <Checkbox
            key={choice.value}
            name={`asks-${choice.value}`}
            id={`asks-${choice.value}-${id ?? 'new'}`}
            label={choice.label}
            hint={choice.hint}
            defaultChecked={value(`asks-${choice.value}`) === 'on'}
          />
        ))}
      </FieldGroup>
      <Field
        name="networks"
        label={labels.networks}
        hint={labels.networksHint}
        errors={errorsOf(state, 'networks', words)}
      >
        {(control) => (
          <TextArea {...control} dir="ltr" rows={3} defaultValue={value('networks')} className="font-mono" />
        )}
      </Field>
      <Field name="locale" label={labels.locale} errors={errorsOf(state, 'locale', words)}>
        {(control) => (
          <Select {...control} choices={locales} defaultValue={value('locale')} className="max-w-60" />
        )}
      </Field>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{labels.budgets}</legend>
        <div className="grid gap-3 sm:grid-cols-3">
          {text('perSecond', { inputMode: 'numeric' })}
          {text('perMinute', { inputMode: 'numeric' })}
          {text('perDay', { inputMode: 'numeric' })}
        </div>
        {text('perMisses', { hint: labels.perMissesHint, inputMode: 'numeric' })}
      </fieldset>
      <CodeField state={state} labels={labels} words={words} />
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" aria-disabled={pending}>
          {pending ? words.sending : labels.submit}
        </Button>
        <p role="status" className="text-ok empty:hidden">
          {state.status === 'done' ? labels.done : ''}
        </p>
      </div>
    </form>
  )
}
