'use client'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldId } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

export interface FieldLine {
  name: string
  label: string
  needed: boolean
  /** Chosen column, as text; empty where none. */
  column: string
  /** How it was matched, in words. */
  by: string | null
  constant: string
  /** The closed list of the field; null where anything may be typed. */
  choices: readonly { value: string; label: string }[] | null
}

/** Which column holds which field, and what every row has in common. One table; on a phone one block a field. */
export function ColumnsForm({
  action,
  id,
  lines,
  columns,
  labels,
  words,
}: {
  action: FormAction
  id: string
  lines: readonly FieldLine[]
  columns: readonly { value: string; label: string }[]
  labels: {
    field: string
    column: string
    constant: string
    none: string
    needed: string
    submit: string
    columnLabel: string
    constantLabel: string
  }
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-4">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <fieldset aria-label={labels.field} className="grid border-t border-line">
        <div
          aria-hidden
          className={cx(row, 'border-line-strong py-1.5 text-xs font-semibold text-ink-2 max-md:hidden')}
        >
          <span>{labels.field}</span>
          <span>{labels.column}</span>
          <span>{labels.constant}</span>
        </div>
        {lines.map((line) => {
          const column = `column.${line.name}`
          const constant = `constant.${line.name}`
          const [error] = errorsOf(state, column, words)
          return (
            <div key={line.name} className={cx(row, 'py-2', error && 'border-s-2 border-s-bad ps-3')}>
              <p className="grid content-center">
                <span className="font-semibold">{line.label}</span>
                <span className="text-xs text-ink-2">
                  {[line.needed ? labels.needed : null, line.by].filter(Boolean).join(' · ')}
                </span>
                {error && <span className="font-semibold text-bad">{error}</span>}
              </p>
              <Select
                id={fieldId(column)}
                name={column}
                aria-label={labels.columnLabel.replace('{field}', line.label)}
                aria-invalid={error ? true : undefined}
                empty={labels.none}
                choices={columns}
                defaultValue={state.values?.[column] ?? line.column}
              />
              {line.choices ? (
                <Select
                  id={fieldId(constant)}
                  name={constant}
                  aria-label={labels.constantLabel.replace('{field}', line.label)}
                  empty="—"
                  choices={line.choices}
                  defaultValue={state.values?.[constant] ?? line.constant}
                />
              ) : (
                <TextInput
                  id={fieldId(constant)}
                  name={constant}
                  dir="auto"
                  maxLength={400}
                  aria-label={labels.constantLabel.replace('{field}', line.label)}
                  defaultValue={state.values?.[constant] ?? line.constant}
                />
              )}
            </div>
          )
        })}
      </fieldset>
      <Button kind="primary" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}

const row =
  'grid gap-x-4 gap-y-1 border-b border-line md:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_minmax(0,1fr)]'
