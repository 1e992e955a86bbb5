import { cache } from 'react'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { type AddressParameters, lookOf } from '@/lib/search/facets'
import { runSearch } from '@/lib/search/queries'
import { answerPage } from '@/lib/web/answer-page'

/** The results of this request: asked for by the page and by the box above it, run and recorded once. */
export const resultsOf = cache(async (searchId: string, parameters: string) => {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const look = lookOf(JSON.parse(parameters) as AddressParameters)
  return answerPage(locale, `/${locale}/search/${searchId}`, () => runSearch(caller, { id: searchId, look }))
})
