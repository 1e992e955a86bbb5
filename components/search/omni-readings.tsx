'use client'
import { ChevronDown, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { cx } from '@/components/ui/cx'
import type { Reading } from '@/lib/search/reading'
import { type CountryNames, KindChip, ReadingNotes, ReadingWords } from './kind-chip'
import { useSettled } from './use-settled'

/** The chip; a button where there are other readings or something to say. */
export function ReadingButton({
  reading,
  countryNames,
  more,
  tells,
  open,
  panel,
  warn,
  onToggle,
}: {
  reading: Reading
  countryNames: CountryNames | undefined
  more: boolean
  /** There is something to open: other readings or notes. */
  tells: boolean
  open: boolean
  panel: string
  warn: boolean
  onToggle: () => void
}) {
  const t = useTranslations('recognise.box')
  const names = countryNames ? { countryNames } : {}
  if (!tells) return <KindChip reading={reading} className="my-1 ms-auto min-w-0 sm:max-w-[60%]" {...names} />
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={panel}
      title={more ? t('otherReadings') : undefined}
      onClick={onToggle}
      className="my-1 ms-auto inline-flex min-h-6 max-w-full min-w-0 items-center gap-1 rounded-sm bg-accent-tint pe-1 text-accent focus-visible:outline-focus sm:max-w-[60%]"
    >
      <KindChip reading={reading} className="min-w-0" {...names} />
      {warn && <TriangleAlert aria-hidden size={13} className="shrink-0 text-warn" />}
      {more && <ChevronDown aria-hidden size={13} className={cx('shrink-0', open && 'rotate-180')} />}
    </button>
  )
}

/**
 * Native radio buttons: arrows change the choice, Enter searches with it. They belong to no form: only what the officer
 * chose is sent, never the first reading of a text that was still being typed.
 */
export function ReadingChoice({
  readings,
  reading,
  open,
  countryNames,
  onChoose,
  onSend,
  onLeave,
}: {
  readings: readonly Reading[]
  reading: Reading | undefined
  open: boolean
  countryNames: CountryNames | undefined
  onChoose: (key: string) => void
  onSend: () => void
  onLeave: () => void
}) {
  const t = useTranslations('recognise.box')
  const group = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [open])
  return (
    <fieldset ref={list} hidden={!open} className="grid gap-0.5">
      <legend className="text-xs font-semibold text-ink-2">{t('readAs')}</legend>
      {readings.map((one) => (
        <label key={one.key} className="flex min-h-6 cursor-pointer items-start gap-2">
          <input
            type="radio"
            form={`${group}-none`}
            name={group}
            value={one.key}
            checked={one.key === reading?.key}
            onChange={() => onChoose(one.key)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return
              event.preventDefault()
              event.stopPropagation()
              if (event.key === 'Enter') onSend()
              else onLeave()
            }}
            className="tick mt-0.5 focus-visible:outline-focus"
          />
          <span className="min-w-0">
            <ReadingWords reading={one} whole {...(countryNames ? { countryNames } : {})} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** For screen readers: what the text looks like, said once the typing has paused, not at each letter. */
export function ReadingSaid({
  id,
  reading,
  countryNames,
}: {
  id: string
  reading: Reading | undefined
  countryNames: CountryNames | undefined
}) {
  const t = useTranslations('recognise.box')
  const said = useSettled(reading, 600)
  return (
    <div id={id} role="status" className="sr-only">
      {said && (
        <>
          {t('looksLike')} <ReadingWords reading={said} {...(countryNames ? { countryNames } : {})} />
          <ReadingNotes notes={said.notes} />
        </>
      )}
    </div>
  )
}
