import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/auth/sign-in-flow'
import { currentLocale } from '@/lib/i18n/current'
import { type Moved, moveNotice } from '@/lib/notices/move-commands'
import type { FormState } from './form-action'
import { actWithCode } from './program-flow'

/** What is wrong with the notice itself, not with a field of the form: it is said on top. */
const ofTheWhole = ['seen', 'complete', 'translated', 'checklist'] as const

/**
 * One act on a notice from its form: `id`, `revision`, `once`, `act`, `text`, `reason`, `until` (an ISO day), `seenVersion` and
 * `seenHash` (the version on the screen), `code`. Then to the form's `next`, an address of ours, with `done=ACT`; without one to the
 * page of the notice, or of the draft that an amendment begins.
 */
export async function moveByForm(_: FormState, form: FormData): Promise<FormState<Moved>> {
  const state = await actWithCode(moveNotice, form, moveOfForm)
  if (state.status === 'done' && state.result) {
    const { id, act } = state.result
    const locale = await currentLocale()
    const usual = act === 'amend' ? `/notices/${id}/draft/request` : `/notices/${id}`
    const wished = form.get('next')
    const next = act !== 'amend' && typeof wished === 'string' && wished ? wished : `/${locale}${usual}`
    const path = ownPath(locale, next)
    redirect(`${path}${path.includes('?') ? '&' : '?'}done=${act}`)
  }
  return saidOnTop(state)
}

function moveOfForm(fields: Record<string, string>) {
  const { id, revision, once, act, text = '', reason, until, seenVersion, seenHash } = fields
  return {
    id,
    revision,
    once,
    act,
    text,
    reason: reason || null,
    until: until || null,
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
