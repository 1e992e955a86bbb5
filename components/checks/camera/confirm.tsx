'use client'
import { Check, CircleHelp, RotateCcw, Search, TriangleAlert, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Bdi } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldId } from '@/components/ui/field'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import {
  countryOfPrinted,
  exampleOfZone,
  type ZoneField,
  type ZoneFieldName,
  zoneFieldsOf,
  zoneFieldsOfLicence,
} from '@/lib/checks/zone-fields'
import { readLicence } from '@/lib/identifiers/driving-licence'
import { readMrz } from '@/lib/identifiers/mrz'
import { useCheckForm } from '../use-check-form'

type Confirmation = { begin: FormAction; words: FormWords; again: () => void }

/** What was read from the lines: a wrong check digit is marked, a repaired reading said. */
export function ConfirmZone({ text, now, ...rest }: Confirmation & { text: string; now: string }) {
  const t = useTranslations('quick.confirm')
  const mrz = useMemo(() => readMrz(text, new Date(now)), [text, now])
  const fields = useMemo(() => (mrz ? zoneFieldsOf(mrz) : []), [mrz])
  return (
    <ConfirmFields fields={fields} printed={mrz?.lines.join('\n') ?? text} {...rest}>
      {mrz?.failed.includes('composite') && <Alert tone="warn">{t('composite')}</Alert>}
    </ConfirmFields>
  )
}

/** What a barcode says: the fields of a driving licence, or a text. */
export function ConfirmBarcode({ text, now, ...rest }: Confirmation & { text: string; now: string }) {
  const t = useTranslations('quick.confirm')
  const licence = useMemo(() => readLicence(text), [text])
  const fields = useMemo(() => (licence ? zoneFieldsOfLicence(licence) : []), [licence])
  if (!licence) return <ConfirmText text={text} {...rest} />
  const { issuer, expires } = licence
  return (
    <ConfirmFields fields={fields} printed={text} {...rest}>
      {issuer && (
        <p className="text-ink-2">
          {t.rich('issuer', { code: () => <Bdi className="font-mono">{issuer}</Bdi> })}
        </p>
      )}
      {expires && expires < now.slice(0, 10) && (
        <Alert tone="warn">
          {t.rich('expired', { day: () => <Bdi className="font-mono">{expires}</Bdi> })}
        </Alert>
      )}
    </ConfirmFields>
  )
}

/**
 * What was read, field by field beside the document: nothing is checked before each field has been compared. What was read is a
 * proposal: every field can be corrected.
 */
function ConfirmFields({
  fields,
  printed,
  begin,
  words,
  again,
  children,
}: Confirmation & { fields: readonly ZoneField[]; printed: string; children: ReactNode }) {
  const t = useTranslations('quick.confirm')
  const [values, setValues] = useState<Partial<Record<ZoneFieldName, string>>>(() =>
    Object.fromEntries(fields.map((field) => [field.name, field.text])),
  )
  const [compared, setCompared] = useState<ReadonlySet<ZoneFieldName>>(new Set())
  const [asked, setAsked] = useState(false)
  const [state, form, pending, away] = useCheckForm(begin)
  const missing = fields.filter(({ name }) => !compared.has(name))

  function submit(event: FormEvent<HTMLFormElement>) {
    setAsked(true)
    if (missing.length === 0) return form.onSubmit(event)
    event.preventDefault()
    document.getElementById(tickId(missing[0]?.name ?? 'family'))?.focus()
  }

  return (
    <form {...form} onSubmit={submit} className="grid gap-3">
      <Title how={t('how')}>{t('title')}</Title>
      <ErrorSummary state={state} words={words} />
      {children}
      <input type="hidden" name="form" value="example" />
      {Object.entries(exampleOfZone(values)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="grid gap-2">
        {fields.map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            compared={compared.has(field.name)}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
            onCompare={(yes) => {
              const next = new Set(compared)
              if (yes) next.add(field.name)
              else next.delete(field.name)
              setCompared(next)
            }}
          />
        ))}
      </ul>
      {asked && missing.length > 0 && (
        <Alert tone="bad" live="alert">
          {t('missing', { list: missing.map(({ name }) => t(`field.${name}`)).join(' · ') })}
        </Alert>
      )}
      <details>
        <summary className="min-h-8 text-link">{t('printed')}</summary>
        <pre dir="ltr" className="overflow-x-auto font-mono text-xs">
          {printed}
        </pre>
      </details>
      <Ways {...{ away, pending, again, words }} />
    </form>
  )
}

