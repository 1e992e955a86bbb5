'use client'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'
import { FreshKey, type KeyWords } from './fresh-key'

/** One button about a program or one of its keys; a fresh key is shown in its place. */
export function ActForm({
  action,
  name,
  id,
  text,
  label,
  danger,
  words,
  keyWords,
  code,
}: {
  action: FormAction
  name: 'id' | 'keyId'
  id: string
  text: string
  label?: string
  danger?: boolean
  words: FormWords
  keyWords?: KeyWords
  /** Asks for a fresh code of the second factor. */
  code?: { code: string; codeHint: string }
}) {
  const [state, form, pending] = useServerForm(action)
  const made = state.status === 'done' ? (state.result as { key?: string } | undefined)?.key : undefined
  if (made && keyWords) return <FreshKey value={made} words={keyWords} />
  return (
    <form {...form} className="grid gap-2">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name={name} value={id} />
      {code && <CodeField name="keyCode" state={state} labels={code} words={words} />}
      <Button
        kind={danger ? 'danger' : 'secondary'}
        size="small"
        aria-label={label}
        aria-disabled={pending}
        className="justify-self-start"
      >
        {pending ? words.sending : text}
      </Button>
    </form>
  )
}
