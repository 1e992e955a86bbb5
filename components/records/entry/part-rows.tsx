'use client'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { fieldId } from '@/components/ui/field'
import { keyOf, rowNumbersOf } from '@/lib/records/entry/part-rows'
import type { EntryAnswer } from '@/lib/web/entry-flow'
import { EntryField, type Remark } from './entry-field'
import type { Choices, FieldSpec, PartSpec } from './form-spec'

/** A row keeps the texts that it began with, so that another one that goes away changes nothing in it. */
type Row = { key: number; texts: Record<string, string> }

/**
 * The rows of a part, with buttons that add and remove one. Without scripts the buttons send the form, which comes back with
 * everything that was typed; with scripts the row comes and goes at once, the focus with it, and a removal is said.
 */
export function PartRows({
  part,
  fields,
  values,
  answer,
  remarksOf,
  optional,
  none,
  countries,
  take,
  changed,
}: {
  part: PartSpec
  /** Fields of one row, by their own names. */
  fields: readonly FieldSpec[]
  values: Record<string, string>
  /** What a button did on the server. */
  answer: EntryAnswer['row']
  remarksOf: (name: string) => Remark[]
  optional: string
  none: string
  countries: Choices
  take: (name: string, suggestion: string) => void
  /** Rows came or went: the form holds something else now. */
  changed: () => void
}) {
  const [rows, setRows] = useState<Row[]>(() => rowsIn(values, part))
  const done = answer?.part === part.name ? answer : undefined
  const [said, setSaid] = useState(done?.act === 'drop' ? done.row : 0)
  const next = useRef(rows.length + 1)
  const focus = useRef<string>(undefined)
  // As it was when the page came: a row that began to fold while somebody types in it would lose what he typed.
  const [many] = useState(rows.length > foldedFrom)
  useEffect(() => {
    if (focus.current === undefined) return
    document.getElementById(focus.current)?.focus()
    focus.current = undefined
    changed()
  })
  const [first] = fields
  const addId = `add-${part.name}`
  const label = (n: number) => part.row.replace('{n}', String(n))
  const add = () => {
    focus.current = fieldId(keyOf(part, rows.length + 1, first?.name ?? ''))
    setSaid(0)
    setRows([...rows, { key: next.current++, texts: {} }])
  }
  const drop = (at: number) => {
    focus.current = addId
    setSaid(at + 1)
    setRows(rows.filter((_, i) => i !== at))
  }
  return (
    <div className="clear-both grid grid-cols-1" data-part={part.name}>
      {rows.map(({ key, texts }, at) => (
        <RowBox
          key={key}
          row={at + 1}
          label={label(at + 1)}
          told={toldBy(fields, texts)}
          folds={many && key > 1 && Object.keys(texts).length > 0}
          wrong={fields.some(({ name }) =>
            remarksOf(keyOf(part, at + 1, name)).some(({ level }) => level === 'must'),
          )}
        >
          <div className="clear-both grid grid-cols-1 items-end gap-x-5 gap-y-4 md:grid-cols-2 xl:grid-cols-3">
            {fields.map((spec, i) => {
              const name = keyOf(part, at + 1, spec.name)
              const preset = at === 0 ? part.preset.first : part.preset.further
              return (
                <EntryField
                  key={spec.name}
                  spec={{ ...spec, name }}
                  value={texts[spec.name] || preset[spec.name] || ''}
                  remarks={remarksOf(name)}
                  optional={optional}
                  none={none}
                  countries={countries}
                  take={take}
                  focus={i === 0 && done?.act === 'add' && done.row === at + 1}
                />
              )
            })}
          </div>
          {rows.length > part.shown && (
            <Button
              name="do"
              value={`drop.${part.name}.${at + 1}`}
              kind="quiet"
              size="small"
              className="mt-3"
              aria-label={`${part.drop}: ${label(at + 1)}`}
              onClick={(event) => {
                event.preventDefault()
                drop(at)
              }}
            >
              <X aria-hidden size={14} />
              {part.drop}
            </Button>
          )}
        </RowBox>
      ))}
      <div className="flex flex-wrap items-center gap-3 p-3">
        {rows.length < part.most && (
          <Button
            id={addId}
            name="do"
            value={`add.${part.name}`}
            size="small"
            onClick={(event) => {
              event.preventDefault()
              add()
            }}
          >
            <Plus aria-hidden size={14} />
            {part.add}
          </Button>
        )}
        <p role="status" className="text-ink-2">
          {said > 0 && part.dropped.replace('{row}', label(said))}
        </p>
      </div>
    </div>
  )
}

/** More rows than this stand as one line each until they are opened; all are sent, opened or not. */
const foldedFrom = 12

/** What a row says, in a line. */
const toldBy = (fields: readonly FieldSpec[], texts: Record<string, string>) =>
  fields
    .flatMap(({ name, look }) =>
      look === 'text' || look === 'code' || look === 'date' ? (texts[name] ?? []) : [],
    )
    .filter(Boolean)
    .slice(0, 3)
    .join(' · ')

/** The frame of a row. One that folds opens when something in it must be mended, and never closes by itself. */
function RowBox({
  row,
  label,
  told,
  folds,
  wrong,
  children,
}: {
  row: number
  label: string
  told: string
  folds: boolean
  wrong: boolean
  children: ReactNode
}) {
  const [open, setOpen] = useState(wrong)
  if (wrong && !open) setOpen(true)
  if (!folds)
    return (
      <fieldset className="min-w-0 border-b border-line p-3" data-row={row}>
        <legend className="float-start mb-2 flex min-h-7 w-full items-center justify-between gap-3">
          <span className="text-sm font-semibold text-ink-2">{label}</span>
        </legend>
        {children}
      </fieldset>
    )
  return (
    <fieldset className="min-w-0 border-b border-line px-3 py-1" data-row={row}>
      <legend className="sr-only">{label}</legend>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="min-h-7 cursor-pointer py-1 text-sm">
          <span className="font-semibold text-ink-2">{label}</span> <bdi className="break-words">{told}</bdi>
        </summary>
        <div className="py-2">{children}</div>
      </details>
    </fieldset>
  )
}

function rowsIn(values: Record<string, string>, part: PartSpec): Row[] {
  const numbers = rowNumbersOf(values, part)
  const found = numbers.map((row) => {
    const start = `${part.name}.${row}.`
    const texts = Object.entries(values).flatMap(([name, text]) =>
      name.startsWith(start) ? [[name.slice(start.length), text]] : [],
    )
    return Object.fromEntries(texts) as Record<string, string>
  })
  const missing = Array.from({ length: Math.max(0, part.shown - found.length) }, () => ({}))
  return [...found, ...missing].map((texts, i) => ({ key: i + 1, texts }))
}
