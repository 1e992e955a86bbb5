import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FieldGroup, fieldId } from './field'

/**
 * A date as three boxes, day, month and year, each of which may stay empty: 'name.day', 'name.month' and
 * 'name.year' in the form data. No picker: dates of birth are typed, not looked up in a calendar.
 */
export function DateBoxes({
  name,
  label,
  hint,
  errors,
  values,
  birthday,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
  values?: { day?: string; month?: string; year?: string } | undefined
  /** Lets the browser offer the officer's own birthday; only for forms about the officer. */
  birthday?: boolean
}) {
  const t = useTranslations('common.date')
  const invalid = errors?.length ? { 'aria-invalid': true as const } : {}
  return (
    <FieldGroup name={name} label={label} hint={hint} errors={errors}>
      <div className="flex gap-3">
        {(['day', 'month', 'year'] as const).map((part) => {
          const id = fieldId(`${name}-${part}`)
          return (
            <div key={part} className="grid gap-0.5">
              <label htmlFor={id} className="text-ink-2">
                {t(part)}
              </label>
              <input
                id={id}
                name={`${name}.${part}`}
                dir="ltr"
                inputMode="numeric"
                autoComplete={birthday ? `bday-${part}` : 'off'}
                maxLength={part === 'year' ? 4 : 2}
                defaultValue={values?.[part]}
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
