'use client'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldGroup } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Checkbox, type Choice, Radios, TextArea, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import type { FormState } from '@/lib/web/form-action'

export interface StepFormProps {
  id: string
  version: number
  /** Made with the page: a second press is the same step. */
  once: string
  action: string
  act: FormAction
  words: FormWords
  label: string
  /** The step that is expected next. */
  primary: boolean
  comment: { label: string; optional: string | null }
  codes: { label: string; choices: readonly Choice[]; many: boolean } | null
  until: string | null
}

/** One step of a hit: its button, and behind it what must be said with it. Stays open while something is wrong. */
export function StepForm({ action, label, primary, codes, until, comment, ...props }: StepFormProps) {
  const [state, form, pending] = useServerForm(props.act)
  const shown = named(state, action)
  const { words } = props
  const value = (name: string) => state.values?.[`${action}.${name}`]
  const button = (
    <Button kind={primary ? 'primary' : 'secondary'} aria-disabled={pending} className="justify-self-start">
      {pending ? words.sending : label}
    </Button>
  )
  const hidden = (
    <>
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="once" value={props.once} />
      <input type="hidden" name="action" value={action} />
    </>
  )
  const failed = state.status !== 'idle' && state.status !== 'done'
  return (
    <Disclosure
      summary={label}
      open={failed || (primary && codes === null && until === null)}
      className="px-3 py-2"
    >
      <form {...form} className="grid gap-3">
        <ErrorSummary state={shown} words={words} />
        {hidden}
        {codes && !codes.many && (
          <Radios
            name={`${action}.code`}
            label={codes.label}
            errors={errorsOf(shown, `${action}.code`, words)}
            choices={codes.choices}
            value={value('code')}
          />
        )}
        {codes?.many && (
          <FieldGroup
            name={`${action}.code`}
            label={codes.label}
            errors={errorsOf(shown, `${action}.code`, words)}
          >
            {codes.choices.map(({ value: code, label: word }) => (
              <Checkbox
                key={code}
                name={`${action}.codes.${code}`}
                label={word}
                defaultChecked={value(`codes.${code}`) === 'on'}
              />
            ))}
          </FieldGroup>
        )}
        {until && (
          <Field name={`${action}.until`} label={until} errors={errorsOf(shown, `${action}.until`, words)}>
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                dir="ltr"
                defaultValue={value('until')}
                className="max-w-60"
              />
            )}
          </Field>
        )}
        <Field
          name={`${action}.text`}
          label={comment.label}
          optional={comment.optional ?? undefined}
          errors={errorsOf(shown, `${action}.text`, words)}
        >
          {(control) => (
            <TextArea {...control} dir="auto" rows={3} maxLength={2000} defaultValue={value('text')} />
          )}
        </Field>
        {button}
      </form>
    </Disclosure>
  )
}

/** The message to the other side, always open below what was said. */
export function MessageForm({
  id,
  once,
  act,
  words,
  labels,
}: {
  id: string
  once: string
  act: FormAction
  words: FormWords
  labels: { text: string; hint: string; submit: string }
}) {
  const [state, form, pending] = useServerForm(act)
  const shown = named(state, 'message')
  return (
    <form {...form} className="no-print grid gap-2">
      <ErrorSummary state={shown} words={words} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="once" value={once} />
      <Field
        name="message.text"
        label={labels.text}
        hint={labels.hint}
        errors={errorsOf(shown, 'message.text', words)}
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            rows={3}
            maxLength={2000}
            defaultValue={state.values?.['message.text']}
          />
        )}
      </Field>
      <Button aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}

/** Errors by the names of this form's fields: several forms stand on one page. */
function named(state: FormState, prefix: string): FormState {
  if (!state.fieldErrors) return state
  const entries = Object.entries(state.fieldErrors).map(([name, codes]) => [
    `${prefix}.${name.startsWith('codes') ? 'code' : name}`,
    codes,
  ])
  return { ...state, fieldErrors: Object.fromEntries(entries) }
}
