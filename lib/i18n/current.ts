import { getLocale } from 'next-intl/server'
import { defaultLocale, isLocale, type Locale } from './routing'

/** The language of this request, typed. */
export async function currentLocale(): Promise<Locale> {
  const locale = await getLocale()
  return isLocale(locale) ? locale : defaultLocale
}
