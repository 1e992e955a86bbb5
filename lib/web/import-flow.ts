import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Caller } from '@/lib/access/actor'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { type ImportView, type RowShow, readImport, rowShows } from '@/lib/imports/queries'
import { type ImportStep, importSteps, stepOf } from '@/lib/imports/states'
import { answerPage } from './answer-page'
import type { FormState } from './form-action'

type Query = Record<string, string | string[] | undefined>

/** What the page of a step was asked for. */
export function lookOf(query: Query, usual: RowShow): { show: RowShow; find: string; after: number } {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 60) : '')
  const after = one('after')
  return {
    show: rowShows.find((each) => each === one('show')) ?? usual,
    find: one('find').trim(),
    after: /^\d{1,6}$/.test(after) ? Number(after) : 0,
  }
}

/** An import for the page of a step; a step that is not reached yet, or cannot be gone back to, leads to where it stands. */
export async function importPage(
  locale: Locale,
  caller: Caller,
  step: ImportStep,
  id: string,
  look: { show?: RowShow; find?: string; after?: number; sample?: boolean },
): Promise<ImportView> {
  const input = {
    id,
    ...(look.sample ? { sample: true } : {}),
    ...(look.show ? { show: look.show } : {}),
    ...(look.find ? { find: look.find } : {}),
    ...(look.after ? { after: look.after } : {}),
  }
  const view = await answerPage(locale, localePath(locale, `/imports/${id}`), () => readImport(caller, input))
  const now = stepOf(view.state)
  const passed = importSteps.indexOf(step) < importSteps.indexOf(now) && step !== 'columns'
  if (step !== now && !passed) redirect(localePath(locale, `/imports/${id}/${now}`))
  return view
}

/** The sentence for a code in the address, which anybody may have written there: only codes that have one are said. */
export async function refusedWords(query: Query): Promise<string | undefined> {
  const code = typeof query.refused === 'string' ? query.refused : ''
  const t = await getTranslations('errors.code')
  return /^[a-z_]{1,40}$/.test(code) ? t(t.has(code) ? code : 'unknown') : undefined
}

/** After a form of one button: the same page anew, with the reason where it was refused. */
export function backTo(state: FormState, path: string, query = '', place = ''): never {
  const code =
    state.status === 'done'
      ? null
      : (Object.values(state.fieldErrors ?? {})[0]?.[0] ?? state.formErrors?.[0] ?? 'unknown')
  const all = [query, code ? `refused=${encodeURIComponent(code)}` : ''].filter(Boolean).join('&')
  redirect(`${path}${all ? `?${all}` : ''}${place}`)
}
