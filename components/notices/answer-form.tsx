'use client'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select, TextArea } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import type { FormState } from '@/lib/web/form-action'

/** One answer of the requester after a location: that it knows, what it means to do, that the papers are sent. */
export function AnswerForm({
  action,
  hidden,
  step,
  intents,
  labels,
  words,
}: {
  action: FormAction
  hidden: Readonly<Record<string, string>>
  step: string
  /** Only where it is asked what is intended. */
  intents: readonly { value: string; label: string }[] | null
  labels: { act: string; intent: string; choose: string; text: string; optional: string }
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const failed = state.status !== 'idle' && state.status !== 'done'
  // Several such forms stand on one page: their fields have ids of their own.
  const shown: FormState = {
    ...state,
    fieldErrors: Object.fromEntries(
      Object.entries(state.fieldErrors ?? {}).map(([name, codes]) => [idOf(hidden, step, name), codes]),
    ),
  }
  const named = (name: string) => idOf(hidden, step, name)
  return (
    <Disclosure summary={labels.act} open={failed}>
      <form {...form} className="grid gap-3">
        <ErrorSummary state={shown} words={words} />
        {Object.entries(hidden).map(([name, held]) => (
          <input key={name} type="hidden" name={name} value={held} />
        ))}
        <input type="hidden" name="step" value={step} />
        {intents && (
          <Field name={named('intent')} label={labels.intent} errors={errorsOf(state, 'intent', words)}>
            {(control) => (
              <Select
                {...control}
                name="intent"
                key={state.values?.intent ?? ''}
                defaultValue={state.values?.intent ?? ''}
                empty={labels.choose}
                choices={intents}
              />
            )}
          </Field>
        )}
        <Field
          name={named('text')}
          label={labels.text}
          optional={labels.optional}
          errors={errorsOf(state, 'text', words)}
        >
          {(control) => (
            <TextArea {...control} name="text" dir="auto" rows={3} defaultValue={state.values?.text} />
          )}
        </Field>
        <Button aria-disabled={pending} className="justify-self-start">
          {pending ? words.sending : labels.act}
        </Button>
      </form>
    </Disclosure>
  )
}

const idOf = (hidden: Readonly<Record<string, string>>, step: string, name: string) =>
  `${hidden.action ?? ''}-${step}-${name}`
