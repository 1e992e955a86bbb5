'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { fieldId } from '@/components/ui/field'
import { SendProgress } from '@/components/ui/send-progress'

export type PhotoFormWords = {
  choose: string
  hint: string
  kept: string
  camera: string
  submit: string
  /** With `{percent}` in it. */
  sending: string
  comparing: string
  failed: string
}

type Sending = { state: 'idle' | 'failed' | 'comparing' } | { state: 'sending'; percent: number }

/**
 * Pictures to look for, sent to a route because they are larger than an action takes. A plain form; with scripts it shows what was
 * chosen and how far the sending is. `error` is what was refused before.
 */
export function PhotoForm({
  action,
  words,
  error,
}: {
  action: string
  words: PhotoFormWords
  error: string | null
}) {
  const router = useRouter()
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const [chosen, setChosen] = useState<readonly File[]>([])
  const busy = sending.state === 'sending' || sending.state === 'comparing'
  const said = sending.state === 'failed' ? words.failed : error
  const id = fieldId('picture')

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      setSending(
        loaded < total
          ? { state: 'sending', percent: Math.round((loaded / total) * 100) }
          : { state: 'comparing' },
      )
    request.onload = () => {
      const to: unknown = (request.response as { to?: unknown } | null)?.to
      if (typeof to !== 'string') return setSending({ state: 'failed' })
      if (to.includes('?refused=')) {
        // The same page says why; what was typed beside it stays.
        setSending({ state: 'idle' })
        router.replace(to)
        return
      }
      setSending({ state: 'comparing' })
      window.location.assign(to)
    }
    request.onerror = () => setSending({ state: 'failed' })
    setSending({ state: 'sending', percent: 0 })
    request.send(new FormData(form))
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className={said ? 'grid max-w-[46rem] gap-3 border-s-2 border-bad ps-3' : 'grid max-w-[46rem] gap-3'}
    >
      {said && (
        <p id={`${id}-error`} role="alert" className="font-semibold text-bad">
          {said}
        </p>
      )}
      <div className="flex flex-wrap gap-4">
        <FileInput
          id={id}
          label={words.choose}
          hint={words.hint}
          multiple
          onChoose={setChosen}
          error={said ? `${id}-error` : undefined}
        />
        {/* A telephone opens its camera for this one; a desk has the other. */}
        <div className="hidden pointer-coarse:block">
          <FileInput id={`${id}-camera`} label={words.camera} camera onChoose={setChosen} />
        </div>
      </div>
      <Chosen files={chosen} />
      <p className="text-xs text-ink-2">{words.kept}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" aria-disabled={busy}>
          {words.submit}
        </Button>
        <SendProgress
          percent={sending.state === 'sending' ? sending.percent : undefined}
          label={words.submit}
          sending={words.sending}
          text={sending.state === 'comparing' && words.comparing}
        />
      </div>
    </form>
  )
}

function FileInput({
  id,
  label,
  hint,
  multiple,
  camera,
  error,
  onChoose,
}: {
  id: string
  label: string
  hint?: string
  multiple?: boolean
  camera?: boolean
  error?: string | undefined
  onChoose: (files: readonly File[]) => void
}) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="file"
        name="picture"
        accept="image/jpeg,image/png,image/webp"
        multiple={multiple}
        {...(camera ? { capture: 'environment' as const } : {})}
        aria-describedby={[hint && `${id}-hint`, error].filter(Boolean).join(' ') || undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChoose([...(event.currentTarget.files ?? [])])}
        className="control h-auto max-w-full py-1 file:me-3 file:rounded file:border file:border-line-strong file:bg-sunken file:px-2 file:py-1 file:font-semibold file:text-ink"
      />
    </div>
  )
}

/** What was chosen, small, before it is sent; read in the browser alone. */
function Chosen({ files }: { files: readonly File[] }) {
  const [shown, setShown] = useState<readonly string[]>([])
  useEffect(() => {
    let gone = false
    const readers = files.slice(0, 3).map(
      (file) =>
        new Promise<string>((resolve) => {
          const reader = new FileReader()
          reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
          reader.onerror = () => resolve('')
          if (file.size <= 10 * 1024 * 1024 && /^image\/(jpeg|png|webp)$/.test(file.type))
            reader.readAsDataURL(file)
          else resolve('')
        }),
    )
    Promise.all(readers).then((read) => {
      if (!gone) setShown(read.filter(Boolean))
    })
    return () => {
      gone = true
    }
  }, [files])
  if (!shown.length) return null
  return (
    <div className="flex flex-wrap gap-2">
      {shown.map((src) => (
        // biome-ignore lint/performance/noImgElement: a picture of this browser, not of ours
        <img key={src.slice(-80)} src={src} alt="" className="photo h-28 max-w-40 bg-sunken object-contain" />
      ))}
    </div>
  )
}
