'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldGroup, fieldId } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import type { Example } from '@/lib/search/asked'

type Options = readonly { value: string; label: string }[]

export interface ExampleLabels {
  name: string
  nameHint: string
  family: string
  given: string
  birth: string
  birthHint: string
  day: string
  month: string
  year: string
  nationality: string
  sex: string
  documentNumber: string
  documentCountry: string
  vehicleNumber: string
  vehicleNumberHint: string
  plate: string
  plateCountry: string
  type: string
  any: string
  submit: string
}

/** Search by example: what is known of the person, field by field; everything may stay empty but a name or a number. */
export function ExampleForm({
  action,
  words,
  labels,
  values = {},
  countries,
  sexes,
  types,
}: {
  action: FormAction
  words: FormWords
  labels: ExampleLabels
  values?: Example
  countries: Options
  sexes: Options
  types: Options
}) {
  const [state, form, pending] = useServerForm(action)
  const kept = (name: keyof Example) => state.values?.[name] ?? values[name]
  const errors = (name: string) => errorsOf(state, name, words)
  return (
    <form {...form} className="grid max-w-[46rem] gap-4">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="form" value="example" />
      <div className="grid gap-4 md:grid-cols-2">
        {(['family', 'given'] as const).map((name) => (
          <Field key={name} name={name} label={labels[name]} errors={errors(name)}>
            {(control) => (
              <TextInput
                {...control}
                dir="auto"
                autoComplete="off"
                spellCheck={false}
                defaultValue={kept(name)}
              />
            )}
          </Field>
        ))}
      </div>
      <Field name="name" label={labels.name} hint={labels.nameHint} errors={errors('name')}>
        {(control) => (
          <TextInput
            {...control}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            defaultValue={kept('name')}
          />
        )}
      </Field>
      <BirthBoxes labels={labels} errors={errors('birth')} kept={kept} />
      <div className="grid gap-4 md:grid-cols-2">
        <Field name="nationality" label={labels.nationality} errors={errors('nationality')}>
          {(control) => (
            <Select
              {...control}
              choices={countries}
              empty={labels.any}
              defaultValue={kept('nationality') ?? ''}
            />
          )}
        </Field>
        <Field name="sex" label={labels.sex} errors={errors('sex')}>
          {(control) => (
            <Select {...control} choices={sexes} empty={labels.any} defaultValue={kept('sex') ?? ''} />
          )}
        </Field>
        <NumberInput name="documentNumber" {...{ labels, errors, kept }} />
        <CountryInput name="documentCountry" {...{ labels, errors, kept, countries }} />
        <NumberInput name="plate" {...{ labels, errors, kept }} />
        <CountryInput name="plateCountry" {...{ labels, errors, kept, countries }} />
        <NumberInput name="vehicleNumber" hint={labels.vehicleNumberHint} {...{ labels, errors, kept }} />
        <Field name="type" label={labels.type} errors={errors('type')}>
          {(control) => (
            <Select {...control} choices={types} empty={labels.any} defaultValue={kept('type') ?? ''} />
          )}
        </Field>
      </div>
      <Button kind="primary" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}

type InputOf<Name extends keyof ExampleLabels & keyof Example> = {
  name: Name
  hint?: string
  labels: ExampleLabels
  errors: (name: string) => readonly string[]
  kept: (name: Name) => string | undefined
}

/** A number as it is printed: always from left to right, in letters of one width. */
function NumberInput({
  name,
  hint,
  labels,
  errors,
  kept,
}: InputOf<'documentNumber' | 'vehicleNumber' | 'plate'>) {
  return (
    <Field name={name} label={labels[name]} errors={errors(name)} {...(hint ? { hint } : {})}>
      {(control) => (
        <TextInput
          {...control}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={kept(name)}
          className="font-mono rtl:text-end"
        />
      )}
    </Field>
  )
}

function CountryInput({
  name,
  labels,
  errors,
  kept,
  countries,
}: InputOf<'documentCountry' | 'plateCountry'> & { countries: Options }) {
  return (
    <Field name={name} label={labels[name]} errors={errors(name)}>
      {(control) => (
        <Select {...control} choices={countries} empty={labels.any} defaultValue={kept(name) ?? ''} />
      )}
    </Field>
  )
}

type Boxes = Pick<ExampleLabels, 'birth' | 'birthHint' | 'day' | 'month' | 'year'>

/** Day, month and year, each of which may stay empty; plain words as props, so that a client form needs no catalogue. */
export function BirthBoxes({
  labels,
  errors,
  kept,
}: {
  labels: Boxes
  errors: readonly string[]
  kept: (name: 'birth.day' | 'birth.month' | 'birth.year') => string | undefined
}) {
  const invalid = errors.length ? { 'aria-invalid': true as const } : {}
  return (
    <FieldGroup name="birth" label={labels.birth} hint={labels.birthHint} errors={errors}>
      <div dir="ltr" className="flex gap-3 rtl:justify-end">
        {(['day', 'month', 'year'] as const).map((part) => {
          const id = fieldId(`birth-${part}`)
          return (
            <div key={part} className="grid gap-0.5">
              <label htmlFor={id} className="text-ink-2 rtl:text-end">
                {labels[part]}
              </label>
              <input
                id={id}
                name={`birth.${part}`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                defaultValue={kept(`birth.${part}`)}
                className={part === 'year' ? 'control w-20 font-mono' : 'control w-14 font-mono'}
                {...invalid}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
