'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useSend } from '@/components/search/use-send'
import { useSettled } from '@/components/search/use-settled'
import { cx } from '@/components/ui/cx'
import type { FormWords } from '@/components/ui/form-words'
import { errorsOf, type FormAction, sentenceOf, useServerForm } from '@/components/ui/server-form'
import type { Locale } from '@/lib/i18n/routing'
import type { FrameCommand } from './commands'
import { PaletteBox } from './palette-box'
import { PaletteList } from './palette-list'
import { type RecallAction, useCommands } from './use-commands'

export type PaletteProps = {
  locale: Locale
  frame: readonly FrameCommand[]
  /** Sends what is typed as the box in the bar does; null for an officer who does not search. */
  search: { action: FormAction; words: FormWords } | null
  /** What this officer searched and opened last; asked when the palette opens. */
  recall: RecallAction
  saveLook: (form: FormData) => Promise<unknown>
  onClose: () => void
}

/**
 * Everything by keyboard from one box: what is typed finds places, actions of this page, settings and what was opened
 * lately, opens a number, and is searched when it is none of these. One option is active; the focus stays in the box.
 */
export function Palette({ locale, frame, search, recall, saveLook, onClose }: PaletteProps) {
  const t = useTranslations('palette')
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const signOut = useRef<HTMLFormElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [state, form, pending] = useServerForm(search?.action ?? nothing)
  const send = useSend(field, pending)
  const leave = () => box.current?.close()
  const { commands, missing } = useCommands({
    locale,
    text,
    frame,
    searches: search !== null,
    recall,
    saveLook,
    leave,
    onSend: () => setText(send(text)),
    onSignOut: () => signOut.current?.requestSubmit(),
  })
  // With nothing typed Enter does nothing by itself: the first line is whatever the page happens to offer.
  const active = commands.find((command) => command.id === chosen) ?? (text.trim() ? commands[0] : undefined)
  const found = useSettled(text.trim() ? commands.length : null, 500)
  const refused = state.values?.q === undefined || state.values.q.trim() === text.trim()
  const errors =
    search && refused
      ? [
          ...errorsOf(state, 'q', search.words),
          ...(state.formErrors ?? []).map((code) => sentenceOf(code, search.words)),
        ]
      : []

  useEffect(() => box.current?.showModal(), [])
  useClosedWhenThere(leave, pending, errors.length > 0)

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const to = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (to && !event.altKey) {
      event.preventDefault()
      setChosen(next(commands, active?.id, to)?.id ?? null)
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      active?.run()
    }
  }

  return (
    <dialog
      ref={box}
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      className="mt-[8vh] w-[min(40rem,calc(100vw-1.5rem))] overflow-hidden rounded border border-line-strong bg-surface p-0 text-ink max-md:mt-3"
    >
      <h2 id={`${id}-title`} className="sr-only">
        {t('title')}
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the box and the list inside */}
      <div
        onKeyDown={onKeyDown}
        className="grid max-h-[min(38rem,84dvh)] grid-rows-[auto_auto_minmax(0,1fr)_auto]"
      >
        <form {...form}>
          <PaletteBox
            field={field}
            text={text}
            onText={(typed) => {
              setText(typed)
              setChosen(null)
            }}
            list={`${id}-list`}
            active={active && `${id}-${active.id}`}
            placeholder={t(search ? 'placeholder' : 'placeholderNoSearch')}
            onClose={leave}
          />
        </form>
        <div role="alert" className={cx(errors.length > 0 && 'px-4 py-2 font-semibold text-bad')}>
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
        <PaletteList
          {...{ id, commands, active, missing }}
          onPoint={(command) => setChosen(command.id)}
          empty={t('none')}
        />
        <p className="border-t border-line px-4 py-1.5 text-xs text-ink-2 max-md:hidden">{t('keys')}</p>
      </div>
      <p role="status" className="sr-only">
        {found === null ? '' : t('found', { count: found })}
      </p>
      <form ref={signOut} method="post" action="/api/auth/sign-out" hidden>
        <input type="hidden" name="locale" value={locale} />
      </form>
    </dialog>
  )
}

/** Closes when another page has come, or the answer of the form led back to this one. */
function useClosedWhenThere(leave: () => void, pending: boolean, refused: boolean) {
  const path = usePathname()
  const query = useSearchParams().toString()
  const here = useRef(`${path}?${query}`)
  const sent = useRef(false)
  useEffect(() => {
    const moved = here.current !== `${path}?${query}`
    if (moved || (sent.current && !pending && !refused)) leave()
    sent.current = pending
  })
}

function next<T extends { id: string }>(list: readonly T[], id: string | undefined, step: number) {
  const at = list.findIndex((each) => each.id === id)
  if (at < 0) return step > 0 ? list[0] : list.at(-1)
  return list[(at + step + list.length) % list.length]
}

const nothing: FormAction = async (state) => state
