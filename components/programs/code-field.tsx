import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/inputs'
import { errorsOf } from '@/components/ui/server-form'
import type { FormState } from '@/lib/web/form-action'

/** The six digits of the authenticator beside another form. */
export function CodeField({
  name = 'code',
  state,
  labels,
  words,
}: {
  name?: 'code' | 'keyCode'
  state: FormState
  labels: { code: string; codeHint: string }
  words: FormWords
}) {
  return (
    <Field name={name} label={labels.code} hint={labels.codeHint} errors={errorsOf(state, name, words)}>
      {(control) => (
        <TextInput
          {...control}
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={12}
          className="max-w-40 font-mono tracking-[0.2em]"
        />
      )}
    </Field>
  )
}
