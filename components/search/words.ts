import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { FormWords } from '@/components/ui/form-words'
import { formWords } from '@/components/ui/form-words'
import { countries, members } from '@/lib/bureaus/countries'
import type { Messages } from '@/lib/i18n/messages'
import { intlTag, isLocale } from '@/lib/i18n/routing'

/** What a search form says about itself and about what was refused. */
export async function searchWords(): Promise<FormWords> {
  const general = await formWords([
    'no_purpose',
    'purpose_missing',
    'case_missing',
    'case_long',
    'purpose_not_allowed',
    'list_limit',
  ])
  const messages = (await getMessages()) as { search?: { errors?: Messages } }
  const texts = Object.entries(messages.search?.errors ?? {}).flatMap(([code, text]) =>
    typeof text === 'string' ? [[code, text] as const] : [],
  )
  return { ...general, codes: { ...general.codes, ...Object.fromEntries(texts) } }
}

/** What a form about a watch says. */
export const watchWords = () => formWords(['not_yours', 'watch_limit'])

/** Countries with two-letter codes by their names in the page's language, for a select. */
export async function countryChoices(): Promise<{ value: string; label: string }[]> {
  const asked = await getLocale()
  const locale = isLocale(asked) ? asked : 'en'
  const order = new Intl.Collator(intlTag(locale))
  return countries
    .filter(({ code }) => /^[A-Z]{2}$/.test(code))
    .map(({ code, names }) => ({ value: code, label: names[locale] }))
    .sort((a, b) => order.compare(a.label, b.label))
}

/** Names of the member countries by code, for the box that recognises them while typing. */
export async function memberNames(): Promise<Record<string, string>> {
  const asked = await getLocale()
  const locale = isLocale(asked) ? asked : 'en'
  return Object.fromEntries(members.map(({ code, names }) => [code, names[locale]]))
}

/** Labels of the form that searches by example. */
export async function exampleLabels() {
  const t = await getTranslations('search.form')
  return {
    name: t('name'),
    nameHint: t('nameHint'),
    family: t('family'),
    given: t('given'),
    birth: t('birth'),
    birthHint: t('birthHint'),
    day: t('day'),
    month: t('month'),
    year: t('year'),
    nationality: t('nationality'),
    sex: t('sex'),
    documentNumber: t('documentNumber'),
    documentCountry: t('documentCountry'),
    vehicleNumber: t('vehicleNumber'),
    vehicleNumberHint: t('vehicleNumberHint'),
    plate: t('plate'),
    plateCountry: t('plateCountry'),
    type: t('type'),
    any: t('any'),
    submit: t('submit'),
  }
}

/** How long a watch may last, in words. */
export async function watchFormWords(months: readonly number[]) {
  const t = await getTranslations('watches.form')
  return {
    months: months.map((count) => ({ value: String(count), label: t('months', { count }) })),
    labels: {
      until: t('until'),
      scope: t('scope'),
      me: t('me'),
      bureau: t('bureau'),
      submit: t('submit'),
      change: t('change'),
      done: t('done'),
    },
  }
}
