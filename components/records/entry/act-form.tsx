'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, type ButtonKind } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkboxes, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import { messageOf, saidArgs } from '@/lib/records/entry/issue'
import type { EntryAnswer } from '@/lib/web/entry-flow'
import { EntryField, type Remark } from './entry-field'
import type { Choices, FieldSpec } from './form-spec'

/**
 * One act on a record or a draft: a few fields, the reason, one button. Needs the messages of `checkMessages`.
 */
export function ActForm({
  action,
  hidden,
  fields = [],
  values = {},
  conditions,
  reason,
  button,
  words,
  optional,
  none,
  countries = [],
  children,
}: {
  action: FormAction
  hidden: Record<string, string>
  fields?: readonly FieldSpec[]
  values?: Record<string, string>
  conditions?: { label: string; choices: Choices }
  reason?: { label: string; hint: string; value?: string }
  button: { label: string; kind: ButtonKind }
  words: FormWords
  optional: string
  none: string
  countries?: Choices
  children?: ReactNode
}) {
  const [state, form, pending] = useServerForm(action)
  const t = useTranslations()
  const kept = state.values ?? values
  const { issues = [] } = (state.result ?? {}) as EntryAnswer
  const remarksOf = (name: string): Remark[] => [
    ...errorsOf(state, name, words).map((text): Remark => ({ level: 'must', text })),
    ...issues
      .filter(({ field }) => field === name)
      .map(
        (issue): Remark => ({
          level: issue.level,
          text: t(messageOf(issue) as never, saidArgs(issue) as never),
        }),
      ),
  ]
  return (
    <form {...form} className="grid max-w-[46rem] gap-4">
      <ErrorSummary state={state} words={words} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.length > 0 && (
        <div className="grid grid-cols-1 items-end gap-x-5 gap-y-4 md:grid-cols-2">
          {fields.map((spec) => (
            <EntryField
              key={spec.name}
              spec={spec}
              value={kept[spec.name] ?? ''}
              remarks={remarksOf(spec.name)}
              optional={optional}
              none={none}
              countries={countries}
            />
          ))}
        </div>
      )}
      {conditions && (
        <Checkboxes
          name="conditions"
          label={conditions.label}
          choices={conditions.choices}
          values={(kept.conditions ?? '').split('\n')}
          errors={errorsOf(state, 'conditions', words)}
        />
      )}
      {reason && (
        <Field
          name="reason"
          label={reason.label}
          hint={reason.hint}
          errors={errorsOf(state, 'reason', words)}
        >
          {(control) => (
            <TextInput
              {...control}
              dir="auto"
              maxLength={200}
              defaultValue={kept.reason ?? reason.value ?? ''}
            />
          )}
        </Field>
      )}
      {children}
      <Button kind={button.kind} aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : button.label}
      </Button>
    </form>
  )
}
