import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/auth/sign-in-flow'
import { currentLocale } from '@/lib/i18n/current'
import { locales } from '@/lib/i18n/routing'
import { stateEffect } from '@/lib/notices/effect-commands'
import { extendNotices, letNoticeEnd } from '@/lib/notices/expiry-commands'
import { type Moved, moveNotice } from '@/lib/notices/move-commands'
import { answerLocated, reportAction } from '@/lib/notices/report-commands'
import { type FormState, formAction } from './form-action'
import { goAfter } from './go-after'
import { actWithCode } from './program-flow'
import { thenGo } from './then-go'

/** What is wrong with the notice itself, not with a field of the form: it is said on top. */
const ofTheWhole = ['seen', 'complete', 'translated', 'checklist'] as const

/**
 * One act on a notice from its form: `id`, `revision`, `once`, `act`, `text`, `reason`, `until` (an ISO day), `seenVersion` and
 * `seenHash` (the version on the screen), `fields.NAME` for what the public may see, `code`. Then to the form's `next`, an address of ours, with `done=ACT`; without one to the
 * page of the notice, or of the draft that an amendment begins.
 */
export async function moveByForm(_: FormState, form: FormData): Promise<FormState<Moved>> {
  const state = await actWithCode(moveNotice, form, moveOfForm)
  if (state.status === 'done' && state.result) {
    const { id, act } = state.result
    const locale = await currentLocale()
    const usual = act === 'amend' ? `/notices/${id}/draft/case` : `/notices/${id}`
    const wished = form.get('next')
    const next = act !== 'amend' && typeof wished === 'string' && wished ? wished : `/${locale}${usual}`
    const path = ownPath(locale, next)
    redirect(`${path}${path.includes('?') ? '&' : '?'}done=${act}`)
  }
  return saidOnTop(state)
}

function moveOfForm(fields: Record<string, string>) {
  const { id, revision, once, act, text = '', reason, until, seenVersion, seenHash } = fields
  const shown = Object.keys(fields).flatMap((name) => (name.startsWith('fields.') ? [name.slice(7)] : []))
  return {
    id,
    revision,
    once,
    act,
    text,
    reason: reason || null,
    until: until || null,
    ...(shown.length ? { fields: shown } : {}),
    seen: seenVersion && seenHash ? { version: seenVersion, hash: seenHash } : null,
  }
}

function saidOnTop(state: FormState<Moved>): FormState<Moved> {
  const fields = { ...state.fieldErrors }
  const onTop = ofTheWhole.flatMap((name) => fields[name] ?? [])
  for (const name of ofTheWhole) delete fields[name]
  return onTop.length
    ? { ...state, fieldErrors: fields, formErrors: [...(state.formErrors ?? []), ...onTop] }
    : state
}

/** What a bureau did about a notice; then the notice. */
export async function reportByForm(form: FormData): Promise<FormState> {
  const state = await formAction(reportAction, form, (fields) => withoutNext(fields))
  return thenGo(state, `/${await currentLocale()}/notices/${state.result?.id}?done=report_action`)
}

/** The requester's answer to a location; then the notice. */
export async function answerByForm(form: FormData): Promise<FormState> {
  const state = await formAction(answerLocated, form)
  return thenGo(
    state,
    `/${await currentLocale()}/notices/${state.result?.id}?done=${state.result?.step}#actions`,
  )
}

/** Several terms at once: `ids.ID` for each that is ticked. Then the calendar. */
export async function extendByForm(form: FormData): Promise<FormState> {
  const state = await actWithCode(extendNotices, form, ({ until = '', text = '', month: _, ...fields }) => ({
    until,
    text,
    ids: Object.keys(fields).flatMap((name) => (name.startsWith('ids.') ? [name.slice(4)] : [])),
  }))
  const month = form.get('month')
  const at = typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) ? `&month=${month}` : ''
  return thenGo(state, `/${await currentLocale()}/notices/expiring?done=${state.result?.count}${at}`)
}

/** What a red notice is in the law of the officer's country; then the page of all. */
export async function effectByForm(form: FormData): Promise<FormState> {
  const state = await formAction(stateEffect, form, ({ ...fields }) => {
    const languages = locales.filter((locale) => fields[`languages.${locale}`])
    for (const locale of locales) delete fields[`languages.${locale}`]
    return { ...fields, languages }
  })
  return thenGo(state, `/${await currentLocale()}/notices/effects?done=1`)
}

/** A button: its term may end. Then where the button stood. */
export async function letEndByForm(form: FormData): Promise<never> {
  const state = await formAction(letNoticeEnd, form, (fields) => withoutNext(fields))
  const locale = await currentLocale()
  const next = form.get('next')
  return goAfter(
    state,
    ownPath(locale, typeof next === 'string' && next ? next : `/${locale}/notices/expiring`),
  )
}

function withoutNext({ next: _, ...fields }: Record<string, string>) {
  return fields
}
