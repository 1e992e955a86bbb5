import { createTranslator } from 'next-intl'
import { messagesOf } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'

/** Says a message of one namespace. */
export type Say = ((key: string, values?: Record<string, string | number>) => string) & {
  has: (key: string) => boolean
}

/** The catalogue of a language for a sheet, which is made outside of any page. */
export async function sheetTranslator(locale: Locale, namespace: string): Promise<Say> {
  const messages = await messagesOf(locale)
  return createTranslator({ locale, messages, namespace, timeZone: 'UTC' }) as unknown as Say
}
