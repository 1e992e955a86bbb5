import { redirect } from 'next/navigation'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { saveColumns } from '@/lib/search/column-commands'
import { addressOfLook, lookOf } from '@/lib/search/facets'
import { formAction } from './form-action'

/** Keeps the columns that the form names, and shows the same list with them and in the order that was chosen. */
export async function submitColumns(locale: Locale, form: FormData): Promise<never> {
  const shown = form.getAll('shown').filter((each) => typeof each === 'string')
  const state = await formAction(saveColumns, form, ({ tab, sort }) => ({ tab, shown, sort }))
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const asked = new URLSearchParams(text('look'))
  const look = lookOf(Object.fromEntries([...new Set(asked.keys())].map((key) => [key, asked.getAll(key)])))
  const sort = lookOf({ sort: text('sort') })
  const address = addressOfLook(state.status === 'done' ? { ...look, sort: sort.sort, sorted: true } : look)
  redirect(`${localePath(locale, `/search/${encodeURIComponent(text('id'))}`)}${address}`)
}
