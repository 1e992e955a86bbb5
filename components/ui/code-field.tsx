import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { TextInput } from '@/components/ui/inputs'
import { errorsOf } from '@/components/ui/server-form'
import type { FormState } from '@/lib/web/form-action'

/** The six digits of the authenticator. */
export function CodeField({
  name = 'code',
  state,
  labels,
  words,
  large = false,
}: {
  name?: 'code' | 'keyCode'
  state: FormState
  labels: { code: string; codeHint: string }
  words: FormWords
  /** Where it is all that the page asks. */
  large?: boolean
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
          className={
            large
              ? 'min-h-13 max-w-52 font-mono text-2xl tracking-[0.3em]'
              : 'max-w-40 font-mono tracking-[0.2em]'
          }
        />
      )}
    </Field>
  )
}
