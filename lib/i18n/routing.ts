/** The four working languages of the organisation; the first is the fallback. */
export const locales = ['en', 'fr', 'es', 'ar'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/** Each language named in itself, for the language menu. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/** A language that an address names, or the first. */
export const localeOr = (value: string | null): Locale => (isLocale(value) ? value : defaultLocale)

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** The tag for `Intl`: Arabic with Latin digits, so that server, browser and identifiers agree. */
export function intlTag(locale: Locale): string {
  return locale === 'ar' ? 'ar-u-nu-latn' : locale
}

/** '/desk' in French is '/fr/desk'. */
export function localePath(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The language for someone who asked for no language: their own choice, else what the browser prefers. */
export function negotiateLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen
  for (const tag of preferredTags(acceptLanguage ?? '')) {
    const language = tag.split('-')[0]
    if (isLocale(language)) return language
  }
  return defaultLocale
}

/** Tags of an Accept-Language header, best first (RFC 9110 12.5.4); `q=0` means never. */
function preferredTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
      return { tag, order, weight: q === undefined ? 1 : Number(q) || 0 }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ tag }) => tag)
}
