'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { type Locale, localePath } from '@/lib/i18n/routing'
import type { Recall } from '@/lib/records/recall-queries'
import { numberedKindOf } from '@/lib/search/reading'
import { recognise } from '@/lib/search/recognise'
import type { FormState } from '@/lib/web/form-action'
import { type Command, commandsHere, type FrameCommand, isMeant } from './commands'

/** Asks the server what the officer searched and opened last. */
export type RecallAction = () => Promise<FormState<Recall>>

type Asked = {
  locale: Locale
  text: string
  frame: readonly FrameCommand[]
  searches: boolean
  recall: RecallAction
  saveLook: (form: FormData) => Promise<unknown>
  leave: () => void
  onSend: () => void
  onSignOut: () => void
}

/** The lines for what is typed, in the order in which they are drawn. */
export function useCommands(asked: Asked): { commands: Command[]; missing: boolean } {
  const t = useTranslations('palette')
  const router = useRouter()
  const returnTo = useHere()
  const recalled = useRecalled(asked.recall)
  const [here] = useState(() => commandsHere(asked.leave))
  const typed = asked.text.trim()
  const number = useMemo(() => numberIn(typed), [typed])

  const go = (href: string) => () => {
    asked.leave()
    router.push(href)
  }
  const frame = asked.frame.map(
    (each, i): Command => ({ ...each, id: `frame-${i}`, run: () => runFrame(each) }),
  )
  function runFrame(command: FrameCommand) {
    if ('href' in command) return go(command.href)()
    asked.leave()
    if ('set' in command) return saved(command.set, returnTo, asked.saveLook)
    if (command.does === 'signOut') return asked.onSignOut()
    document.querySelector<HTMLElement>('[data-help]')?.click()
  }
  const records = (recalled?.records ?? []).map(
    (record): Command => ({
      id: `record-${record.id}`,
      group: 'records',
      label: record.caption,
      end: record.reference,
      given: true,
      run: go(localePath(asked.locale, `/records/${record.type}/${record.id}`)),
    }),
  )
  const searches = (recalled?.searches ?? []).map(
    ({ id, text, number: end }): Command => ({
      id: `search-${id}`,
      group: 'searches',
      label: text,
      end,
      given: true,
      run: go(localePath(asked.locale, `/search/${id}`)),
    }),
  )
  const missing = recalled === null
  const settings = frame.filter(({ group }) => group !== 'go')
  const places = frame.filter(({ group }) => group === 'go')
  if (!typed) return { commands: [...here, ...places, ...records, ...searches, ...settings], missing }
  const send = (group: 'number' | 'search', label: string): Command[] =>
    asked.searches ? [{ id: group, group, label, run: asked.onSend }] : []
  // What was opened lately stands after the search: it comes from the server, and Enter must mean the same before and after.
  return {
    commands: [
      ...(number ? send('number', t('open', { number })) : []),
      ...[...here, ...places, ...settings].filter((command) => isMeant(command, typed)),
      ...(number ? [] : send('search', t('searchFor', { text: shortened(typed) }))),
      ...[...records, ...searches].filter((command) => isMeant(command, typed)),
    ],
    missing,
  }
}

/** Asked once when the palette opens; undefined until the answer is there, null when there is none. */
function useRecalled(recall: RecallAction): Recall | null | undefined {
  const [recalled, setRecalled] = useState<Recall | null>()
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    recall().then(
      ({ result }) => setRecalled(result ?? null),
      () => setRecalled(null),
    )
  }, [recall])
  return recalled
}

function useHere(): string {
  const path = usePathname()
  const query = useSearchParams().toString()
  return query ? `${path}?${query}` : path
}

/** At once on the screen where that can be, then kept. */
function saved(
  { name, value }: { name: string; value: string },
  returnTo: string,
  save: (form: FormData) => Promise<unknown>,
) {
  if (name !== 'locale') document.documentElement.dataset[name] = value
  const form = new FormData()
  form.set(name, value)
  form.set('returnTo', returnTo)
  startTransition(async () => void (await save(form)))
}

/** The number of a record, a search, a hit, a list or an entry of one that the text is, as the search reads it. */
function numberIn(text: string): string | null {
  if (!text || text.length > 80) return null
  const [first] = recognise(text, { now: new Date() })
  return first && numberedKindOf(first) ? (first.reference ?? null) : null
}

/** One line of it, with its order kept inside the sentence (FSI … PDI, Unicode TR9). */
const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return `\u2068${line.length > 60 ? `${line.slice(0, 60)}…` : line}\u2069`
}
