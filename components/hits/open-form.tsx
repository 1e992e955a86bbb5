'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldGroup } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkbox, type Choice, Radios, Select, TextArea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

export interface OpenFormField {
  name: string
  label: string
  hint?: string
  /** A country is chosen, everything else typed. */
  country?: boolean
  /** Numbers keep their order in right-to-left text. */
  number?: boolean
  value: string
}

export interface OpenFormProps {
  act: FormAction
  words: FormWords
  record: string
  search: string | null
  judge: 'same' | 'unsure'
  once: string
  fields: readonly OpenFormField[]
  countries: readonly { value: string; label: string }[]
  looked: readonly Choice[]
  presences: readonly Choice[]
  urgencies: readonly Choice[]
  urgency: string
  at: string
  labels: Record<
    | 'atHand'
    | 'atHandHint'
    | 'nameRule'
    | 'looked'
    | 'none'
    | 'circumstances'
    | 'place'
    | 'placeHint'
    | 'at'
    | 'presence'
    | 'unit'
    | 'unitHint'
    | 'urgency'
    | 'urgencyHint'
    | 'holdUntil'
    | 'holdHint'
    | 'text'
    | 'optional'
    | 'submit',
    string
  >
}

/** What is at hand, where and when, how urgent: what the source is told when the officer says that it is the same, or asks. */
export function OpenForm(props: OpenFormProps) {
  const { act, words, labels, fields, judge } = props
  const [state, form, pending] = useServerForm(act)
  const value = (name: string, before: string) => state.values?.[name] ?? before
  const errors = (name: string) => errorsOf(state, name, words)
  return (
    <form {...form} className="grid gap-5">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="record" value={props.record} />
      {props.search && <input type="hidden" name="search" value={props.search} />}
      <input type="hidden" name="judge" value={judge} />
      <input type="hidden" name="once" value={props.once} />
      <div className="grid gap-5 lg:grid-cols-2">
        <FieldGroup
          name="atHand"
          label={labels.atHand}
          hint={labels.atHandHint}
          errors={errors('atHand')}
          className="gap-3"
        >
          <p className="text-ink-2">{labels.nameRule}</p>
          {fields.map(({ name, label, hint, country, number, value: before }) => (
            <Field
              key={name}
              name={`atHand.${name}`}
              label={label}
              hint={hint}
              errors={errors(`atHand.${name}`)}
            >
              {(control) =>
                country ? (
                  <Select
                    {...control}
                    choices={props.countries}
                    empty={labels.none}
                    defaultValue={value(`atHand.${name}`, before)}
                  />
                ) : (
                  <TextInput
                    {...control}
                    dir={number ? 'ltr' : 'auto'}
                    autoComplete="off"
                    maxLength={200}
                    defaultValue={value(`atHand.${name}`, before)}
                    className={number ? 'font-mono' : ''}
                  />
                )
              }
            </Field>
          ))}
          {props.looked.length > 0 && (
            <FieldGroup name="looked" label={labels.looked}>
              {props.looked.map(({ value: code, label }) => (
                <Checkbox
                  key={code}
                  name={`atHand.looked.${code}`}
                  label={label}
                  defaultChecked={state.values?.[`atHand.looked.${code}`] === 'on'}
                />
              ))}
            </FieldGroup>
          )}
        </FieldGroup>
        <FieldGroup name="circumstances" label={labels.circumstances} className="gap-3">
          <Field
            name="circumstances.place"
            label={labels.place}
            hint={labels.placeHint}
            errors={errors('circumstances.place')}
          >
            {(control) => (
              <TextInput
                {...control}
                dir="auto"
                maxLength={120}
                defaultValue={value('circumstances.place', '')}
              />
            )}
          </Field>
          <Field name="circumstances.at" label={labels.at} errors={errors('circumstances.at')}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                dir="ltr"
                className="max-w-60"
                defaultValue={value('circumstances.at', props.at)}
              />
            )}
          </Field>
          <Radios
            name="circumstances.presence"
            label={labels.presence}
            errors={errors('circumstances.presence')}
            choices={props.presences}
            value={value('circumstances.presence', '')}
          />
          <Field
            name="circumstances.unit"
            label={labels.unit}
            hint={labels.unitHint}
            optional={labels.optional}
            errors={errors('circumstances.unit')}
          >
            {(control) => (
              <TextInput
                {...control}
                dir="auto"
                maxLength={120}
                defaultValue={value('circumstances.unit', '')}
              />
            )}
          </Field>
          <Radios
            name="circumstances.urgency"
            label={labels.urgency}
            {...(labels.urgencyHint ? { hint: labels.urgencyHint } : {})}
            errors={errors('circumstances.urgency')}
            choices={props.urgencies}
            value={value('circumstances.urgency', props.urgency)}
          />
          <Field
            name="circumstances.holdUntil"
            label={labels.holdUntil}
            hint={labels.holdHint}
            optional={labels.optional}
            errors={errors('circumstances.holdUntil')}
          >
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                dir="ltr"
                className="max-w-60"
                defaultValue={value('circumstances.holdUntil', '')}
              />
            )}
          </Field>
          <Field
            name="text"
            label={labels.text}
            optional={judge === 'same' ? labels.optional : undefined}
            errors={errors('text')}
          >
            {(control) => (
              <TextArea {...control} dir="auto" rows={4} maxLength={2000} defaultValue={value('text', '')} />
            )}
          </Field>
        </FieldGroup>
      </div>
      <Button
        kind="primary"
        size="large"
        aria-disabled={pending}
        className="justify-self-start max-md:w-full"
      >
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}

/** What differs: remembered for this question and this record. */
export function DifferentForm({
  act,
  words,
  record,
  search,
  reasons,
  labels,
}: {
  act: FormAction
  words: FormWords
  record: string
  search: string
  reasons: readonly Choice[]
  labels: { reasons: string; hint: string; submit: string }
}) {
  const [state, form, pending] = useServerForm(act)
  return (
    <form {...form} className="grid max-w-read gap-4">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="record" value={record} />
      <input type="hidden" name="search" value={search} />
      <FieldGroup
        name="reasons"
        label={labels.reasons}
        hint={labels.hint}
        errors={errorsOf(state, 'reasons', words)}
      >
        {reasons.map(({ value, label }) => (
          <Checkbox
            key={value}
            name={`reasons.${value}`}
            label={label}
            defaultChecked={state.values?.[`reasons.${value}`] === 'on'}
          />
        ))}
      </FieldGroup>
      <Button kind="primary" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
