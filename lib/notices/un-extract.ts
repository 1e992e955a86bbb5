import type { ImportSubject } from '@/lib/records/import-subject'
import { type Extract, type ExtractContent, nothing, slashed } from './extract'

/**
 * The public extract of an entry of the UN list: every detail that the known public service has (DOMAIN 4.3), for the list is public
 * itself. What is named after no field of it (the remarks of the list) stands as further information.
 */
export function extractOfListed(subject: ImportSubject): Extract {
  const { listing, type } = subject
  const person = type === 'person'
  const year = /^\d{4}/.exec(listing.listedOn ?? '')?.[0] ?? '1999'
  return {
    kind: 'un',
    subject: person ? 'person' : 'entity',
    entityId: `${year}/${serialOf(subject)}`,
    publishedOn: listing.listedOn ?? `${year}-01-01`,
    content: person ? ofPerson(subject) : ofEntity(subject),
    pictures: [],
  }
}

/** The number of the list's own data; its reference in digits where it gives none. */
const serialOf = ({ listing, sourceReference }: ImportSubject): string =>
  (listing.dataId.replace(/\D/g, '') || sourceReference.replace(/\D/g, '') || '0').slice(0, 9)

function shared(subject: ImportSubject): ExtractContent {
  const { names, addresses, reasons, remarks, sourceReference, listing } = subject
  const primary = names.find(({ kind }) => kind === 'primary') ?? names[0]
  const original = names.find(({ kind }) => kind === 'transliteration')
  const others = names.filter((each) => each !== primary && each !== original).map(({ full }) => full)
  return {
    ...nothing,
    name: primary?.full ?? subject.caption,
    listing: {
      reference: sourceReference,
      on: listing.listedOn?.replaceAll('-', '/') ?? null,
      resolution: resolutionOf(listing.list, sourceReference),
      purposes: [],
      summary: reasons,
      aliases: [...new Set(others)],
      profession: null,
      documents: [],
      originalName: original?.full ?? null,
      originalForename: null,
      addresses,
      furtherInformation: remarks || null,
    },
  }
}

function ofPerson(subject: ImportSubject): ExtractContent {
  const all = shared(subject)
  const birth = subject.births.find(({ certainty }) => certainty === 'certain') ?? subject.births[0]
  // The list does not say which part is the family name; the last is what most of its countries sort by.
  const parts = subject.listing.nameParts
  const [forename, name] =
    parts.length > 1 ? [parts.slice(0, -1).join(' '), parts.at(-1) ?? null] : [null, all.name]
  return {
    ...all,
    name,
    forename,
    birthName: subject.names.find(({ kind }) => kind === 'birth')?.full ?? null,
    dateOfBirth: birth
      ? slashed({
          year: birth.year,
          ...(birth.month ? { month: birth.month } : {}),
          ...(birth.day ? { day: birth.day } : {}),
        })
      : null,
    circa: birth?.circa === true || birth?.yearTo != null,
    birthPlace: subject.birthPlace,
    birthCountry: subject.birthCountry,
    sex: subject.sex,
    nationalities: subject.nationalities,
    listing: all.listing && {
      ...all.listing,
      profession: subject.designations.join('; ') || null,
      documents: subject.documents.map(({ number, country }) =>
        country ? `${number} (${country})` : number,
      ),
    },
  }
}

const ofEntity = (subject: ImportSubject): ExtractContent => ({
  ...shared(subject),
  nationalities: subject.countries,
})

/** The resolution that made the regime under which the list names somebody; by the name of the list, else by its reference. */
function resolutionOf(list: string, reference: string): number | null {
  const named = Object.entries(resolutions).find(([name]) => list.toLowerCase().includes(name))
  return named?.[1] ?? byReference[reference.slice(0, 2).toUpperCase()] ?? null
}

const resolutions: Record<string, number> = {
  'al-qaida': 1267,
  taliban: 1988,
  iraq: 1518,
  drc: 1533,
  'south sudan': 2206,
  sudan: 1591,
  lebanon: 1636,
  dprk: 1718,
  iran: 2231,
  somalia: 751,
  libya: 1970,
  gb: 2048,
  car: 2745,
  yemen: 2140,
  mali: 2374,
  haiti: 2653,
}

const byReference: Record<string, number> = {
  QD: 1267,
  TA: 1988,
  IQ: 1518,
  CD: 1533,
  SS: 2206,
  SD: 1591,
  KP: 1718,
  IR: 2231,
  SO: 751,
  LY: 1970,
  CF: 2745,
  YE: 2140,
  ML: 2374,
  HT: 2653,
}
