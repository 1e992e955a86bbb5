'use client'
import { useState } from 'react'
import { cx } from '@/components/ui/cx'
import { FieldGroup, fieldId } from '@/components/ui/field'
import type { Choices } from './form-spec'

/**
 * Several of a long list: what is chosen stands in one line, the list opens under it and is narrowed by typing. Boxes with one name,
 * so that it is an ordinary part of its form, also without scripts.
 */
export function PickField({
  name,
  label,
  hint,
  errors,
  optional,
  choices,
  values,
  narrow,
  none,
}: {
  name: string
  label: string
  hint?: string | undefined
  errors: readonly string[]
  optional?: string | undefined
  choices: Choices
  values: readonly string[]
  /** What the box is called by which the list is narrowed. */
  narrow: string
  /** Said where nothing is chosen. */
  none: string
}) {
  const [chosen, setChosen] = useState(values)
  const [typed, setTyped] = useState('')
  const asked = folded(typed)
  const labels = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label)
  return (
    <FieldGroup name={name} label={label} errors={errors} optional={optional} hint={hint}>
      <details className="group rounded border border-line-strong bg-surface" data-pick={name}>
        <summary className="min-h-control cursor-pointer px-2.5 py-1.5">
          {labels.length > 0 ? labels.join(' · ') : <span className="text-ink-3">{none}</span>}
        </summary>
        <div className="grid gap-2 border-t border-line p-2.5">
          <input
            type="search"
            aria-label={`${label}: ${narrow}`}
            placeholder={narrow}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
            // Enter would send the form that stands around it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            className="control noscript:hidden"
          />
          <ul className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 overflow-y-auto">
            {choices.map((choice) => {
              const id = fieldId(`${name}-${choice.value}`)
              const hidden = asked !== '' && !folded(choice.label).includes(asked)
              return (
                <li key={choice.value} className={cx('flex min-h-6 items-start gap-2', hidden && 'hidden')}>
                  <input
                    type="checkbox"
                    id={id}
                    name={name}
                    value={choice.value}
                    defaultChecked={values.includes(choice.value)}
                    onChange={(event) => {
                      const { checked } = event.currentTarget
                      setChosen((now) =>
                        checked ? [...now, choice.value] : now.filter((each) => each !== choice.value),
                      )
                    }}
                    className="tick mt-0.5"
                  />
                  <label htmlFor={id} className="min-w-0 break-words">
                    {choice.label}
                  </label>
                </li>
              )
            })}
          </ul>
        </div>
      </details>
    </FieldGroup>
  )
}

/** As words are compared: case and accents make no difference. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
