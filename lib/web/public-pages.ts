import type { Metadata } from 'next'
import { config } from '@/lib/config'
import { type Locale, locales } from '@/lib/i18n/routing'
import type { PublicKind } from '@/lib/notices/public/asked'
import { publicKinds } from '@/lib/notices/public/asked'

/** Which kind of notices an address names. */
export const publicKindOf = (text: string): PublicKind | undefined =>
  publicKinds.find((kind) => kind === text)

/**
 * What the head of a public page says: its title, the same page in the other languages, whether search engines may keep it, and the
 * status that the shelf answers with.
 */
export function publicHead(
  locale: Locale,
  path: string,
  { title, index = true, status }: { title: string; index?: boolean; status?: 404 | 410 },
): Metadata {
  const { origin } = config()
  const at = (language: Locale) => `${origin}/${language}${path}`
  return {
    title,
    robots: { index: index && !status, follow: !status },
    ...(status
      ? { other: { 'x-status': String(status) } }
      : {
          alternates: {
            canonical: at(locale),
            languages: {
              ...Object.fromEntries(locales.map((each) => [each, at(each)])),
              'x-default': at('en'),
            },
          },
        }),
  }
}

const filterNames = [
  'name',
  'forename',
  'nationality',
  'sexId',
  'ageMin',
  'ageMax',
  'arrestWarrantCountryId',
  'freeText',
  'unReference',
  'unResolution',
] as const

/** What an address asks a list for: as the form shows it again, and as the question reads it. */
export function filtersOf(search: Readonly<Record<string, string | string[] | undefined>>) {
  const parameters = new URLSearchParams()
  const said: Partial<Record<(typeof filterNames)[number], string>> = {}
  for (const name of [...filterNames, 'page'] as const) {
    const value = search[name]
    if (typeof value !== 'string' || !value.trim()) continue
    parameters.set(name, value)
    if (name !== 'page') said[name] = value.trim().slice(0, 100)
  }
  return { said, parameters }
}
