'use client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import type { Example } from '@/lib/search/asked'

type Options = readonly { value: string; label: string }[]
const texts = ['title', 'maker', 'period', 'size'] as const
const terms = ['objectType', 'material', 'technique'] as const

export type ArtFormLabels = Record<
  (typeof texts)[number] | (typeof terms)[number] | 'any' | 'submit',
  string
> & {
  titleHint: string
  periodHint: string
  sizeHint: string
}

/** What is known of a work of art, field by field; everything may stay empty but a title, a maker or a term. */
export function ArtForm({
  action,
  words,
  labels,
  values = {},
  options,
}: {
  action: FormAction
  words: FormWords
  labels: ArtFormLabels
  values?: Example
  options: Record<(typeof terms)[number], Options>
}) {
  const [state, form, pending] = useServerForm(action)
  const kept = (name: keyof Example) => state.values?.[name] ?? values[name]
  const errors = (name: string) => errorsOf(state, name, words)
  const hints = {
    title: labels.titleHint,
    period: labels.periodHint,
    size: labels.sizeHint,
    maker: undefined,
  }
  const text = (name: (typeof texts)[number]) => (
    <Field key={name} name={name} label={labels[name]} hint={hints[name]} errors={errors(name)}>
      {(control) => (
        <TextInput {...control} dir="auto" autoComplete="off" spellCheck={false} defaultValue={kept(name)} />
      )}
    </Field>
  )
  return (
    <form {...form} className="grid max-w-[46rem] gap-4">
      <ErrorSummary state={state} words={words} />
      <input type="hidden" name="form" value="example" />
      <input type="hidden" name="type" value="artwork" />
      <div className="grid items-end gap-4 md:grid-cols-2">
        {text('title')}
        {text('maker')}
        {terms.map((name) => (
          <Field key={name} name={name} label={labels[name]} errors={errors(name)}>
            {(control) => (
              <Select
                {...control}
                choices={options[name]}
                empty={labels.any}
                defaultValue={kept(name) ?? ''}
              />
            )}
          </Field>
        ))}
        {text('period')}
        {text('size')}
      </div>
      <Button kind="primary" className="justify-self-start" aria-disabled={pending}>
        {pending ? words.sending : labels.submit}
      </Button>
    </form>
  )
}
