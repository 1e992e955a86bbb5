'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import { Tag } from '@/components/ui/tag'

export type TranslatedText = {
  path: string
  /** "Facts of the case in French". */
  label: string
  field: string
  original: string
  text: string
  state: 'missing' | 'stale' | 'done'
  stateWord: string
}

/** Originals and their translations side by side, one language at a time. */
export function TranslateForm({
  id,
  version,
  language,
  from,
  texts,
  action,
  words,
  labels,
}: {
  id: string
  version: number
  language: string
  /** Language of the originals, where it is known. */
  from: string | undefined
  texts: readonly TranslatedText[]
  action: FormAction
  words: FormWords
  labels: { save: string; original: string; into: string }
}) {
  const [state, form, pending] = useServerForm(action)
  return (
    <form {...form} className="grid gap-4">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="language" value={language} />
      <div aria-hidden className="hidden gap-4 text-xs font-semibold text-ink-2 md:grid md:grid-cols-2">
        <span>{labels.original}</span>
        <span>{labels.into}</span>
      </div>
      {texts.map(({ path, label, field, original, text, state: stands, stateWord }) => {
        const errors = errorsOf(state, `texts.${path}`, words)
        return (
          <section key={path} className="grid gap-x-4 gap-y-1.5 border-t border-line pt-3 md:grid-cols-2">
            <h2 className="flex items-center gap-2 text-[13px] font-semibold md:col-span-2">
              {field}
              <Tag tone={stands === 'done' ? 'ok' : stands === 'stale' ? 'warn' : 'neutral'}>{stateWord}</Tag>
            </h2>
            <p
              lang={from}
              dir="auto"
              className="rounded border border-line bg-sunken px-3 py-2 break-words whitespace-pre-line"
            >
              {original}
            </p>
            <div className="grid content-start gap-1">
              {errors[0] && <p className="font-semibold text-bad">{errors[0]}</p>}
              <textarea
                name={`text.${path}`}
                aria-label={label}
                lang={language}
                dir={language === 'ar' ? 'rtl' : 'ltr'}
                rows={Math.min(14, Math.max(2, Math.ceil(original.length / 60)))}
                maxLength={20_000}
                defaultValue={state.values?.[`text.${path}`] ?? text}
                className="control"
              />
            </div>
          </section>
        )
      })}
      <Button kind="primary" aria-disabled={pending} className="justify-self-start">
        {pending ? words.sending : labels.save}
      </Button>
    </form>
  )
}
