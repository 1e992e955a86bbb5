'use client'
import { Barcode, Camera, FileImage, ScanLine, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { Button, buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import type { SeenZone } from '@/lib/identifiers/mrz-columns'
import { type BarcodeReader, openBarcodeReader } from './barcode-reader'
import { ConfirmBarcode, ConfirmZone } from './confirm'
import { framed, partsOf } from './pictures'
import { useCamera } from './use-camera'
import { openZoneReader, type ZoneReader } from './zone-reader'

export type Kind = 'lines' | 'barcode'
type State = 'idle' | 'loading' | 'looking' | 'broken' | 'nothing' | 'badFile'

/** A pause between two looks, so that a phone stays cool. */
const pauseMs = 250
/** Readings with something wrong that are looked at again. */
const mostDoubtful = 3

/**
 * Reads a document with the camera or out of a picture, and hands what was read to the officer to be compared. The readers are
 * loaded by the tap that needs them. Pictures stay in memory and go when the page does. Needs the messages `quick.camera`,
 * `quick.confirm`.
 */
export function CameraReader({ begin, words, now }: { begin: FormAction; words: FormWords; now: string }) {
  const t = useTranslations('quick.camera')
  const id = useId()
  const { video, ...camera } = useCamera()
  const [kind, setKind] = useState<Kind>('lines')
  const [state, setState] = useState<State>('idle')
  const [read, setRead] = useState<{ kind: Kind; text: string } | null>(null)
  const readers = useReaders()
  const turn = useRef(0)
  useEffect(() => () => void turn.current++, [])

  /** The best reading of some pictures of one thing; a whole one ends the looking. */
  async function look(pictures: readonly HTMLCanvasElement[]): Promise<SeenZone | undefined> {
    const reader = await readers(kind)
    let best: SeenZone | undefined
    for (const picture of pictures) {
      const seen = await reader.read(picture, new Date(now))
      if (seen && (!best || seen.wrong < best.wrong)) best = seen
      if (best?.wrong === 0) break
    }
    return best
  }

  function take({ text }: SeenZone) {
    camera.stop()
    setState('idle')
    setRead({ kind, text })
  }

  async function watch() {
    const mine = ++turn.current
    if (!(await camera.start())) return
    setState('loading')
    try {
      await readers(kind)
      setState('looking')
      let doubtful = 0
      while (mine === turn.current && video.current?.srcObject) {
        const seen = video.current.videoWidth
          ? await look([framed(video.current, kind === 'barcode')])
          : undefined
        if (mine !== turn.current) return
        // A doubtful reading is offered when looking again did not do better.
        if (seen && (seen.wrong === 0 || ++doubtful > mostDoubtful)) return take(seen)
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      setState('idle')
    } catch {
      camera.stop()
      setState('broken')
    }
  }

  async function takeFile({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    turn.current++
    camera.stop()
    const picture = await createImageBitmap(file).catch(() => null)
    if (!picture) return setState('badFile')
    setState('loading')
    try {
      await readers(kind)
      setState('looking')
      const seen = await look(partsOf(picture))
      if (seen) take(seen)
      else setState('nothing')
    } catch {
      setState('broken')
    } finally {
      picture.close()
    }
  }

  if (read) {
    const again = () => setRead(null)
    return read.kind === 'lines' ? (
      <ConfirmZone {...{ begin, words, now, again }} text={read.text} />
    ) : (
      <ConfirmBarcode {...{ begin, words, now, again }} text={read.text} />
    )
  }
  const nothing = kind === 'lines' ? t('nothingLines') : t('nothingBarcode')
  const said = {
    idle: '',
    loading: t('loading'),
    looking: camera.on ? t(kind === 'lines' ? 'holdLines' : 'holdBarcode') : t('reading'),
    broken: '',
    nothing: '',
    badFile: '',
  }[state]
  const ofPicture = {
    broken: t('broken'),
    nothing,
    badFile: t('badFile'),
    idle: '',
    loading: '',
    looking: '',
  }[state]
  const trouble = ofPicture || (camera.trouble && state === 'idle' ? t(camera.trouble) : '')
  return (
    <div className="grid gap-3">
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="sr-only">{t('kind')}</legend>
        {(['lines', 'barcode'] as const).map((value) => (
          <label
            key={value}
            className={cx(
              buttonClass({ size: 'touch' }),
              'has-checked:border-accent has-checked:bg-accent-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            )}
          >
            <input
              type="radio"
              name="kind"
              value={value}
              checked={kind === value}
              onChange={() => {
                turn.current++
                camera.stop()
                setState('idle')
                setKind(value)
              }}
              className="tick"
            />
            {value === 'lines' ? <ScanLine aria-hidden size={20} /> : <Barcode aria-hidden size={20} />}
            <span className="text-start text-sm">{t(value)}</span>
          </label>
        ))}
      </fieldset>
      <div className={cx('relative overflow-hidden rounded bg-bar', !camera.on && 'hidden')}>
        <video
          ref={video}
          muted
          playsInline
          aria-label={t('view')}
          className="block max-h-[45dvh] w-full object-contain"
        />
        {kind === 'lines' && (
          <div
            aria-hidden
            className="pointer-events-none absolute inset-x-2 top-1/2 aspect-[3.4] -translate-y-1/2 rounded border-3 border-look"
          />
        )}
      </div>
      <p role="status" className="text-base font-medium empty:hidden">
        {said}
      </p>
      {trouble && (
        <Alert tone="warn" live="alert">
          {trouble}
        </Alert>
      )}
      {camera.on ? (
        <Button
          type="button"
          size="touch"
          wide
          onClick={() => {
            turn.current++
            camera.stop()
            setState('idle')
          }}
        >
          <Square aria-hidden size={20} />
          {t('stop')}
        </Button>
      ) : (
        <Button type="button" kind="primary" size="touch" wide disabled={state === 'loading'} onClick={watch}>
          <Camera aria-hidden size={22} />
          {t('title')}
        </Button>
      )}
      <label
        htmlFor={`${id}-file`}
        className={cx(
          buttonClass({ size: 'touch', wide: true }),
          'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        )}
      >
        <FileImage aria-hidden size={22} className="shrink-0" />
        <span className="grid text-start">
          {t('file')}
          <span className="text-sm font-normal text-ink-2">{t('fileHint')}</span>
        </span>
        <input
          id={`${id}-file`}
          type="file"
          accept="image/*"
          capture="environment"
          onChange={takeFile}
          className="sr-only"
        />
      </label>
    </div>
  )
}

type AnyReader = { read: (picture: HTMLCanvasElement, now: Date) => Promise<SeenZone | undefined> }

/** The readers that were opened, each once; ended with the page. One that could not be opened is tried anew. */
function useReaders(): (kind: Kind) => Promise<AnyReader> {
  const open = useRef<{ lines?: Promise<ZoneReader>; barcode?: Promise<BarcodeReader> }>({})
  useEffect(() => {
    const { current } = open
    return () => {
      for (const reader of Object.values(current)) reader.then(({ end }) => end()).catch(() => undefined)
    }
  }, [])
  return (kind) => {
    const { current } = open
    if (kind === 'barcode') {
      current.barcode ??= Promise.resolve().then(openBarcodeReader)
      return current.barcode
    }
    current.lines ??= openZoneReader().catch((error) => {
      delete current.lines
      throw error
    })
    return current.lines
  }
}
