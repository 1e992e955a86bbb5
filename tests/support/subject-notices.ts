import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The texts of notices where they meet the databases, in a language. */
export const messages = (locale: string): { instruction: Record<string, string> } =>
  JSON.parse(
    readFileSync(
      path.join(import.meta.dirname, '../../lib/i18n/messages', locale, 'subject-notices.json'),
      'utf8',
    ),
  )
