'use client'
import { useTranslations } from 'next-intl'
import { NameText } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, sentenceOf, useServerForm } from '@/components/ui/server-form'

/** What waits for the purpose: posted along, so that the search goes on by itself. */
export type WaitingSearch = { q: string; as?: string | undefined }

/**
 * The slim row asked before the first search of a sitting (RPD Art. 10, R-PUR-1): purpose and case reference, posted as
 * `code` and `caseReference`, with the waiting search as `q` and `as`. Needs the messages `recognise`.
 */
export function PurposeRow({
  action,
  words,
  choices,
  last,
  waiting,
}: {
  action: FormAction
  words: FormWords
  /** The purposes that this officer may state, in words. */
  choices: readonly { value: string; label: string }[]
  /** Purpose and case of the sitting before, to go on with one press. */
  last?: { code: string; caseReference: string } | null
  waiting?: WaitingSearch | null
}) {
  const t = useTranslations('recognise.purpose')
  const [state, form, pending] = useServerForm(action)
  const hidden = <Waiting waiting={waiting ?? null} />
  return (
    <section
      aria-labelledby="purpose-title"
      className="grid gap-2 rounded border border-line border-s-4 border-s-accent bg-surface px-4 py-3"
    >
      <h2 id="purpose-title" className="text-sm font-semibold">
        {t('title')}
      </h2>
      <p id="purpose-hint" className="max-w-read text-ink-2">
        {t('hint')} {waiting && t('pending')}{' '}
        {waiting && <NameText className="font-semibold">{waiting.q}</NameText>}
      </p>
      {state.formErrors?.map((code) => (
        <p key={code} role="alert" className="font-semibold text-bad">
          {sentenceOf(code, words)}
        </p>
      ))}
      <div className="flex flex-wrap items-end gap-3">
        <form
          {...form}
          aria-describedby="purpose-hint"
          className="flex min-w-0 grow flex-wrap items-end gap-3"
        >
          {hidden}
          <Field
            name="code"
            label={t('code')}
            errors={errorsOf(state, 'code', words)}
            className="min-w-56 grow basis-64"
          >
            {(control) => (
              <Select
                {...control}
                required
                choices={choices}
                empty={t('choose')}
                defaultValue={state.values?.code ?? ''}
              />
            )}
          </Field>
          <Field
            name="caseReference"
            label={t('case')}
            errors={errorsOf(state, 'caseReference', words)}
            className="min-w-40 basis-52 max-sm:grow"
          >
            {(control) => (
              <TextInput
                {...control}
                required
                dir="auto"
                autoComplete="off"
                defaultValue={state.values?.caseReference ?? ''}
                className="font-mono"
              />
            )}
          </Field>
          <Button kind="primary" aria-disabled={pending}>
            {pending ? words.sending : t('submit')}
          </Button>
        </form>
        {last && (
          <form {...form} className="min-w-0">
            {hidden}
            <input type="hidden" name="code" value={last.code} />
            <input type="hidden" name="caseReference" value={last.caseReference} />
            <Button aria-disabled={pending} title={labelOf(last.code, choices)}>
              {t.rich('continueLast', {
                number: () => <NameText className="font-mono">{last.caseReference}</NameText>,
              })}
            </Button>
          </form>
        )}
      </div>
    </section>
  )
}

function Waiting({ waiting }: { waiting: WaitingSearch | null }) {
  if (!waiting) return null
  return (
    <>
      <input type="hidden" name="q" value={waiting.q} />
      {waiting.as && <input type="hidden" name="as" value={waiting.as} />}
    </>
  )
}

function labelOf(code: string, choices: readonly { value: string; label: string }[]): string {
  return choices.find((choice) => choice.value === code)?.label ?? code
}