/** A text that can be corrected before it is checked like any other. */
function ConfirmText({ text, begin, words, again }: Confirmation & { text: string }) {
  const t = useTranslations('quick.confirm')
  const [state, form, pending, away] = useCheckForm(begin)
  return (
    <form {...form} className="grid gap-3">
      <Title>{t('title')}</Title>
      <ErrorSummary state={state} words={words} />
      <label htmlFor={fieldId('q')} className="font-semibold">
        {t('barcode')}
      </label>
      <textarea
        id={fieldId('q')}
        name="q"
        rows={3}
        defaultValue={text}
        dir="ltr"
        spellCheck={false}
        autoCapitalize="off"
        className="control font-mono text-base"
      />
      <Ways {...{ away, pending, again, words }} />
    </form>
  )
}

/** Takes the focus: the camera has gone, and this is what there is to do. */
function Title({ how, children }: { how?: string; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div>
      <h2 ref={title} tabIndex={-1} className="text-lg outline-none">
        {children}
      </h2>
      {how && <p className="text-ink-2">{how}</p>}
    </div>
  )
}

function FieldRow({
  field,
  value,
  compared,
  onChange,
  onCompare,
}: {
  field: ZoneField
  value: string
  compared: boolean
  onChange: (value: string) => void
  onCompare: (yes: boolean) => void
}) {
  const t = useTranslations('quick.confirm')
  const { name, proof, repaired, spellings, mayBeCut } = field
  const changed = value !== field.text
  const code = name === 'documentCountry' || name === 'nationality'
  const id = fieldId(name)
  const looks = {
    proven: { icon: Check, tone: 'text-ok' },
    failed: { icon: TriangleAlert, tone: 'text-bad' },
    open: { icon: CircleHelp, tone: 'text-ink-2' },
  }[changed ? 'open' : proof]
  const Icon = looks.icon
  return (
    <li
      data-field={name}
      data-proof={changed ? 'open' : proof}
      className={cx(
        'grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-3 gap-y-1 rounded border bg-surface p-2.5',
        !changed && proof === 'failed' ? 'border-bad' : 'border-line',
      )}
    >
      <label htmlFor={id} className="font-semibold">
        {t(`field.${name}`)}
      </label>
      <label
        htmlFor={tickId(name)}
        className="row-span-2 grid size-14 place-items-center rounded border border-line-strong has-checked:border-ok has-checked:bg-ok-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
      >
        <span className="sr-only">{t('right', { field: t(`field.${name}`) })}</span>
        <input
          id={tickId(name)}
          type="checkbox"
          checked={compared}
          onChange={(event) => onCompare(event.currentTarget.checked)}
          className="tick size-6!"
        />
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        dir={name === 'family' || name === 'given' ? 'auto' : 'ltr'}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={`${id}-said`}
        className="control min-h-11 font-mono text-lg"
      />
      <div id={`${id}-said`} className="col-span-2 grid text-sm">
        <p className={cx('flex items-center gap-1.5', looks.tone)}>
          <Icon aria-hidden size={15} className="shrink-0" />
          {t(changed ? 'open' : proof)}
        </p>
        {repaired && !changed && (
          <p className="text-warn">
            {t.rich('repaired', {
              found: () => <Bdi className="font-mono">{repaired.found}</Bdi>,
              read: () => <Bdi className="font-mono">{repaired.read}</Bdi>,
            })}
          </p>
        )}
        {spellings.length > 0 && !changed && (
          <p className="text-warn">
            {t.rich('spellings', { list: () => <Bdi className="font-mono">{spellings.join(' · ')}</Bdi> })}
          </p>
        )}
        {mayBeCut && <p className="text-warn">{t('cut')}</p>}
        {code && value && !countryOfPrinted(value) && (
          <p className="text-warn">{t('unknownCode', { code: value })}</p>
        )}
      </div>
    </li>
  )
}

function Ways({
  away,
  pending,
  again,
  words,
}: {
  away: boolean
  pending: boolean
  again: () => void
  words: FormWords
}) {
  const t = useTranslations('quick.confirm')
  const box = useTranslations('quick.box')
  return (
    <>
      <div role="status" className="empty:hidden">
        {away && (
          <p className="flex gap-2 border-s-4 border-warn bg-warn-tint px-3 py-2 text-warn">
            <WifiOff aria-hidden size={18} className="mt-0.5 shrink-0" />
            {box('away')}
          </p>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Button type="button" size="touch" onClick={again}>
          <RotateCcw aria-hidden size={20} />
          {t('again')}
        </Button>
        <Button kind="primary" size="touch" disabled={pending}>
          <Search aria-hidden size={20} />
          {pending ? words.sending : t('submit')}
        </Button>
      </div>
    </>
  )
}

const tickId = (name: ZoneFieldName) => `compared-${name}`
