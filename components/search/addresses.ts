import { type Locale, localePath } from '@/lib/i18n/routing'
import type { ExportFormat } from '@/lib/search/export'
import { addressOfLook, type ResultLook } from '@/lib/search/facets'
import type { ResultsView } from '@/lib/search/result-view'

/** Where a list of results stands: the search's id and how it is looked at; never what was typed. */
export function resultsPath(
  locale: Locale,
  view: Pick<ResultsView, 'id' | 'look'>,
  change?: Parameters<typeof addressOfLook>[1],
): string {
  return `${localePath(locale, `/search/${view.id}`)}${addressOfLook(view.look, change)}`
}

/** Where a question is asked anew: of works of art on the page that has their form. */
export function changePath(
  locale: Locale,
  { id, asked: { criteria } }: Pick<ResultsView, 'id' | 'asked'>,
): string {
  const { title, maker, objectType, material, technique, pictures } = criteria
  const art = [title, maker, objectType, material, technique, pictures].some((each) => each !== undefined)
  return `${localePath(locale, art ? '/search/art' : '/search')}?from=${id}`
}

/** Where a record stands, with the search that led to it, so that its page can lead back and on to the next. */
export function recordPath(locale: Locale, row: { id: string; type: string }, search?: string): string {
  return `${localePath(locale, `/records/${row.type}/${row.id}`)}${search ? `?search=${search}` : ''}`
}

/** Where exactly this list is had as a file. */
export function exportPath(
  view: Pick<ResultsView, 'id' | 'look'>,
  format: ExportFormat,
  locale: Locale,
): string {
  const look: ResultLook = { ...view.look, page: 1 }
  const address = addressOfLook(look, { selected: undefined })
  return `/api/search/${view.id}/export${address}${address ? '&' : '?'}format=${format}&lang=${locale}`
}
