import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import { FieldGroup, fieldId } from './field'

/** `type="text"` and its relatives, inside a `Field`. Names of people take `dir="auto"`. */
export function TextInput({ className, type, ...rest }: ComponentProps<'input'>) {
  return <input type={type ?? 'text'} className={cx('control', className)} {...rest} />
}

export function TextArea({ className, rows, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows ?? 4} className={cx('control', className)} {...rest} />
}

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Shown at the end of the line, as a count in a filter. */
  count?: ReactNode
}

/** A native select. An empty first choice is added when `empty` names it. */
export function Select({
  choices,
  empty,
  className,
  ...rest
}: { choices: readonly { value: string; label: string }[]; empty?: string } & ComponentProps<'select'>) {
  return (
    <select className={cx('control', className)} {...rest}>
      {empty !== undefined && <option value="">{empty}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

interface ChoicesProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
  choices: readonly Choice[]
  /** Side by side instead of one under the other; for two to four short words. */
  inline?: boolean
  className?: string
}

/** One of several. */
export function Radios({
  name,
  choices,
  value,
  inline,
  ...group
}: ChoicesProps & { value?: string | undefined }) {
  return (
    <FieldGroup name={name} {...group}>
      <ChoiceList {...{ type: 'radio', name, choices, inline }} chosen={value === undefined ? [] : [value]} />
    </FieldGroup>
  )
}

/** Any of several; all share one name. */
export function Checkboxes({
  name,
  choices,
  values,
  inline,
  ...group
}: ChoicesProps & { values?: readonly string[] }) {
  return (
    <FieldGroup name={name} {...group}>
      <ChoiceList {...{ type: 'checkbox', name, choices, inline }} chosen={values ?? []} />
    </FieldGroup>
  )
}

/** A single yes or no. */
export function Checkbox({
  label,
  hint,
  className,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<'input'>) {
  const id = rest.id ?? fieldId(`${rest.name ?? 'box'}-${rest.value ?? 'on'}`)
  return (
    <div className={cx('flex items-start gap-2', className)}>
      <input
        {...rest}
        type="checkbox"
        id={id}
        className="tick mt-0.5"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <div className="grid min-w-0">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-2">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

function ChoiceList({
  type,
  name,
  choices,
  chosen,
  inline,
}: {
  type: 'radio' | 'checkbox'
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
  inline?: boolean | undefined
}) {
  return (
    <div className={cx(inline ? 'flex flex-wrap gap-x-5 gap-y-1' : 'grid gap-0.5')}>
      {choices.map((choice) => {
        const id = fieldId(`${name}-${choice.value}`)
        return (
          <div key={choice.value} className="flex min-h-6 items-start gap-2">
            <input
              type={type}
              id={id}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-describedby={choice.hint ? `${id}-hint` : undefined}
              className="tick mt-0.5"
            />
            <div className="min-w-0 grow">
              <label htmlFor={id}>{choice.label}</label>
              {choice.hint && (
                <p id={`${id}-hint`} className="text-ink-2">
                  {choice.hint}
                </p>
              )}
            </div>
            {choice.count !== undefined && (
              <span dir="ltr" className="font-mono text-xs leading-5 text-ink-2">
                {choice.count}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}
