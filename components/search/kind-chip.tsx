import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { intlTag, isLocale } from '@/lib/i18n/routing'
import { alpha3Of } from '@/lib/identifiers/country-codes'
import type { PartialDate } from '@/lib/identifiers/partial-date'
import type { Note, Reading } from '@/lib/search/reading'

/** Alpha-2 to the name in the officer's language; a code that is not in it is shown as alpha-3. */
export type CountryNames = Readonly<Record<string, string>>

/**
 * What a text was read as, in one line: "Name · born 1984 · Morocco". Needs the messages `recognise`; works on the server
 * and in the browser.
 */
export function KindChip({
  reading,
  countryNames,
  className,
}: {
  reading: Reading
  countryNames?: CountryNames
  className?: string
}) {
  return (
    <span
      className={cx(
        'inline-block max-w-full truncate rounded-sm bg-accent-tint px-2 py-0.5 text-xs font-semibold text-accent',
        className,
      )}
    >
      <ReadingWords reading={reading} {...(countryNames ? { countryNames } : {})} />
    </span>
  )
}

/** The words of the chip without its looks. `whole` adds what the officer sees in the box anyway: the name, the number. */
export function ReadingWords({
  reading,
  countryNames = {},
  whole = false,
}: {
  reading: Reading
  countryNames?: CountryNames
  whole?: boolean
}) {
  const t = useTranslations('recognise')
  const facts = useFacts(reading, countryNames, whole)
  return (
    <>
      {t(`kinds.${isList(reading) ? 'list' : reading.kind}`)}
      {facts.map((fact) => (
        <Fragment key={fact}>
          {' · '}
          <NameText>{fact}</NameText>
        </Fragment>
      ))}
    </>
  )
}

/** Many lines are no fault: they are checked as a list. */
const isList = ({ kind, notes }: Reading) => kind === 'none' && notes.some(({ code }) => code === 'manyLines')

/** The sentences that go with a reading: what was not used, does not fit or is not searched here. */
export function ReadingNotes({ notes, className }: { notes: readonly Note[]; className?: string }) {
  const t = useTranslations('recognise')
  return notes.map((note) => (
    <p key={note.code + JSON.stringify(note.args)} className={className}>
      {isDateError(note.code) ? t(note.code, note.args) : t(`notes.${note.code}`, note.args)}
      {isDateError(note.code) && ` ${t('notUsed')}`}
    </p>
  ))
}

function useFacts(reading: Reading, countryNames: CountryNames, whole: boolean): string[] {
  const t = useTranslations('recognise.facts')
  const locale = useLocale()
  const country = (code: string) => countryNames[code] ?? alpha3Of(code)
  const { kind, text, name, birth, nationalities = [], sex, documentNumber, documentCountry, mrz } = reading
  // A pasted zone hides its name and number among fillers, so they are always said.
  const says = whole || mrz !== undefined
  const named = name !== undefined || reading.family !== undefined
  return [
    ...(mrz?.format ? [mrz.format] : []),
    ...(says && kind !== 'none' && (named || mrz === undefined) && text ? [text] : []),
    ...(birth?.length ? [bornWords(birth, locale, t)] : []),
    ...nationalities.map(country),
    ...(sex ? [t('sex', { sex })] : []),
    ...(documentNumber && (named || mrz) ? [t('number', { number: documentNumber })] : []),
    ...(documentCountry ? [t('issuedBy', { country: country(documentCountry) })] : []),
  ]
}

function bornWords(
  birth: readonly PartialDate[],
  locale: string,
  t: (key: 'born' | 'bornOr' | 'bornCirca' | 'bornYears', args: Record<string, string>) => string,
): string {
  const [first, ...others] = birth
  const last = others.at(-1)
  if (!first) return ''
  if (last && !first.month) return t('bornYears', { from: String(first.year), to: String(last.year) })
  if (last) return t('bornOr', { date: dateWords(first, locale), other: dateWords(last, locale) })
  return t(first.circa ? 'bornCirca' : 'born', { date: dateWords(first, locale) })
}

/** `12 Mar 1984`, `Mar 1984`, `1984`, in the officer's language with Latin digits. */
function dateWords({ year, month, day }: PartialDate, locale: string): string {
  if (!month) return String(year)
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' }
  if (day) parts.day = 'numeric'
  const moment = Date.UTC(year, month - 1, day ?? 1)
  // Day first in English too: dates are typed and read in this order.
  const tag = locale === 'en' ? 'en-GB' : isLocale(locale) ? intlTag(locale) : locale
  return new Intl.DateTimeFormat(tag, parts).format(moment)
}

function isDateError(code: Note['code']): code is Extract<Note['code'], `dateErrors.${string}`> {
  return code.startsWith('dateErrors.')
}
