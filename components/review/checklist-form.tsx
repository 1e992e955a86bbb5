'use client'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { type FormAction, useServerForm } from '@/components/ui/server-form'

export type Point = {
  item: string
  label: string
  answer: string | null
  note: string
  noteLabel: string
  /** What others answered: "B. Olivera: doubt. Why." */
  others: string[]
}

/** The checklist of a reviewer. What is chosen and typed is kept after a second of quiet; without scripts there is the button. */
export function ChecklistForm({
  id,
  version,
  points,
  answers,
  action,
  words,
  labels,
}: {
  id: string
  version: number
  points: readonly Point[]
  answers: readonly { value: string; label: string }[]
  action: FormAction
  words: FormWords
  labels: { save: string; saved: string; note: string; hint: string }
}) {
  const [state, form, pending] = useServerForm(action)
  const box = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const soon = (ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => box.current?.requestSubmit(), ms)
  }
  return (
    <form
      ref={box}
      {...form}
      // Choosing is kept at once, typing when it rests.
      onChange={({ target }) => soon(target instanceof HTMLTextAreaElement ? 2_000 : 400)}
      className="grid gap-1"
    >
      {state.status !== 'done' && <ErrorSummary state={state} words={words} />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="text-xs text-ink-2">{labels.hint}</p>
      <ol className="grid divide-y divide-line">
        {points.map((point, i) => (
          <li key={point.item} className="py-2.5">
            <PointFields point={point} n={i + 1} answers={answers} noteWord={labels.note} />
          </li>
        ))}
      </ol>
      <p className="flex items-center gap-3 pt-1">
        <Button size="small" aria-disabled={pending}>
          {pending ? words.sending : labels.save}
        </Button>
        <span role="status" className="text-xs text-ok">
          {state.status === 'done' && !pending ? labels.saved : ''}
        </span>
      </p>
    </form>
  )
}

const tones: Record<string, string> = {
  ok: 'has-checked:border-ok has-checked:bg-ok-tint has-checked:text-ok',
  doubt: 'has-checked:border-warn has-checked:bg-warn-tint has-checked:text-warn',
  fail: 'has-checked:border-bad has-checked:bg-bad-tint has-checked:text-bad',
  none: 'has-checked:border-ink-2 has-checked:bg-sunken has-checked:text-ink',
}

function PointFields({
  point: { item, label, answer, note, noteLabel, others },
  n,
  answers,
  noteWord,
}: {
  point: Point
  n: number
  answers: readonly { value: string; label: string }[]
  noteWord: string
}) {
  return (
    <fieldset className="group/point grid gap-1.5">
      <legend className="pb-1.5">
        <span aria-hidden className="me-1.5 font-mono text-xs text-ink-3">
          {n}
        </span>
        {label}
      </legend>
      <div className="flex flex-wrap gap-1">
        {answers.map(({ value, label: word }) => (
          <label
            key={value}
            className={cx(
              'inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-sm border border-line px-1.5 text-xs font-medium text-ink-2 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus',
              tones[value],
            )}
          >
            <input
              type="radio"
              name={`answer.${item}`}
              value={value}
              defaultChecked={answer === value}
              className="size-3.5 accent-current"
            />
            {word}
          </label>
        ))}
      </div>
      {others.map((each) => (
        <p key={each} className="border-s-2 border-line-strong ps-2 text-xs text-ink-2">
          <bdi>{each}</bdi>
        </p>
      ))}
      <textarea
        name={`note.${item}`}
        aria-label={noteLabel}
        placeholder={noteWord}
        rows={note ? 3 : 1}
        maxLength={4_000}
        dir="auto"
        defaultValue={note}
        className={cx(
          'control min-h-8 py-1 text-xs',
          // Shown where it is needed; without `:has` it is always there.
          !note &&
            'supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[value=doubt]:checked]/point:block supports-[selector(:has(*))]:group-has-[input[value=fail]:checked]/point:block supports-[selector(:has(*))]:group-has-[input[value=none]:checked]/point:block',
        )}
      />
    </fieldset>
  )
}
