import { redirect } from 'next/navigation'
import { currentCaller } from '@/lib/auth/officer'
import { invalid } from '@/lib/errors'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { rereadLine } from '@/lib/lists/answer-commands'
import { clearList, openLine, resumeList, startList, stopList } from '@/lib/lists/commands'
import { addressOfListLook, listLookOf } from '@/lib/lists/look'
import { longestList } from '@/lib/lists/split'
import type { Operation } from '@/lib/operation/operation'
import { answered, type FormState, fieldsOf, formAction } from './form-action'

/**
 * A list as a form posts it, typed or as a text file, to be checked in the background. What was typed stays in the form when
 * it is refused; `field` is what the form calls it.
 */
export async function submitList(locale: Locale, form: FormData, field: 'text' | 'q'): Promise<FormState> {
  const fields = fieldsOf(form)
  const state = await answered(fields, async () => {
    const text = fields[field]?.trim() ? fields[field] : await textOfFile(form.get('file'))
    return startList(await currentCaller(), { text })
  })
  if (state.status === 'done' && state.result) redirect(localePath(locale, `/search/list/${state.result.id}`))
  const { text, ...others } = state.fieldErrors ?? {}
  return { ...state, fieldErrors: { ...others, ...(text ? { [field]: text } : {}) } }
}

/** @throws Answer `invalid` when it is no UTF-8 text or longer than a list can be */
async function textOfFile(file: FormDataEntryValue | null): Promise<string> {
  if (!(file instanceof File) || file.size === 0) return ''
  if (file.size > longestList * 2) throw invalid('input', { text: ['list_long'] })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    throw invalid('input', { text: ['list_file'] })
  }
}

/** Stopping, going on, clearing: back to the same page, which says whether it was done. */
const acts = { stop: stopList, resume: resumeList, clear: clearList, reread: rereadLine } as const

export async function actOnList(locale: Locale, form: FormData): Promise<never> {
  const { id = '', act = '', look = '', ...fields } = fieldsOf(form)
  const operation: Operation<unknown> = acts[act as keyof typeof acts] ?? stopList
  const state = await formAction(operation, form, () => (act === 'reread' ? { id, ...fields } : { id }))
  const back = new URLSearchParams(look)
  const address = addressOfListLook(
    listLookOf({ outcome: back.getAll('outcome'), page: back.get('page') ?? '1' }),
  )
  const said = state.status === 'done' ? `done=${act}` : `refused=${reasonOf(state)}`
  const line = act === 'reread' && /^\d{1,4}$/.test(fields.ordinal ?? '') ? `#l${fields.ordinal}` : ''
  redirect(
    `${localePath(locale, `/search/list/${encodeURIComponent(id)}`)}${address}${address ? '&' : '?'}${said}${line}`,
  )
}

/** The full search of one line. */
export async function openListLine(locale: Locale, form: FormData): Promise<never> {
  const { id = '', ordinal } = fieldsOf(form)
  const state = await formAction(openLine, form, () => ({ id, ordinal }))
  if (state.status === 'done' && state.result)
    redirect(localePath(locale, `/search/${(state.result as { search: string }).search}`))
  redirect(`${localePath(locale, `/search/list/${encodeURIComponent(id)}`)}?refused=${reasonOf(state)}`)
}

const reasonOf = ({ formErrors, fieldErrors }: FormState) =>
  formErrors?.[0] ?? Object.values(fieldErrors ?? {})[0]?.[0] ?? 'unknown'
