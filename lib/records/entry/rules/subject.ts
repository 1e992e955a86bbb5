import { unitedNations } from '@/lib/bureaus/united-nations'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import type { Criteria } from '@/lib/search/criteria'
import { type Issue, issue } from '../issue'
import { textIn, type Values } from '../raw-entry'
import type { EnteredName, Parts } from '../read-parts'

/** The name under which a subject stands in lists: the primary one, else the first. */
export const primaryName = ({ names }: Pick<Parts, 'names'>): EnteredName | undefined =>
  names.find(({ kind }) => kind === 'primary') ?? names[0]

/** A name as the search is asked with it: in its parts where they are known. */
export function nameAsked({ family, given, full }: EnteredName): Criteria {
  return family && given ? { family, given } : { name: full }
}

/** Documents by which the same subject may be on file under another name; a record with more is asked by its first. */
export const documentsAsked = ({ documents }: Parts): Criteria[] =>
  documents
    .filter(({ number }) => normaliseDocumentNumber(number).length >= 3)
    .slice(0, 4)
    .map(({ number, country }) => ({
      documentNumber: number,
      ...(country && /^[A-Z]{2}$/.test(country) ? { documentCountry: country } : {}),
    }))

/** Countries as the search is asked with them. */
export const countriesAsked = (countries: Values[string]): Criteria => {
  const asked = Array.isArray(countries)
    ? countries.filter((code) => /^[A-Z]{2}$/.test(code)).slice(0, 10)
    : []
  return asked.length > 0 ? { nationalities: asked } : {}
}

/** Who is subject to measures of the Security Council is said by the United Nations alone. */
export const aboutListing = (values: Values, owner: string): Issue[] =>
  textIn(values, 'status') === 'subject_of_un_sanctions' && owner !== unitedNations
    ? [issue('must', 'status', 'unitedNationsOnly')]
    : []
