'use client'
import { useState } from 'react'
import { PickField } from '@/components/records/entry/pick-field'
import { Field, FieldGroup, fieldId } from '@/components/ui/field'
import { Checkbox, Checkboxes, Radios, Select, TextArea, TextInput } from '@/components/ui/inputs'
import type { Choice, FieldView } from './topic-words'

export type FieldWords = {
  none: string
  yes: string
  no: string
  circa: string
  day: string
  month: string
  year: string
  years: string
  months: string
  narrow: string
  /** By number of words. */
  words: readonly string[]
  wordsMany: string
}

/** Few choices are shown at once; more are a list that opens. */
const fewChoices = 5
const mostBoxes = 16

/** One field of a topic as its kind says. Uncontrolled: the form works without scripts. */
export function TopicField({
  field,
  value,
  errors,
  labels,
}: {
  field: FieldView
  value: (name: string) => string
  errors: readonly string[]
  labels: FieldWords
}) {
  const { at, kind, label, hint, choices = [] } = field
  // What must be there, the panel says; that a draft may lack anything for now, nobody needs to be told at each field.
  const about = { name: at, label, errors, ...(hint ? { hint } : {}) }
  const typed = value(at)
  const lines = typed.split('\n').filter(Boolean)
  if (kind === 'yes' || kind === 'flag')
    return (
      <Checkbox
        name={at}
        id={fieldId(at)}
        value="yes"
        label={label}
        hint={hint}
        defaultChecked={typed === 'yes'}
      />
    )
  if (kind === 'date') return <DateField {...{ about, field, value, labels }} />
  if (kind === 'months') return <MonthsField {...{ about, at, value, labels }} />
  if (kind === 'yesNo')
    return (
      <Radios
        {...about}
        inline
        choices={[
          { value: 'yes', label: labels.yes },
          { value: 'no', label: labels.no },
          { value: '', label: labels.none },
        ]}
        value={typed}
      />
    )
  if (kind === 'countries' || kind === 'languages' || (kind === 'choices' && choices.length > mostBoxes))
    return <PickField {...about} choices={choices} values={lines} narrow={labels.narrow} none={labels.none} />
  if (kind === 'choices') return <Checkboxes {...about} choices={choices} values={lines} className="gap-1" />
  if (kind === 'choice' && choices.length <= fewChoices && !choices.some(({ group }) => group))
    return <Radios {...about} choices={choices} value={typed} />
  return (
    <Field {...about}>
      {(control) =>
        kind === 'choice' && choices.some(({ group }) => group) ? (
          <Grouped {...{ control, choices, typed, none: labels.none }} />
        ) : kind === 'choice' || kind === 'country' ? (
          <Select {...control} choices={choices} empty={labels.none} defaultValue={typed} />
        ) : kind === 'prose' ? (
          <Prose {...{ control, typed, labels, counted: field.counted === true }} />
        ) : kind === 'lines' ? (
          <TextArea {...control} dir="auto" rows={3} defaultValue={typed} />
        ) : (
          <TextInput
            {...control}
            dir={kind === 'line' ? 'auto' : 'ltr'}
            autoComplete="off"
            spellCheck={kind === 'line'}
            {...(kind === 'number' ? { inputMode: 'numeric' as const } : {})}
            {...(kind === 'decimal' ? { inputMode: 'decimal' as const } : {})}
            defaultValue={typed}
            className={
              kind === 'line'
                ? ''
                : kind === 'code'
                  ? 'max-w-96 font-mono rtl:text-end'
                  : 'max-w-40 font-mono rtl:text-end'
            }
          />
        )
      }
    </Field>
  )
}

type Control = { id: string; name: string }

function Grouped({
  control,
  choices,
  typed,
  none,
}: {
  control: Control
  choices: Choice[]
  typed: string
  none: string
}) {
  const groups = [...new Set(choices.map(({ group }) => group ?? ''))]
  return (
    <select {...control} defaultValue={typed} className="control">
      <option value="">{none}</option>
      {groups.map((group) => (
        <optgroup key={group} label={group}>
          {choices
            .filter((choice) => choice.group === group)
            .map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}

const countOf = (text: string) => text.trim().split(/\s+/).filter(Boolean).length

/** A text with, where that matters, how many words it has. */
function Prose({
  control,
  typed,
  labels,
  counted,
}: {
  control: Control
  typed: string
  labels: FieldWords
  counted: boolean
}) {
  const [count, setCount] = useState(countOf(typed))
  const area = (
    <TextArea
      {...control}
      dir="auto"
      rows={counted ? 6 : 4}
      defaultValue={typed}
      onInput={(event) => counted && setCount(countOf(event.currentTarget.value))}
    />
  )
  if (!counted) return area
  return (
    <>
      {area}
      <p className="text-xs text-ink-2" data-words={count}>
        {labels.words[count] ?? labels.wordsMany.replace('{count}', String(count))}
      </p>
    </>
  )
}

type About = Omit<Parameters<typeof FieldGroup>[0], 'children'>

function DateField({
  about,
  field: { at, circa },
  value,
  labels,
}: {
  about: About
  field: FieldView
  value: (name: string) => string
  labels: FieldWords
}) {
  return (
    <FieldGroup {...about}>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
        {(['day', 'month', 'year'] as const).map((part) => (
          <Box
            key={part}
            name={`${at}.${part}`}
            label={labels[part]}
            value={value(`${at}.${part}`)}
            wide={part === 'year'}
          />
        ))}
        {circa && (
          <Checkbox
            name={`${at}.circa`}
            id={fieldId(`${at}.circa`)}
            value="yes"
            label={labels.circa}
            defaultChecked={value(`${at}.circa`) === 'yes'}
            className="pb-1.5"
          />
        )}
      </div>
    </FieldGroup>
  )
}

function MonthsField({
  about,
  at,
  value,
  labels,
}: {
  about: About
  at: string
  value: (name: string) => string
  labels: FieldWords
}) {
  return (
    <FieldGroup {...about}>
      <div className="flex gap-3">
        {(['years', 'months'] as const).map((part) => (
          <Box key={part} name={`${at}.${part}`} label={labels[part]} value={value(`${at}.${part}`)} wide />
        ))}
      </div>
    </FieldGroup>
  )
}

function Box({ name, label, value, wide }: { name: string; label: string; value: string; wide: boolean }) {
  const id = fieldId(name)
  return (
    <div className="grid gap-0.5">
      <label htmlFor={id} className="text-ink-2">
        {label}
      </label>
      <input
        id={id}
        name={name}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        defaultValue={value}
        className={wide ? 'control w-20 font-mono' : 'control w-14 font-mono'}
      />
    </div>
  )
}
