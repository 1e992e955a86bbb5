import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { denialOf } from '@/lib/access/policy'
import { setPurpose } from '@/lib/auth/commands'
import { cookieOptions } from '@/lib/auth/next-auth'
import { currentCaller, requireOfficer } from '@/lib/auth/officer'
import { seal, unseal } from '@/lib/auth/seal'
import { ownPath } from '@/lib/auth/sign-in-flow'
import { wallClock } from '@/lib/clock'
import { secret } from '@/lib/config'
import { invalid } from '@/lib/errors'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { exampleFields } from '@/lib/search/asked'
import { checkQuestion, type Question, type Started, startSearch } from '@/lib/search/commands'
import { answered, type FormState, fieldsOf } from './form-action'
import { submitList } from './list-flow'

const waitingCookie = 'waiting-search'
/** Long enough to look up a case number. */
const waitingSeconds = 15 * 60
/** A cookie holds four kilobytes; no text that can be searched for is longer. */
const waitingBytes = 2_400

/** Where a search is answered: on the page of results, or as a check of the front line. */
export type AnsweredOn = 'search' | 'quick'

type Waiting = { question: Question; on: AnsweredOn }

/**
 * A search as a form posts it: `q` and `as` from the box, or the fields of "search by example". Without a purpose for
 * this sitting it waits, sealed, in a cookie of this browser while the purpose is asked: nothing typed is lost, also
 * without JavaScript, and no name ever stands in an address.
 */
export async function submitSearch(
  locale: Locale,
  form: FormData,
  on: AnsweredOn = 'search',
): Promise<FormState> {
  const fields = fieldsOf(form)
  if (fields.list) return submitList(locale, form, 'q')
  const question = questionOf(fields)
  const { officer } = await requireOfficer(locale)
  if (denialOf(officer, 'search.start') === 'no_purpose') {
    const state = await answered(fields, async () => {
      checkQuestion(question, wallClock())
      await keepWaiting({ question, on })
    })
    if (state.status === 'done') redirect(localePath(locale, '/purpose'))
    return state
  }
  const state = await answered(fields, async () => startSearch(await currentCaller(), question))
  return afterStart(locale, state, on)
}

/**
 * Asks for the purpose before a page whose question could not wait for it: pictures fit into no cookie. Who may not search at all
 * is told so.
 */
export function statePurposeFirst(locale: Locale, officer: Actor, here: string): void {
  const denial = denialOf(officer, 'search.start')
  if (denial === 'no_purpose')
    redirect(`${localePath(locale, '/purpose')}?next=${encodeURIComponent(localePath(locale, here))}`)
  if (denial) redirect(localePath(locale, '/denied'))
}

/** The purpose of the sitting; then the search that waited for it starts, or the page that asked is shown. */
export async function submitPurpose(locale: Locale, form: FormData, next: string | null): Promise<FormState> {
  const fields = fieldsOf(form)
  const { code, caseReference } = fields
  const state = await answered(fields, async () => setPurpose(await currentCaller(), { code, caseReference }))
  if (state.status !== 'done') return { ...state, values: { ...state.values, ...(code ? { code } : {}) } }
  const waiting = await waitingInBrowser()
  if (!waiting || next) redirect(next ? ownPath(locale, next) : localePath(locale, '/search'))
  const started = await answered(fields, async () => startSearch(await currentCaller(), waiting.question))
  if (started.status === 'done') await forgetWaiting()
  return afterStart(locale, started, waiting.on)
}

/** The search that waits for a purpose in this browser, or null. */
export async function waitingSearch(): Promise<Question | null> {
  return (await waitingInBrowser())?.question ?? null
}

async function waitingInBrowser(): Promise<Waiting | null> {
  const sealed = (await cookies()).get(waitingCookie)?.value
  if (!sealed) return null
  try {
    return JSON.parse(unseal(Buffer.from(sealed, 'base64url'), secret('terms'))) as Waiting
  } catch {
    // Sealed under another key, or changed: as good as none.
    return null
  }
}

/** What waits, as the officer typed it, to be shown beside the question for the purpose. */
export function waitingWords(question: Question | null): string | null {
  if (!question) return null
  return question.q ?? Object.values(question.example ?? {}).join(' ')
}

/** The fields that were filled in, as the operation takes them. */
function questionOf(fields: Record<string, string>): Question {
  if (fields.form !== 'example') return { q: fields.q ?? '', ...(fields.as ? { as: fields.as } : {}) }
  const filled = exampleFields.flatMap((name) =>
    fields[name]?.trim() ? [[name, fields[name]] as const] : [],
  )
  return { example: Object.fromEntries(filled) }
}

function afterStart(locale: Locale, state: FormState<Started>, on: AnsweredOn): FormState {
  if (state.status !== 'done' || !state.result) return state
  const { to, id, type } = state.result
  const paths = {
    search: `/${on}/${id}`,
    record: `/records/${type}/${id}`,
    hit: `/hits/${id}`,
    list: `/search/list/${id}`,
    notice: `/notices/${id}`,
  }
  redirect(localePath(locale, paths[to]))
}

async function keepWaiting(waiting: Waiting) {
  const text = JSON.stringify(waiting)
  if (Buffer.byteLength(text) > waitingBytes) throw invalid('input', { q: ['too_long'] })
  const value = Buffer.from(seal(text, secret('terms'))).toString('base64url')
  const jar = await cookies()
  jar.set(waitingCookie, value, { ...cookieOptions(), maxAge: waitingSeconds })
}

async function forgetWaiting() {
  const jar = await cookies()
  jar.delete(waitingCookie)
}
