'use client'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment, useEffect, useRef } from 'react'
import { KeyCap } from '@/components/ui/key-cap'

/** What the page is and offers at the moment the sheet opens. */
export type OnPage = {
  help: HelpPage | null
  search: boolean
  list: boolean
  preview: boolean
  declared: ReadonlySet<string>
  /** Parts that Alt and a digit lead to. */
  parts: boolean
  /** A form that can be sent from within. */
  form: boolean
}

type What =
  | 'take'
  | 'decide'
  | 'changes'
  | (typeof PLACES)[number][1]
  | (typeof DECLARED)[number][1]
  | (typeof FIXED)[number]
type Row = { keys: readonly string[]; inTurn?: boolean; what: What; chord?: boolean }
type Group = { name: 'everywhere' | 'goTo' | 'list' | 'page'; rows: Row[] }

/** The sheet of `?`: a native dialog with what the page is for and the keys that work here and now, none that would do nothing. */
export function KeySheet({
  here,
  onClose,
  places,
  theme,
  single,
  accountHref,
}: {
  /** Null while the sheet is closed. */
  here: OnPage | null
  onClose: () => void
  places: readonly string[]
  theme: boolean
  /** Single keys are on; otherwise the sheet says only those that are pressed with Ctrl or Alt. */
  single: boolean
  accountHref?: string | undefined
}) {
  const t = useTranslations('keys')
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (here) box.current?.showModal()
  }, [here])
  const groups = here
    ? groupsOf(here, places, theme)
        .map(({ name, rows }) => ({ name, rows: rows.filter(({ chord }) => single || chord) }))
        .filter(({ rows }) => rows.length > 0)
    : []
  return (
    <dialog
      ref={box}
      onClose={onClose}
      aria-labelledby="keys-title"
      className="w-[min(44rem,calc(100vw-2rem))] rounded border border-line-strong bg-surface p-5 text-ink"
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id="keys-title" className="text-xl">
          {t('title')}
        </h2>
        <button
          type="button"
          aria-label={t('close')}
          onClick={() => box.current?.close()}
          className="inline-grid size-7 place-items-center rounded text-ink-2 hover:bg-sunken"
        >
          <X aria-hidden size={18} />
        </button>
      </div>
      {here?.help && (
        <div className="mb-4 grid gap-1.5 border-b border-line pb-4 [&>p]:max-w-read">
          <p>{t(`page.${here.help}.what`)}</p>
          <p className="text-ink-2">{t(`page.${here.help}.how`)}</p>
        </div>
      )}
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {groups.map(({ name, rows }) => (
          <section key={name} aria-labelledby={`keys-${name}`}>
            <h3 id={`keys-${name}`} className="mb-1.5 text-xs font-semibold text-ink-2">
              {t(`groups.${name}`)}
            </h3>
            <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
              {rows.map(({ keys, inTurn, what }) => (
                <Fragment key={what}>
                  <dt className="flex items-center gap-1.5">
                    {keys.map((key, i) => (
                      <Fragment key={key}>
                        {i > 0 && <span className="text-xs text-ink-3">{t(inTurn ? 'then' : 'or')}</span>}
                        <KeyCap>{key}</KeyCap>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{t(`do.${what}`)}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {accountHref && (
        <p className="mt-4 border-t border-line pt-3">
          <Link href={accountHref} prefetch={false} onClick={() => box.current?.close()}>
            {t(single ? 'turnOff' : 'turnOn')}
          </Link>
        </p>
      )}
    </dialog>
  )
}

function groupsOf(
  { search, list, preview, declared, parts, form }: OnPage,
  places: readonly string[],
  theme: boolean,
): Group[] {
  const row = (what: What, ...keys: string[]): Row => ({ what, keys })
  const chord = (what: What, ...keys: string[]): Row => ({ what, keys, chord: true })
  return [
    {
      name: 'everywhere',
      rows: [
        chord('palette', 'Ctrl K'),
        ...(search ? [row('search', '/')] : []),
        row('help', '?'),
        ...(theme && !declared.has('d') ? [row('theme', 'd')] : []),
        row('print', 'p'),
      ],
    },
    {
      name: 'goTo',
      rows: PLACES.filter(([key]) => places.includes(key)).map(([key, what]) => ({
        what,
        keys: ['g', key],
        inTurn: true,
      })),
    },
    {
      name: 'list',
      rows: list
        ? [
            row('next', 'j', '↓'),
            row('previous', 'k', '↑'),
            row('open', 'Enter'),
            ...(preview ? [row('preview', 'Space')] : []),
            row('leave', 'Esc'),
          ]
        : [],
    },
    {
      name: 'page',
      rows: [
        ...(declared.has('g') ? [row('take', 'g g')] : []),
        ...(declared.has('1') ? [row('decide', '1–9')] : []),
        ...(declared.has('d') ? [row('changes', 'd')] : []),
        ...DECLARED.filter(([key]) => declared.has(key)).map(([key, what]) => row(what, key)),
        ...(parts ? [chord('parts', 'Alt 1–9')] : []),
        ...(form ? [chord('submit', 'Ctrl Enter')] : []),
      ],
    },
  ]
}

const FIXED = [
  'parts',
  'submit',
  'palette',
  'search',
  'help',
  'theme',
  'print',
  'next',
  'previous',
  'open',
  'preview',
  'leave',
] as const

const PLACES = [
  ['d', 'desk'],
  ['s', 'searchPage'],
  ['q', 'quick'],
  ['h', 'hits'],
  ['w', 'watches'],
  ['r', 'records'],
  ['i', 'imports'],
  ['a', 'audit'],
] as const

/** Keys that elements claim with `data-key`, in the order of the sheet. */
const DECLARED = [
  ['y', 'same'],
  ['n', 'different'],
  ['h', 'unsure'],
  ['x', 'select'],
  ['c', 'compare'],
  ['e', 'export'],
  ['w', 'watch'],
  ['f', 'filters'],
  ['[', 'tabBefore'],
  [']', 'tabAfter'],
  ['.', 'copy'],
  ['v', 'markRead'],
  ['m', 'suggest'],
  ['t', 'translate'],
  ['r', 'refresh'],
  ['b', 'back'],
] as const

const HELP = [
  'desk',
  'search',
  'results',
  'record',
  'records',
  'hits',
  'review',
  'watches',
  'audit',
  'account',
  'purpose',
  'quick',
  'check',
  'camera',
] as const
type HelpPage = (typeof HELP)[number]

/** Which page stands at an address, for its two paragraphs; null where none are written. */
export function helpOf(pathname: string): HelpPage | null {
  const [, , place, ...below] = pathname.split('/')
  if (place === 'search' && below.length) return 'results'
  if (place === 'records' && below.length > 1) return 'record'
  if (place === 'quick' && below.length) return below[0] === 'camera' ? 'camera' : 'check'
  return HELP.find((page) => page === place) ?? null
}
