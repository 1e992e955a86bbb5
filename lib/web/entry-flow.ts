import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Actor, Caller, Locale } from '@/lib/access/actor'
import { currentCaller, requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { correctRecord } from '@/lib/records/entry/commands'
import { keepCorrection } from '@/lib/records/entry/correction-commands'
import { readCorrection } from '@/lib/records/entry/correction-queries'
import { keepDraft } from '@/lib/records/entry/draft-commands'
import { contextOf } from '@/lib/records/entry/entry-context'
import { type Issue, mayPublish } from '@/lib/records/entry/issue'
import { type RowAct, rowActOf, withRowAct } from '@/lib/records/entry/part-rows'
import { changesSince } from '@/lib/records/entry/queries'
import type { RawEntry } from '@/lib/records/entry/raw-entry'
import { rawOfForm, shownOf } from '@/lib/records/entry/raw-form'
import { enterable, readEntry } from '@/lib/records/entry/read-entry'
import { readAccess } from '@/lib/records/entry/spine'
import { restrictRecord } from '@/lib/records/entry/spine-commands'
import type { EnteredPart } from '@/lib/records/parts'
import { answered, type FormState, fieldsOf } from './form-action'
import { thenGo } from './then-go'

/** What a form of a record is told beside the sentences: remarks on what was sent, and what others did meanwhile. */
export type EntryAnswer = {
  issues?: Issue[]
  since?: SinceShown[]
  /** The row that came or went by a button. */
  row?: { act: RowAct['act']; part: EnteredPart; row: number }
}
export type SinceShown = {
  version: number
  at: string
  by: string | null
  reason: string
  changes: { label: string; before: string; after: string }[]
}

/** A draft was sent: kept in any case, and on to the check where that was asked and nothing must be put right. */
export async function sendDraft(type: string, id: string, form: FormData): Promise<FormState> {
  const locale = await currentLocale()
  const { officer } = await requireOfficer(locale)
  const { raw, row } = afterRowAct(form)
  const state = await answered(shownOf(raw), async () =>
    keepDraft(await currentCaller(), { id, revision: fieldsOf(form).revision, texts: raw }),
  )
  if (state.status !== 'done') return state
  if (row) return { status: 'idle', values: shownOf(raw), result: { row } }
  const here = localePath(locale, `/records/${type}/new/${id}`)
  const next = fieldsOf(form).do
  if (next === 'pictures') redirect(`${here}/pictures`)
  if (next !== 'check') redirect(`${here}?saved=1`)
  const issues = issuesOf(officer, type, raw, state.result?.pictures)
  if (!mayPublish(issues)) return { status: 'invalid', values: shownOf(raw), result: { issues } }
  redirect(`${here}/check`)
}

/**
 * A correction was sent, to be kept or to become the next version. When somebody else was faster it is kept all the same, and the
 * form comes back on what is on file now: what was typed stays, what was not touched is as he left it, and what he did is shown.
 */
export async function sendCorrection(type: string, id: string, form: FormData): Promise<FormState> {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { raw, row } = afterRowAct(form)
  const { version, reason, revision, pictures } = fieldsOf(form)
  const values = { ...shownOf(raw), reason: reason ?? '', version: version ?? '' }
  if (row) return { status: 'idle', values, result: { row } }
  const keep = () => answered(values, () => keepCorrection(caller, { id, version, revision, texts: raw }))
  if (fieldsOf(form).do === 'save') {
    const kept = await keep()
    if (kept.status !== 'done') return kept
    redirect(`${localePath(locale, `/records/${type}/${id}/edit`)}?saved=1`)
  }
  // What the page counted serves the remarks alone: the operation counts for itself.
  const issues = issuesOf(officer, type, raw, Number(pictures) || 0)
  if (!mayPublish(issues)) return { status: 'invalid', values, result: { issues } }
  const state = await answered(values, () =>
    correctRecord(caller, { id, version, texts: raw, reason, revision }),
  )
  if (state.status === 'done') redirect(`${localePath(locale, `/records/${type}/${id}`)}?done=changed`)
  if (state.formErrors?.includes('record_changed')) {
    const kept = await keep()
    const since = await answered({}, () => sinceInWords(caller, { id, version }, locale))
    const merged = kept.status === 'done' && (await answered({}, () => readCorrection(caller, { id }))).result
    const result: EntryAnswer = { since: since.result ?? [] }
    return { ...state, values: { ...values, ...shownOf(merged ? merged.texts : {}) }, result }
  }
  return state
}

/** What a form holds, with a row more or less where the button that sent it stands for that. */
function afterRowAct(form: FormData): { raw: RawEntry; row?: NonNullable<EntryAnswer['row']> } {
  const raw = rawOfForm(form)
  const act = rowActOf(fieldsOf(form).do, raw)
  return act
    ? { raw: withRowAct(raw, act), row: { act: act.act, part: act.part.name, row: act.row } }
    : { raw }
}

/** Who may see a record was sent. */
export async function sendRestriction(type: string, id: string, form: FormData): Promise<FormState> {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const raw = rawOfForm(form)
  const { version, reason = '' } = fieldsOf(form)
  const values = { ...shownOf(raw), reason }
  const { issues } = readAccess(raw, contextOf({ actor: officer, now: wallClock() }))
  if (!mayPublish(issues)) return { status: 'invalid', values, formErrors: ['entry'], result: { issues } }
  const state = await answered(values, () => restrictRecord(caller, { id, version, texts: raw, reason }))
  return thenGo(state, localePath(locale, `/records/${type}/${id}?done=restricted`))
}

/** What the checks say, on the server, where every country has its names. */
function issuesOf(officer: Actor, type: string, raw: RawEntry, pictures = 0): Issue[] {
  const kind = enterable(type)
  const context = { ...contextOf({ actor: officer, now: wallClock() }), pictures }
  return kind ? readEntry(kind, raw, context).issues : []
}

/** What others did to a record since a version, with the names that fields have for the reader. */
export async function sinceInWords(
  caller: Caller,
  asked: { id: string; version: number | string | undefined },
  locale: Locale,
): Promise<SinceShown[]> {
  const since = await changesSince(caller, asked)
  const t = await getTranslations({ locale, namespace: 'record' })
  const text = (value: unknown) =>
    value === null || value === '' ? '–' : Array.isArray(value) ? value.join(', ') : String(value)
  return since.map(({ version, at, by, reason, changes }) => ({
    version,
    at,
    by,
    reason,
    changes: changes.map(({ field, area, before, after }) => ({
      label: t(`field.${field ?? area}`),
      before: typeof before === 'object' && !Array.isArray(before) && before !== null ? '…' : text(before),
      after: typeof after === 'object' && !Array.isArray(after) && after !== null ? '…' : text(after),
    })),
  }))
}
