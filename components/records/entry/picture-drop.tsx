'use client'
import { useRouter } from 'next/navigation'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Field, fieldId } from '@/components/ui/field'
import { TextInput } from '@/components/ui/inputs'
import { SendProgress } from '@/components/ui/send-progress'

export type PictureDropWords = {
  choose: string
  hint: string
  drop: string
  add: string
  /** With `{percent}` in it. */
  sending: string
  reading: string
  failed: string
  /** With `{n}` in it: "Picture 2:". */
  which: string
  refused: string
  reason: string
  reasonHint: string
}

/** Why a picture was not taken, in words; 0: all of them. */
export type RefusedWords = { n: number; text: string; name?: string }

type Answer = { to?: string; taken?: number; text?: string; refused?: RefusedWords[] }
type Sending = { state: 'idle' | 'failed' | 'reading' } | { state: 'sending'; percent: number }

/**
 * Pictures for what is being entered or for a record on file, sent to a route because they are larger than an action takes. A plain
 * form; with scripts files can be dropped on it, it shows how far the sending is, and whatever was refused leaves the rest as it is.
 */
export function PictureDrop({
  action,
  hidden = {},
  words,
  refused,
  withReason = false,
  reason = '',
}: {
  action: string
  hidden?: Record<string, string>
  words: PictureDropWords
  /** What the address of the page says was refused, where there are no scripts. */
  refused: readonly RefusedWords[]
  /** Asks why, as a change of a record on file must. */
  withReason?: boolean
  /** The reason that was typed the last time, where there are no scripts. */
  reason?: string
}) {
  const router = useRouter()
  const box = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const [told, setTold] = useState<readonly RefusedWords[]>()
  const [names, setNames] = useState<readonly string[]>([])
  const [added, setAdded] = useState('')
  const [over, setOver] = useState(false)
  const busy = sending.state === 'sending' || sending.state === 'reading'
  const said = told ?? refused
  const id = fieldId('picture')

  function done(answer: Answer | null, sent: readonly string[]) {
    setSending({ state: answer ? 'idle' : 'failed' })
    if (!answer) return
    // Where something else is asked first: who is there, or why.
    if (answer.taken === undefined && answer.to) return window.location.assign(answer.to)
    setAdded(answer.text ?? '')
    setTold((answer.refused ?? []).map((each) => ({ ...each, name: sent[each.n - 1] ?? '' })))
    if (answer.taken) {
      if (input.current) input.current.value = ''
      setNames([])
    }
    router.refresh()
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const sent = [...(input.current?.files ?? [])].map(({ name }) => name)
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      setSending(
        loaded < total
          ? { state: 'sending', percent: Math.round((loaded / total) * 100) }
          : { state: 'reading' },
      )
    request.onload = () => done(request.status === 200 ? (request.response as Answer | null) : null, sent)
    request.onerror = () => done(null, sent)
    setSending({ state: 'sending', percent: 0 })
    request.send(new FormData(form))
  }

  function drop(event: DragEvent<HTMLElement>) {
    event.preventDefault()
    setOver(false)
    if (!input.current || !event.dataTransfer.files.length) return
    input.current.files = event.dataTransfer.files
    setNames([...event.dataTransfer.files].map(({ name }) => name))
  }

  return (
    <form
      ref={box}
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="grid max-w-[58rem] gap-3"
      data-picture-drop=""
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(said.length > 0 || sending.state === 'failed') && (
        <div id={`${id}-error`} role="alert" className="border-s-2 border-bad ps-3 text-bad">
          <p className="font-semibold">{sending.state === 'failed' ? words.failed : words.refused}</p>
          <ul className="grid gap-0.5">
            {said.map(({ n, text, name }) => (
              <li key={`${n} ${text}`}>
                {n > 0 && (
                  <strong>
                    {name ? <bdi>{`${name}: `}</bdi> : `${words.which.replace('{n}', String(n))} `}
                  </strong>
                )}
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input within is the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'grid gap-1 rounded border border-dashed p-4',
          over ? 'border-accent bg-sunken' : 'border-line-strong',
        )}
      >
        <label htmlFor={id} className="font-semibold">
          {words.choose}
        </label>
        <p id={`${id}-hint`} className="text-ink-2">
          {words.hint} <span className="pointer-coarse:hidden">{words.drop}</span>
        </p>
        <input
          ref={input}
          id={id}
          type="file"
          name="picture"
          accept="image/jpeg,image/png,image/webp"
          multiple
          aria-describedby={[`${id}-hint`, said.length > 0 && `${id}-error`].filter(Boolean).join(' ')}
          aria-invalid={said.length > 0 ? true : undefined}
          onChange={(event) => setNames([...(event.currentTarget.files ?? [])].map(({ name }) => name))}
          className="control h-auto max-w-full py-1 file:me-3 file:rounded file:border file:border-line-strong file:bg-sunken file:px-2 file:py-1 file:font-semibold file:text-ink"
        />
        {names.length > 1 && (
          <ul className="text-xs text-ink-2">
            {names.map((name) => (
              <li key={name}>
                <bdi className="break-all">{name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      {withReason && (
        <Field name="add-reason" label={words.reason} hint={words.reasonHint}>
          {(control) => (
            <TextInput {...control} name="reason" dir="auto" maxLength={200} defaultValue={reason} />
          )}
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="secondary" aria-disabled={busy}>
          {words.add}
        </Button>
        <SendProgress
          percent={sending.state === 'sending' ? sending.percent : undefined}
          label={words.add}
          sending={words.sending}
          text={sending.state === 'reading' ? words.reading : sending.state === 'idle' && added}
        />
      </div>
    </form>
  )
}
