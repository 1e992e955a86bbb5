'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'

interface Labels {
  identifier: string
  password: string
  submit: string
  showPassword: string
  hidePassword: string
}

/** First step: user name and password. The password is never filled in again. */
export function SignInForm({
  action,
  next,
  labels,
  words,
}: {
  action: FormAction
  next?: string | undefined
  labels: Labels
  words: FormWords
}) {
  const [state, form, pending] = useServerForm(action)
  const [shown, setShown] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  // A refused password is typed anew, with or without JavaScript.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer empties the field
  useEffect(() => {
    if (password.current) password.current.value = ''
  }, [state])
  return (
    <form {...form} className="grid gap-5">
      <ErrorSummary state={state} words={words} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="identifier" label={labels.identifier} errors={errorsOf(state, 'identifier', words)}>
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={state.values?.identifier}
            className="min-h-11 text-base rtl:text-end"
          />
        )}
      </Field>
      <Field name="password" label={labels.password} errors={errorsOf(state, 'password', words)}>
        {(control) => (
          <div className="relative">
            <TextInput
              {...control}
              ref={password}
              dir="ltr"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              className="min-h-11 pe-20 text-base rtl:text-end"
            />
            <button
              type="button"
              onClick={() => setShown(!shown)}
              aria-pressed={shown}
              className="absolute end-1.5 top-1.5 min-h-8 rounded px-2 text-sm font-medium text-link hover:bg-sunken"
            >
              {shown ? labels.hidePassword : labels.showPassword}
            </button>
          </div>
        )}
      </Field>
      <Button kind="primary" size="large" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
