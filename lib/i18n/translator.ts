import { createTranslator } from 'next-intl'
import { type Messages, messagesOf } from './messages'
import type { Locale } from './routing'

export type Translate = (key: string, values?: Record<string, string | number>) => string

const made = new Map<Messages, Translate>()

/** The words of a language outside of a page: for what goes to a program. Keys are whole: `checks.outcome.HIT`. */
export async function translatorOf(locale: Locale): Promise<Translate> {
  const messages = await messagesOf(locale)
  const known = made.get(messages)
  if (known) return known
  const translate = createTranslator({ locale, messages, timeZone: 'UTC' }) as unknown as Translate
  // In production a catalogue is read once; while developing each reading is another one.
  if (process.env.NODE_ENV === 'production') made.set(messages, translate)
  return translate
}
