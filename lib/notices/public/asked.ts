import { type Locale, locales } from '@/lib/access/actor'
import { withoutInvisibles } from '@/lib/identifiers/plain-text'
import { readingsOf } from '../extract-words'
import { likeOf } from './pattern'

/** The three kinds that the known public service has. */
export const publicKinds = ['red', 'yellow', 'un'] as const
export type PublicKind = (typeof publicKinds)[number]

/** A question to a list of extracts; what was not asked is null. */
export type Asked = {
  kind: PublicKind
  subject: 'person' | 'entity' | null
  name: AskedName | null
  forename: AskedName | null
  /** Each reading as words that all have to be met. */
  freeText: string[][] | null
  nationality: string | null
  ageMin: number | null
  ageMax: number | null
  sex: 'M' | 'F' | 'U' | null
  warrantCountry: string | null
  unReference: string | null
  unResolution: number | null
  updatedSince: Date | null
  page: number
  perPage: number
  /** Where a walk by cursor stands; `start` at its beginning, null for pages. */
  cursor: Cursor | 'start' | null
}
export type AskedName = { like: string; words: null } | { like: null; words: string[][] }
export type Cursor = { micros: string; id: string }

export const usualPerPage = 20
export const mostPerPage = 160

/** The parameters of a list, in the order in which links repeat them. */
export const listParameters = [
  'forename',
  'name',
  'nationality',
  'ageMin',
  'ageMax',
  'sexId',
  'arrestWarrantCountryId',
  'freeText',
  'unReference',
  'unResolution',
  'updated_since',
  'fields',
  'lang',
] as const

type Parameters = { get: (name: string) => string | null }

/**
 * Reads the parameters of a list as the known public service does: what cannot be meant is as if it had not been said, numbers are
 * brought within their bounds. Only parameters that are ours alone are refused when they are wrong.
 */
export function askedOf(
  kind: PublicKind,
  parameters: Parameters,
  subject: Asked['subject'] = null,
): { asked: Asked } | { wrong: 'cursor' | 'updated_since' } {
  const said = (name: string) =>
    withoutInvisibles(parameters.get(name) ?? '')
      .trim()
      .slice(0, 100)
  const code = (name: string) => /^(?:[A-Z]{2,3}|\d{3})$/.exec(said(name).toUpperCase())?.[0] ?? null
  const since = said('updated_since')
  const updatedSince = since ? new Date(since) : null
  if (updatedSince && (!/^\d{4}-\d{2}-\d{2}/.test(since) || Number.isNaN(updatedSince.getTime())))
    return { wrong: 'updated_since' }
  const cursor = parameters.get('cursor') === null ? null : readCursor(said('cursor'))
  if (cursor === undefined) return { wrong: 'cursor' }
  const sex = said('sexId').toUpperCase()
  return {
    asked: {
      kind,
      subject,
      name: nameOf(said('name')),
      forename: nameOf(said('forename')),
      freeText: said('freeText') ? readingsOf(said('freeText')) : null,
      nationality: code('nationality'),
      ageMin: whole(said('ageMin'), 0, 120),
      ageMax: whole(said('ageMax'), 0, 120),
      sex: sex === 'M' || sex === 'F' || sex === 'U' ? sex : null,
      warrantCountry: code('arrestWarrantCountryId'),
      unReference: said('unReference').toUpperCase() || null,
      unResolution: whole(said('unResolution'), 1, 99_999),
      updatedSince,
      page: whole(said('page'), 1, 1_000_000) ?? 1,
      perPage: whole(said('resultPerPage'), 1, mostPerPage) ?? usualPerPage,
      cursor,
    },
  }
}

const whole = (text: string, least: number, most: number): number | null =>
  /^-?\d{1,9}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : null

/** A text in which nothing can be looked for finds nothing, rather than everything. */
function nameOf(text: string): AskedName | null {
  if (!text) return null
  const like = likeOf(text)
  return like === undefined ? { like: null, words: readingsOf(text) } : { like, words: null }
}

export const writeCursor = ({ micros, id }: Cursor): string =>
  Buffer.from(`${micros} ${id}`).toString('base64url')

function readCursor(text: string): Cursor | 'start' | undefined {
  if (!text) return 'start'
  const [, micros, id] =
    /^(-?\d{1,18}) ([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? []
  return micros && id ? { micros, id } : undefined
}

/** The language that was asked for; undefined when none was, null when it is none of ours. */
export function languageAsked(parameters: Parameters): Locale | undefined | null {
  const said = parameters.get('lang')
  if (said === null) return undefined
  return locales.find((locale) => locale === said) ?? null
}
