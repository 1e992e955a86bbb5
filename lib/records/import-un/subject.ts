/** What an import brings for one record, before it has an id, a version or an owner. Dates as text are ISO 8601. */
export type ImportedSubject = {
  type: 'person' | 'organisation'
  /** The source's own number of the record: what a second import recognises it by. */
  sourceReference: string
  caption: string
  names: ImportedName[]
  births: ImportedBirth[]
  documents: ImportedDocument[]
  sex: 'M' | 'F' | 'U'
  nationalities: string[]
  countries: string[]
  birthPlace: string | null
  birthCountry: string | null
  designations: string[]
  addresses: string[]
  reasons: string | null
  remarks: string
  listing: Listing
}

export type ImportedName = {
  kind: 'primary' | 'birth' | 'alias' | 'nickname' | 'false' | 'former' | 'transliteration'
  quality: 'good' | 'low' | null
  family: string | null
  given: string | null
  full: string
  /** ISO 15924. */
  script: string
  note: string | null
}

export type ImportedBirth = {
  year: number
  yearTo: number | null
  month: number | null
  day: number | null
  circa: boolean
  note: string | null
  certainty: 'certain' | 'alleged'
}

export type ImportedDocument = {
  type: 'passport' | 'national_id' | 'travel_document' | 'driving_licence' | 'residence_permit' | 'other'
  number: string
  /** ISO 3166 alpha-2. */
  country: string | null
  issuedOn: string | null
  expiresOn: string | null
  note: string | null
}

/** The listing itself, kept as the provenance of the record. */
export type Listing = {
  list: string
  dataId: string
  sourceVersion: string
  listedOn: string | null
  updatedOn: string[]
  /** FIRST_NAME … FOURTH_NAME as given: the list does not say which of them is a family name. */
  nameParts: string[]
}

/**
 * A value of the source that could not be taken as data: which one, why, and where it was kept as text.
 * `kept: null` says that it stands nowhere in the record.
 */
export type Problem = {
  reference: string
  field: string
  value: string
  why: string
  kept: 'remarks' | 'address' | 'note' | null
}
