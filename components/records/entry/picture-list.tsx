'use client'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, fieldId } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import { Select, TextInput } from '@/components/ui/inputs'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import type { Choices } from './form-spec'

/** A picture of a draft or a record, with where its small form is. */
export type ListedPicture = {
  id: string
  /** Null where it is withheld. */
  src: string | null
  takenOn: string | null
  caption: string | null
  /** Something to be said of it alone. */
  note: string | null
}

export type PictureListWords = {
  /** With `{n}` in it. */
  alt: string
  caption: string
  takenOn: string
  takenHint: string
  place: string
  remove: string
  save: string
  withheld: string
  optional: string
}

/** The pictures that are there: what each shows, when it was taken, which place it has, and whether it stays. */
export function PictureList({
  pictures,
  action,
  hidden = {},
  words,
  forms,
  noPicture,
  reason,
}: {
  pictures: readonly ListedPicture[]
  action: FormAction
  hidden?: Record<string, string>
  words: PictureListWords
  forms: FormWords
  /** Asked where a work may lose its last picture. */
  noPicture?: { label: string; hint: string; none: string; choices: Choices } | undefined
  reason?: { label: string; hint: string } | undefined
}) {
  const [state, form, pending] = useServerForm(action)
  const kept = (name: string, value: string | null) => state.values?.[name] ?? value ?? ''
  const places = pictures.map((_, i) => ({ value: String(i + 1), label: String(i + 1) }))
  const errors = (name: string) => errorsOf(state, name, forms)
  return (
    <form {...form} className="grid max-w-[58rem] gap-4" data-picture-list="">
      <ErrorSummary state={state} words={forms} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ol className="grid gap-3">
        {pictures.map(({ id, src, takenOn, caption, note }, i) => (
          <li
            key={id}
            data-picture={id}
            className="grid gap-x-4 gap-y-3 rounded border border-line bg-surface p-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <Thumb src={src} alt={words.alt.replace('{n}', String(i + 1))} withheld={words.withheld} />
            <div className="grid content-start gap-3">
              <input type="hidden" name={`id-${id}`} value="1" />
              {note && <p className="text-warn">{note}</p>}
              <Field
                name={`caption-${id}`}
                label={words.caption}
                optional={words.optional}
                errors={errors(`caption-${id}`)}
              >
                {(control) => (
                  <TextInput {...control} dir="auto" defaultValue={kept(`caption-${id}`, caption)} />
                )}
              </Field>
              <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
                <Field
                  name={`takenOn-${id}`}
                  label={words.takenOn}
                  hint={words.takenHint}
                  optional={words.optional}
                  errors={errors(`takenOn-${id}`)}
                  className="grow"
                >
                  {(control) => (
                    <TextInput
                      {...control}
                      dir="ltr"
                      autoComplete="off"
                      className="font-mono rtl:text-end"
                      defaultValue={kept(`takenOn-${id}`, takenOn)}
                    />
                  )}
                </Field>
                {pictures.length > 1 && (
                  <Field key={places[i]?.value} name={`place-${id}`} label={words.place}>
                    {(control) => (
                      <Select
                        {...control}
                        choices={places}
                        defaultValue={kept(`place-${id}`, String(i + 1))}
                      />
                    )}
                  </Field>
                )}
              </div>
              <div className="flex items-start gap-2">
                <input
                  type="checkbox"
                  className="tick mt-0.5"
                  name={`remove-${id}`}
                  value="yes"
                  id={fieldId(`remove-${id}`)}
                  defaultChecked={kept(`remove-${id}`, null) === 'yes'}
                />
                <label htmlFor={fieldId(`remove-${id}`)}>{words.remove}</label>
              </div>
            </div>
          </li>
        ))}
      </ol>
      {noPicture && (
        <Field
          name="noPicture"
          label={noPicture.label}
          hint={noPicture.hint}
          errors={[...errors('noPicture'), ...errors('distinguishingFeatures'), ...errors('measurements')]}
        >
          {(control) => (
            <Select
              {...control}
              choices={noPicture.choices}
              empty={noPicture.none}
              defaultValue={kept('noPicture', '')}
            />
          )}
        </Field>
      )}
      {reason && (
        <Field name="reason" label={reason.label} hint={reason.hint} errors={errors('reason')}>
          {(control) => (
            <TextInput {...control} dir="auto" maxLength={200} defaultValue={kept('reason', '')} />
          )}
        </Field>
      )}
      <Button kind="secondary" className="justify-self-start" aria-disabled={pending}>
        {pending ? forms.sending : words.save}
      </Button>
    </form>
  )
}

function Thumb({ src, alt, withheld }: { src: string | null; alt: string; withheld: string }): ReactNode {
  if (!src)
    return (
      <span className="flex h-32 items-center justify-center border border-line bg-sunken p-2 text-center text-xs text-ink-3">
        {withheld}
      </span>
    )
  // biome-ignore lint/performance/noImgElement: pictures are re-encoded on entry; the optimiser is off
  return <img src={src} alt={alt} className="photo h-40 w-full bg-sunken object-contain" />
}
