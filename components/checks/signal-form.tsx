'use client'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

/** The form of the officer's choice of signals around its radio buttons. */
export function SignalForm({
  action,
  words,
  submit,
  children,
}: {
  action: FormAction
  words: FormWords
  submit: string
  children: ReactNode
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-3">
      <ErrorSummary state={state} words={words} />
      {children}
      <Button size="touch" disabled={pending}>
        {submit}
      </Button>
    </form>
  )
}
