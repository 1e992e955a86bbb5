import { intlTag, type Locale } from '@/lib/i18n/routing'

/** "30 minutes", "2 hours", "3 days" in the words of the language. */
export function minutesWords(minutes: number, locale: Locale): string {
  const [value, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute']
  return new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
