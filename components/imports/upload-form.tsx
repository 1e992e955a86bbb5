'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/inputs'

export interface UploadWords {
  type: string
  file: string
  hint: string
  submit: string
  sending: string
  large: string
}

/**
 * A plain form with a file, which the browser sends as it is. With scripts one that is too large is said before it is sent,
 * and the button says that it is on its way.
 */
export function UploadForm({
  action,
  types,
  most,
  error,
  words,
}: {
  action: string
  types: readonly { value: string; label: string }[]
  most: number
  error?: string | undefined
  words: UploadWords
}) {
  const [large, setLarge] = useState(false)
  const [sending, setSending] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file')
    const tooLarge = file instanceof File && file.size > most
    setLarge(tooLarge)
    if (tooLarge || sending) event.preventDefault()
    else setSending(true)
  }
  const errors = large ? [words.large] : error ? [error] : []
  return (
    <form action={action} method="post" encType="multipart/form-data" onSubmit={send} className="grid gap-4">
      <Field name="type" label={words.type}>
        {(control) => <Select {...control} choices={types} className="sm:w-72" />}
      </Field>
      <Field name="file" label={words.file} hint={words.hint} errors={errors}>
        {(control) => (
          <input
            {...control}
            type="file"
            required
            accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,text/plain,application/json"
            className="control h-auto py-2 file:me-3 file:rounded file:border file:border-line-strong file:bg-surface file:px-3 file:py-1 file:font-semibold file:text-ink"
          />
        )}
      </Field>
      <Button kind="primary" aria-disabled={sending} className="justify-self-start">
        {sending ? words.sending : words.submit}
      </Button>
    </form>
  )
}
