'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { NameText } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, fieldId } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Identifier } from '@/components/ui/identifier'
import { TextArea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import { Tag } from '@/components/ui/tag'

type Row = {
  id: string
  number: string
  caption: string
  href: string
  keptUntil: string
  letEnd: string
  chip: ReactNode
}

/** The notices of a month; a supervisor ticks those that are to be kept longer, for one reason and with one code. */
export function ExtendForm({
  action,
  month,
  notices,
  ends,
  labels,
  words,
}: {
  action: FormAction
  month: string
  notices: readonly Row[]
  ends: { usual: string; latest: string } | null
  /** Null for whoever may only look. */
  labels: Record<
    'choose' | 'legend' | 'until' | 'untilHint' | 'text' | 'code' | 'codeHint' | 'submit',
    string
  > | null
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const value = (name: string) => state.values?.[name]
  const list = (
    <ul id={fieldId('ids')} tabIndex={-1} className="border-t border-line bg-surface">
      {notices.map((row, n) => (
        <li
          key={row.id}
          // The calendar leads to the first of a day.
          id={notices[n - 1]?.keptUntil === row.keptUntil ? undefined : `day-${row.keptUntil}`}
          className="flex items-start gap-3 border-b border-line px-3 py-2"
        >
          {labels && (
            <input
              type="checkbox"
              name={`ids.${row.id}`}
              aria-label={`${labels.choose} ${row.number}`}
              defaultChecked={value(`ids.${row.id}`) === 'on'}
              className="tick mt-0.5"
            />
          )}
          <div className="grid min-w-0 grow gap-0.5 md:grid-cols-[7rem_minmax(0,1fr)_auto] md:items-center md:gap-3">
            <Identifier>{row.keptUntil}</Identifier>
            <span className="flex min-w-0 flex-wrap items-center gap-2">
              {row.chip}
              <Link href={row.href} prefetch={false} className="min-w-0 font-semibold break-words">
                <NameText>{row.caption}</NameText>
              </Link>
              {row.letEnd && <Tag>{row.letEnd}</Tag>}
            </span>
            <Identifier className="text-[13px] text-ink-2">{row.number}</Identifier>
          </div>
        </li>
      ))}
    </ul>
  )
  if (!labels) return list
  return (
    <form {...form} className="grid gap-4">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="month" value={month} />
      {list}
      <fieldset className="no-print grid max-w-form gap-4 rounded border border-line bg-surface p-3">
        <legend className="px-1 font-semibold">{labels.legend}</legend>
        <Field
          name="until"
          label={labels.until}
          hint={labels.untilHint}
          errors={errorsOf(state, 'until', words)}
        >
          {(control) => (
            <TextInput
              {...control}
              type="date"
              dir="ltr"
              max={ends?.latest}
              defaultValue={value('until') ?? ends?.usual}
              className="max-w-48"
            />
          )}
        </Field>
        <Field name="text" label={labels.text} errors={errorsOf(state, 'text', words)}>
          {(control) => <TextArea {...control} dir="auto" rows={3} defaultValue={value('text')} />}
        </Field>
        <CodeField state={state} labels={labels} words={words} />
        <Button kind="primary" aria-disabled={pending} className="justify-self-start">
          {pending ? words.sending : labels.submit}
        </Button>
      </fieldset>
    </form>
  )
}
