'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

/** Second step: the six digits of the authenticator, in one box so that pasting and filling in by the device work. */
export function CodeForm({
  action,
  next,
  labels,
  words,
}: {
  action: FormAction
  next?: string | undefined
  labels: { code: string; hint: string; submit: string }
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-5">
      <ErrorSummary state={state} words={words} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="code" label={labels.code} hint={labels.hint} errors={errorsOf(state, 'code', words)}>
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={12}
            className="min-h-13 max-w-52 font-mono text-2xl tracking-[0.3em]"
          />
        )}
      </Field>
      <Button kind="primary" size="large" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
