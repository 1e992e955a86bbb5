import { importSteps } from '@/lib/imports/states'
import type { FormState } from './form-action'

type Fields = Record<string, string>

/** Only the named fields of a form: an operation refuses what it does not know. */
export const pick =
  (...names: string[]) =>
  (fields: Fields): Fields =>
    Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))

/** `column.number` and `constant.status` of the form of columns, as the operation takes them. */
export function matchOf(fields: Fields) {
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    )
  return { id: fields.id, columns: under('column.'), constants: under('constant.') }
}

/** Where a mended row stands: the step and what its page showed. The form says it, so that it is read as anybody's text. */
export function mendPlace(form: FormData): { path: string; query: string } {
  const step = importSteps.find((each) => each === form.get('step')) ?? 'check'
  const asked = new URLSearchParams(String(form.get('look') ?? '').slice(0, 200))
  const query = new URLSearchParams(
    ['show', 'find', 'after'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name) ?? '']] : [])),
  )
  return { path: `/${step}`, query: query.toString() }
}

/** Several boxes of one name; what was ticked stays ticked when something is missing. */
export async function conditionsIn(
  form: FormData,
  run: (inputOf: (fields: Fields) => unknown) => Promise<FormState>,
): Promise<FormState> {
  const conditions = form.getAll('conditions').map(String)
  const state = await run(({ id, version }) => ({ id, version, conditions }))
  return {
    ...state,
    ...(state.values ? { values: { ...state.values, conditions: conditions.join(' ') } } : {}),
  }
}
