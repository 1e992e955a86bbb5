import type { ReactNode } from 'react'
import { cx } from './cx'

/** What a control inside a field must carry so that its label, hint and error are said with it. */
export interface ControlProps {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Messages for this field; the first is shown beside it, all are in the summary. */
  errors?: readonly string[] | undefined
  /** Said after the label when the field may stay empty. */
  optional?: string | undefined
  className?: string | undefined
  children: (control: ControlProps) => ReactNode
}

/** Label above, hint below it, error with an icon-free red line between hint and control. */
export function Field({ name, label, hint, errors, optional, className, children }: FieldProps) {
  const id = fieldId(name)
  const error = errors?.[0]
  const describedBy = cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null)
  return (
    <div className={cx('grid content-start gap-1', error && 'border-s-2 border-bad ps-3', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="ms-1.5 font-normal text-ink-3">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({
        id,
        name,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  )
}

/** Several controls under one question: `<fieldset>` and `<legend>`. */
export function FieldGroup({
  name,
  label,
  hint,
  errors,
  optional,
  className,
  children,
}: Omit<FieldProps, 'children'> & { children: ReactNode }) {
  const id = fieldId(name)
  const error = errors?.[0]
  const describedBy = cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
      className={cx('grid content-start gap-1', error && 'border-s-2 border-bad ps-3', className)}
    >
      <legend className="mb-1 font-semibold">
        {label}
        {optional && <span className="ms-1.5 font-normal text-ink-3">{optional}</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="font-semibold text-bad">
      {children}
    </p>
  )
}

/** The id that the error summary links to. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]+/g, '-')}`
}
