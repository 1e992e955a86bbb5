'use client'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

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
      <CodeField state={state} labels={{ code: labels.code, codeHint: labels.hint }} words={words} large />
      <Button kind="primary" size="large" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
