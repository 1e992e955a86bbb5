'use client'
import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/web/form-action'
import { fieldId } from './field'
import type { FormWords } from './form-words'
import { sentenceOf } from './server-form'

/**
 * What is wrong with a form, on top of it, with a link to each field. Takes the focus when it appears and puts
 * "Error:" before the document's title. Renders nothing while nothing is wrong.
 */
export function ErrorSummary({ state, words }: { state: FormState; words: FormWords }) {
  const box = useRef<HTMLDivElement>(null)
  const failed = state.status !== 'idle' && state.status !== 'done'
  const { errorPrefix } = words
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer takes the focus again, also an equal one
  useEffect(() => {
    if (!failed) return
    box.current?.focus()
    const before = document.title
    document.title = `${errorPrefix} ${before}`
    return () => {
      document.title = before
    }
  }, [failed, state, errorPrefix])

  if (!failed) return null
  const fields = Object.entries(state.fieldErrors ?? {}).flatMap(([name, codes]) =>
    codes.map((code) => ({ name, message: sentenceOf(code, words) })),
  )
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded border border-s-4 border-bad bg-surface p-4"
      data-error-summary=""
    >
      <h2 className="text-base font-semibold">{words.errorTitle}</h2>
      <ul className="mt-1 grid gap-1">
        {(state.formErrors ?? []).map((code) => (
          <li key={code} className="font-semibold text-bad">
            {sentenceOf(code, words)}
          </li>
        ))}
        {fields.map(({ name, message }) => (
          <li key={name + message}>
            <a href={`#${fieldId(name)}`} className="font-semibold text-bad underline underline-offset-2">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
