'use client'
import { Button } from '@/components/ui/button'
import type { FormWords } from '@/components/ui/form-words'
import { errorsOf, type FormAction, sentenceOf, useServerForm } from '@/components/ui/server-form'
import type { Example } from '@/lib/search/asked'
import { BirthBoxes, type ExampleLabels } from './example-form'

/** The same question with a date of birth: what a common name needs. */
export function AddBirthForm({
  action,
  words,
  labels,
  values,
}: {
  action: FormAction
  words: FormWords
  labels: Pick<ExampleLabels, 'birth' | 'birthHint' | 'day' | 'month' | 'year' | 'submit'>
  values: Example
}) {
  const [state, form, pending] = useServerForm(action)
  const general = state.formErrors ?? []
  return (
    <form {...form} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="form" value="example" />
      {Object.entries(values)
        .filter(([name, value]) => value && !name.startsWith('birth.'))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <BirthBoxes
        labels={labels}
        errors={[...errorsOf(state, 'birth', words), ...general.map((code) => sentenceOf(code, words))]}
        kept={(name) => state.values?.[name]}
      />
      <Button aria-disabled={pending}>{pending ? words.sending : labels.submit}</Button>
    </form>
  )
}
