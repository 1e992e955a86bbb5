'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { FormWords } from '@/components/ui/form-words'
import { KeyCap } from '@/components/ui/key-cap'
import { errorsOf, type FormAction, sentenceOf, useServerForm } from '@/components/ui/server-form'
import { type Note, pickReading, type Reading } from '@/lib/search/reading'
import { type CountryNames, ReadingNotes } from './kind-chip'
import { ReadingButton, ReadingChoice, ReadingSaid } from './omni-readings'
import { useReadings } from './use-readings'
import { useSend } from './use-send'

/**
 * The one search box: a form that posts `q` and, when a reading was chosen, `as`. It works without JavaScript, where the
 * magnifier sends it; with it, Enter sends, Shift Enter begins a line, and what was typed is recognised beside it without
 * asking the server. Needs the messages `recognise`. Texts never go into an address.
 */
export function OmniBox({
  action,
  words,
  initialText = '',
  chosen,
  countryNames,
  onBar = true,
}: {
  action: FormAction
  /** Sentences for what the action may refuse, by code. */
  words: FormWords
  initialText?: string
  /** Key of the reading that the shown search used. */
  chosen?: string | undefined
  /** Names of countries in the officer's language, for the chip and to be recognised when typed. */
  countryNames?: CountryNames
  /** Stands in the dark bar at the top: grows over the page instead of pushing it. */
  onBar?: boolean
}) {
  const t = useTranslations('recognise.box')
  const id = useId()
  const [state, form, pending] = useServerForm(action)
  const [text, setText] = useState(state.values?.q ?? initialText)
  const [as, setAs] = useState(chosen)
  const [open, setOpen] = useState(false)
  const [focused, setFocused] = useState(false)
  const readings = useReadings(text, countryNames)
  const reading = pickReading(readings, as)
  const box = useRef<HTMLTextAreaElement>(null)
  const send = useSend(box, pending)
  // What was refused is said until the text is another one.
  const refused = state.values?.q === undefined || plain(state.values.q) === plain(text)
  const codes = state.formErrors ?? []
  const errors = refused
    ? [...errorsOf(state, 'q', words), ...codes.map((code) => sentenceOf(code, words))]
    : []
  const alerts = reading?.notes.filter(isAlert) ?? []
  const more = readings.length > 1
  const tells = more || (reading?.notes.length ?? 0) > 0
  const list = listOf(reading, refused ? state.values?.q : undefined, state.fieldErrors?.q)
  const below = (open && tells) || list > 0 || errors.length > 0 || (focused && alerts.length > 0)

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' && event.altKey && more) {
      event.preventDefault()
      setOpen(true)
    } else if (event.key === 'Escape' && open) {
      setOpen(false)
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      setOpen(false)
      setText(send(event.currentTarget.value))
    }
  }

  return (
    <search
      aria-label={t(onBar ? 'label' : 'pageLabel')}
      className={cx('relative block w-full', onBar && 'md:h-9 md:pointer-coarse:h-13')}
    >
      <form
        {...form}
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return
          setFocused(false)
          setOpen(false)
        }}
        onFocus={() => setFocused(true)}
        className={cx(
          'z-20 rounded border bg-bar-field text-ink has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2',
          onBar
            ? 'border-bar-line outline-(--bar-focus) md:absolute md:inset-x-0 md:top-0'
            : 'border-line-strong outline-focus',
          below && 'shadow-[0_6px_16px_rgb(0_0_0/0.25)]',
        )}
      >
        <div className="flex min-h-8.5 flex-wrap items-center gap-x-2 ps-1 pe-2">
          <button
            type="submit"
            aria-label={t('submit')}
            title={t('submit')}
            className="grid size-7 shrink-0 place-items-center self-start rounded text-ink-3 my-0.75 hover:text-ink focus-visible:outline-focus pointer-coarse:size-11"
          >
            <Search aria-hidden size={15} />
          </button>
          <textarea
            ref={box}
            // The skip link and the key lead to the box in the bar; a page may hold one more.
            id={onBar ? 'search' : `${id}-box`}
            name="q"
            rows={rowsFor(text)}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setAs(undefined)
            }}
            onKeyDown={onKeyDown}
            dir={text ? 'auto' : undefined}
            aria-label={t('label')}
            aria-describedby={`${id}-help ${id}-said`}
            aria-invalid={errors.length > 0 || undefined}
            placeholder={t('placeholder')}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            className={cx(
              'max-h-44 min-w-40 grow basis-48 resize-none self-center overflow-y-auto bg-transparent py-1.5 text-base leading-5 outline-none placeholder:truncate sm:text-sm',
              reading?.kind === 'mrz' && 'font-mono',
            )}
          />
          {reading && (
            <ReadingButton
              {...{
                reading,
                countryNames,
                more,
                tells,
                open: open && tells,
                panel: `${id}-panel`,
                warn: alerts.length > 0,
                onToggle: () => setOpen(!open),
              }}
            />
          )}
          {onBar && (
            <KeyCap className="text-ink-3 in-data-[keys=off]:hidden max-sm:hidden pointer-coarse:hidden">
              /
            </KeyCap>
          )}
        </div>
        {as && <input type="hidden" name="as" value={as} />}
        <div
          id={`${id}-panel`}
          hidden={!below}
          className="grid gap-1.5 border-t border-line px-3 py-2 text-sm"
        >
          {errors.length > 0 && (
            <div role="alert" className="font-semibold text-bad">
              {errors.map((error) => (
                <p key={error}>{error}</p>
              ))}
            </div>
          )}
          {list > 0 && (
            <div>
              <Button name="list" value="1" size="small" kind="primary" aria-disabled={pending}>
                {t('checkList', { count: list })}
              </Button>
            </div>
          )}
          {reading && <ReadingNotes notes={open ? reading.notes : alerts} className="text-ink-2" />}
          {more && (
            <ReadingChoice
              {...{ readings, reading, open, countryNames }}
              onChoose={setAs}
              onSend={() => {
                setOpen(false)
                box.current?.focus()
                box.current?.form?.requestSubmit()
              }}
              onLeave={() => {
                setOpen(false)
                box.current?.focus()
              }}
            />
          )}
        </div>
      </form>
      <p id={`${id}-help`} hidden>
        {t('help')}
      </p>
      <ReadingSaid id={`${id}-said`} reading={reading} countryNames={countryNames} />
    </search>
  )
}

/** Browsers post the lines of a box with CR LF and give them to scripts with LF. */
const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()

/** Notes that change what the search does; the others are shown with the readings only. */
function isAlert({ code }: Note): boolean {
  return code !== 'vinValid' && code !== 'vinUnused' && code !== 'years' && code !== 'mrzNameCut'
}

/** How many lines can be checked as a list: those that were read, or, without scripts, those that were refused; 0 for none. */
function listOf(reading: Reading | undefined, sent: string | undefined, codes: string[] = []): number {
  const lines = reading?.notes.find(({ code }) => code === 'manyLines')?.args.lines
  if (typeof lines === 'number') return lines
  const typed = (sent ?? '').split('\n').filter((line) => line.trim()).length
  return codes.includes('many_lines') || (codes.includes('too_long') && typed > 3) ? typed : 0
}

/** One row, or as many as there are lines, six at most; long lines wrap and scroll. */
function rowsFor(text: string): number {
  return Math.min(6, text.split('\n').length)
}
