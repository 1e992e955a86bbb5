import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Messages, pick } from '@/lib/i18n/messages'

/**
 * Lets client leaves below it call `useTranslations`, with only the named parts of the catalogue:
 * `<ClientMessages of={['search.box']}>`. Prefer plain labels as props for leaves with a handful of words.
 */
export async function ClientMessages({ of, children }: { of: readonly string[]; children: ReactNode }) {
  const messages = (await getMessages()) as Messages
  return (
    <NextIntlClientProvider locale={await getLocale()} timeZone="UTC" messages={pick(messages, of)}>
      {children}
    </NextIntlClientProvider>
  )
}
