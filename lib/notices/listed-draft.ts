import { documentTypes } from '@/lib/records/codes'
import type { ImportSubject } from '@/lib/records/import-subject'
import { draftSchema, type NoticeDraft } from './draft'

/** What a notice says of somebody or something on the consolidated list of the Security Council (Art. 95): what the list says, in English. */
export function draftOfListed(subject: ImportSubject, record: string): NoticeDraft {
  const { type, listing, sourceReference } = subject
  return draftSchema.parse({
    version: 1,
    form: 'notice',
    type: 'un_special',
    request: {
      language: 'en',
      purpose: 'P-D',
      reference: sourceReference,
      record,
      about: type === 'person' ? 'person' : 'entity',
      actions: ['freeze_assets', 'ban_travel', 'embargo_arms'],
    },
    person: {
      status: 'subject_of_un_sanctions',
      names: subject.names.slice(0, 200).map(({ kind, quality, family, given, full, script }) => ({
        kind,
        ...(quality ? { quality } : {}),
        ...(family || given
          ? { ...(family ? { family: short(family) } : {}), ...(given ? { given: short(given) } : {}) }
          : script === 'Latn'
            ? { family: short(full) }
            : { original: short(full) }),
      })),
      ...(type === 'person' ? { sex: subject.sex } : {}),
      births: subject.births.slice(0, 20).map(({ year, month, day, circa, certainty }) => ({
        date: {
          year,
          ...(month ? { month, ...(day ? { day } : {}) } : {}),
          ...(circa ? { circa } : {}),
        },
        certainty,
      })),
      ...(subject.birthPlace ? { birthPlace: short(subject.birthPlace) } : {}),
      ...(subject.birthCountry ? { birthCountry: subject.birthCountry } : {}),
      nationalities: [...subject.nationalities, ...(type === 'organisation' ? subject.countries : [])]
        .slice(0, 20)
        .map((country) => ({ country, confirmed: false })),
      addresses: subject.addresses.slice(0, 50).map(short),
    },
    documents: subject.documents.slice(0, 50).map(({ type: kind, number, country, issuedOn, expiresOn }) => ({
      type: documentTypes.find((each) => each === kind) ?? 'other',
      number,
      ...(country ? { country } : {}),
      ...dated('issuedOn', issuedOn),
      ...dated('expiresOn', expiresOn),
    })),
    listing: {
      reference: sourceReference,
      committee: listing.list,
      ...(subject.reasons ? { reasons: subject.reasons.slice(0, 20_000) } : {}),
      sanctions: ['assets_freeze', 'travel_ban', 'arms_embargo'],
    },
    recipients: { scope: 'all' },
  })
}

const short = (text: string) => text.slice(0, 400)

/** `2019`, `2019-03` or `2019-03-02`, as the import has read it; anything else is left to the record. */
function dated(name: 'issuedOn' | 'expiresOn', text: string | null) {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '') ?? []
  if (!year) return {}
  return {
    [name]: {
      year: Number(year),
      ...(month ? { month: Number(month) } : {}),
      ...(day ? { day: Number(day) } : {}),
    },
  }
}
