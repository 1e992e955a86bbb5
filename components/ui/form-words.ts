import { getMessages, getTranslations } from 'next-intl/server'
import type { Messages } from '@/lib/i18n/messages'

/** What a form says about itself and about what was refused; plain text, for client leaves. */
export interface FormWords {
  errorTitle: string
  errorPrefix: string
  sending: string
  /** Code of the `errors` namespace → sentence. */
  codes: Record<string, string>
}

/** The words for a form whose operation may answer with these codes; the general ones are always there. */
export async function formWords(codes: readonly string[] = []): Promise<FormWords> {
  const t = await getTranslations('common.form')
  const messages = (await getMessages()) as { errors?: { code?: Messages } }
  const texts: Record<string, string> = {}
  for (const code of [...codes, ...general]) {
    const text = messages.errors?.code?.[code]
    if (typeof text === 'string') texts[code] = text
  }
  return { errorTitle: t('errorTitle'), errorPrefix: t('errorPrefix'), sending: t('sending'), codes: texts }
}

const general = ['unknown', 'foreign_origin', 'busy', 'database_away', 'role', 'signed_out', 'not_found']
