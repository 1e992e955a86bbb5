'use client'
import { Fragment, type ReactNode, useRef, useState } from 'react'
import { Button, type ButtonKind } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import type { Issue } from '@/lib/records/entry/issue'
import { rawOfForm, shownOf } from '@/lib/records/entry/raw-form'
import type { EntryAnswer } from '@/lib/web/entry-flow'
import type { FormState } from '@/lib/web/form-action'
import { EntryField } from './entry-field'
import { EntryRail } from './entry-rail'
import type { Choices, SectionSpec } from './form-spec'
import { PartRows } from './part-rows'
import { SinceNotice } from './since-notice'
import { type Autosave, useAutosave } from './use-autosave'
import { type CheckContext, useRemarks } from './use-remarks'

export type EntryLabels = {
  optional: string
  none: string
  tasks: string
  done: string
  problem: string
  open: string
  saved: string
  notSaved: string
  reason: string
  reasonHint: string
  since: string
}

/**
 * The form of a record: its sections beside a list of them, checks while it is filled, and what was typed kept on the server.
 * Without scripts it is one plain form with its buttons.
 */
export function EntryForm({
  sections,
  values,
  context,
  action,
  autosave,
  hidden,
  buttons,
  words,
  labels,
  countries,
  pictures,
  withReason = false,
}: {
  sections: readonly SectionSpec[]
  values: Record<string, string>
  context: CheckContext
  action: FormAction
  /** Keeps a draft without being asked; absent where there is none. */
  autosave?: Autosave | undefined
  hidden: Record<string, string>
  buttons: readonly { value: string; label: string; kind: ButtonKind }[]
  words: FormWords
  labels: EntryLabels
  countries: Choices
  /** What stands under the section of pictures, for kinds that have some. */
  pictures?: { title: string; count: number; children: ReactNode } | undefined
  /** Asks why, as a correction must. */
  withReason?: boolean
}) {
  const [state, form, pending] = useServerForm(action)
  const box = useRef<HTMLFormElement>(null)
  const kept = state.values ?? values
  const [raw, setRaw] = useState<Record<string, string>>()
  const shown = raw ?? kept
  const sent = state.status === 'invalid'
  const { issues, of, say } = useRemarks(shown, context, sent)
  const answer = (state.result ?? {}) as EntryAnswer
  const told = (answer.issues ?? []).filter(
    ({ field, code }) =>
      (shown[field] ?? '') === (state.values?.[field] ?? '') &&
      !issues.some((each) => each.field === field && each.code === code),
  )
  const everything = [...issues, ...told]
  // Who has seen what others did saves over it on purpose.
  const newer = answer.since?.[0] ? String(answer.since[0].version) : (state.values?.version ?? '')
  const saved = useAutosave(box, autosave)
  const look = () => {
    if (box.current) setRaw(shownOf(rawOfForm(new FormData(box.current))))
  }
  const take = (name: string, suggestion: string) => {
    const control = box.current?.elements.namedItem(name)
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = suggestion
      control.focus()
      look()
      saved.later()
    }
  }
  const remarksOf = (name: string) => [
    ...of(name),
    ...told
      .filter(({ field }) => field === name)
      .map((issue) => ({ level: issue.level, text: say(issue), suggestion: issue.suggestion })),
  ]
  const changed = () => {
    look()
    saved.later()
  }
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <EntryRail sections={sections} issues={everything} values={shown} labels={labels} pictures={pictures} />
      <form
        {...form}
        onSubmit={(event) => {
          saved.stop()
          form.onSubmit(event)
        }}
        ref={box}
        onInput={changed}
        className="grid min-w-0 max-w-[58rem] grid-cols-1 gap-4"
        data-entry-form=""
      >
        {/* What Enter presses: without it, the first button that adds or removes a row. */}
        <button
          type="submit"
          name="do"
          value={buttons[0]?.value}
          aria-hidden
          tabIndex={-1}
          className="sr-only"
        />
        <ErrorSummary {...summaryOf(state, everything, say, words)} />
        {answer.since && <SinceNotice since={answer.since} title={labels.since} />}
        {Object.entries(newer ? { ...hidden, version: newer } : hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {sections.map(({ name, title, fields, part }) => (
          <Fragment key={name}>
            {/* After what the thing is, before what every record carries. */}
            {pictures && name === 'law' && <PictureSection {...pictures} />}
            <fieldset id={`s-${name}`} className="min-w-0 scroll-mt-24 rounded border border-line bg-surface">
              <legend className="float-start w-full border-b border-line px-3 py-2 text-sm font-semibold">
                {title}
              </legend>
              {part ? (
                <PartRows
                  part={part}
                  fields={fields}
                  values={kept}
                  answer={answer.row}
                  remarksOf={remarksOf}
                  optional={labels.optional}
                  none={labels.none}
                  countries={countries}
                  take={take}
                  changed={changed}
                />
              ) : (
                <div className="clear-both grid grid-cols-1 gap-x-5 gap-y-4 p-3 md:grid-cols-2">
                  {fields.map((spec) => (
                    <EntryField
                      key={spec.name}
                      spec={spec}
                      value={kept[spec.name] ?? ''}
                      remarks={remarksOf(spec.name)}
                      optional={labels.optional}
                      none={labels.none}
                      countries={countries}
                      take={take}
                    />
                  ))}
                </div>
              )}
            </fieldset>
          </Fragment>
        ))}
        {withReason && (
          <Field
            name="reason"
            label={labels.reason}
            hint={labels.reasonHint}
            errors={errorsOf(state, 'reason', words)}
          >
            {(control) => (
              <TextInput {...control} dir="auto" maxLength={200} defaultValue={state.values?.reason ?? ''} />
            )}
          </Field>
        )}
        <div className="flex flex-wrap items-center gap-3">
          {buttons.map(({ value, label, kind }) => (
            <Button key={value} name="do" value={value} kind={kind} aria-disabled={pending}>
              {label}
            </Button>
          ))}
          <p role="status" className="text-ink-2" data-saved={saved.state}>
            {saved.state === 'saved' && (
              <>
                {labels.saved} <bdi dir="ltr">{saved.at}</bdi>
              </>
            )}
            {saved.state === 'not-saved' && <span className="text-warn">{labels.notSaved}</span>}
          </p>
        </div>
      </form>
    </div>
  )
}

function PictureSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset id="s-pictures" className="min-w-0 scroll-mt-24 rounded border border-line bg-surface">
      <legend className="float-start w-full border-b border-line px-3 py-2 text-sm font-semibold">
        {title}
      </legend>
      <div className="clear-both p-3">{children}</div>
    </fieldset>
  )
}

/** The summary of what must be put right, from the checks, after the entry was sent. */
function summaryOf(
  state: FormState,
  issues: readonly Issue[],
  say: (issue: Issue) => string,
  words: FormWords,
): { state: FormState; words: FormWords } {
  const musts = state.status === 'invalid' ? issues.filter(({ level }) => level === 'must') : []
  const codes = { ...words.codes }
  const fieldErrors: Record<string, string[]> = { ...(state.fieldErrors ?? {}) }
  for (const { field } of musts) fieldErrors[field] = []
  for (const issue of musts) {
    const code = `${issue.field} ${issue.code}`
    codes[code] = say(issue)
    fieldErrors[issue.field]?.push(code)
  }
  return { state: { ...state, fieldErrors }, words: { ...words, codes } }
}
