import { createTranslator } from 'next-intl'
import { messagesOf } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'

/** The catalogue of a language for a sheet, which is made outside of any page. */
export async function sheetTranslator(locale: Locale, namespace: string) {
  return createTranslator({ locale, messages: await messagesOf(locale), namespace, timeZone: 'UTC' })
}
