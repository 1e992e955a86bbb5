import { createHash } from 'node:crypto'
import { z } from 'zod'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import type { SearchableSubject } from '@/lib/search/subject'
import { certainties, documentTypes, nameKinds, nameQualities } from './codes'
import { snapshotOf } from './snapshot'

const text = (most: number) => z.string().max(most)
const country = z.string().regex(/^(?:[A-Z]{2}|\d{3})$/)
const year = z.int().min(1800).max(2200)

/** One record as an import hands it to the door: the shape of `ImportedSubject`, checked. */
export const subjectSchema = z.strictObject({
  type: z.enum(['person', 'organisation']),
  sourceReference: text(60).min(1),
  caption: text(400).min(1),
  names: z
    .array(
      z.strictObject({
        kind: z.enum(nameKinds),
        quality: z.enum(nameQualities).nullable(),
        family: text(400).nullable(),
        given: text(400).nullable(),
        full: text(600).min(1),
        script: z.string().regex(/^[A-Z][a-z]{3}$/),
        note: text(4_000).nullable(),
      }),
    )
    .min(1)
    .max(400),
  births: z
    .array(
      z.strictObject({
        year,
        yearTo: year.nullable(),
        month: z.int().min(1).max(12).nullable(),
        day: z.int().min(1).max(31).nullable(),
        circa: z.boolean(),
        note: text(1_000).nullable(),
        certainty: z.enum(certainties),
      }),
    )
    .max(60),
  documents: z
    .array(
      z.strictObject({
        type: z.enum(documentTypes),
        number: text(80).min(1),
        country: country.nullable(),
        issuedOn: text(12).nullable(),
        expiresOn: text(12).nullable(),
        note: text(4_000).nullable(),
      }),
    )
    .max(100),
  sex: z.enum(['M', 'F', 'U']),
  nationalities: z.array(country).max(20),
  countries: z.array(country).max(60),
  birthPlace: text(600).nullable(),
  birthCountry: country.nullable(),
  designations: z.array(text(2_000)).max(60),
  addresses: z.array(text(2_000)).max(100),
  reasons: text(60_000).nullable(),
  remarks: text(60_000),
  listing: z.strictObject({
    list: text(80),
    dataId: text(40),
    sourceVersion: text(20),
    listedOn: z.iso.date().nullable(),
    updatedOn: z.array(z.iso.date()).max(200),
    nameParts: z.array(text(400)).max(8),
  }),
})
export type ImportSubject = z.output<typeof subjectSchema>

/** Tells whether a subject changed since it was imported: the digest of everything that it says. */
export const digestOf = (subject: ImportSubject) =>
  createHash('sha256').update(JSON.stringify(subject)).digest('base64url')

/** What the search index is told of an imported subject. */
export function searchableOf(subject: ImportSubject): SearchableSubject {
  return {
    type: subject.type,
    names: subject.names,
    births: subject.births,
    nationalities: subject.type === 'person' ? subject.nationalities : subject.countries,
    sex: subject.sex,
    documents: subject.documents,
  }
}

/** The rows of one record, without the columns that the database or the door fills. */
export function rowsOf(subject: ImportSubject, owner: string, retentionUntil: Date) {
  const provenance = { listing: { ...subject.listing, digest: digestOf(subject) } }
  const shared = {
    status: 'subject_of_un_sanctions',
    addresses: subject.addresses,
    reasons: subject.reasons,
    reasonsLang: subject.reasons ? 'en' : null,
    remarks: subject.remarks,
    provenance,
  }
  const rows = {
    record: {
      status: 'published',
      caption: subject.caption,
      sourceReference: subject.sourceReference,
      // Sanctions freeze assets and bar travel; they do not ask for an arrest: to identify (RPD Art. 10(2)(b)).
      purpose: 'P-B',
      retentionUntil,
    },
    person: {
      ...shared,
      sex: subject.sex,
      nationalities: subject.nationalities,
      birthPlace: subject.birthPlace,
      birthCountry: subject.birthCountry,
      designations: subject.designations,
    },
    organisation: { ...shared, countries: subject.countries },
    names: subject.names.map((name, i) => ({ ...name, ordinal: i + 1, source: owner })),
    births: subject.births.map((birth, i) => ({ ...birth, ordinal: i + 1, source: owner })),
    documents: subject.documents.map((document, i) => ({
      ...document,
      ordinal: i + 1,
      source: owner,
      numberNorm: normaliseDocumentNumber(document.number),
    })),
  }
  return { ...rows, snapshot: snapshotOf({ type: subject.type, ...rows }) }
}
