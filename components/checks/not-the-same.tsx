'use client'
import { Button } from '@/components/ui/button'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, sentenceOf, useServerForm } from '@/components/ui/server-form'

/** Sets the record that is shown aside in this check; the next one comes, or the sentence that all were looked at. */
export function NotTheSame({
  action,
  id,
  record,
  words,
  label,
}: {
  action: FormAction
  id: string
  record: string
  words: FormWords
  label: string
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="record" value={record} />
      <Button size="touch" wide disabled={pending}>
        {label}
      </Button>
      {(state.formErrors ?? []).map((code) => (
        <p key={code} role="alert" className="font-semibold text-bad">
          {sentenceOf(code, words)}
        </p>
      ))}
    </form>
  )
}
