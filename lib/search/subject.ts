/** One name of a subject as the record holds it. `full` is the text as given; parts are known only when the source said so. */
export type SubjectName = {
  family?: string | null
  given?: string | null
  full?: string | null
  /** `RecordName.kind`: primary, birth, alias, nickname, false, former, transliteration. */
  kind: string
  quality?: 'good' | 'low' | null
  /** ISO 15924; the letters themselves decide, so it is a hint. */
  script?: string | null
}

/** A date or span of birth; `yearTo` closes a span of years ("between 1961 and 1964"). */
export type SubjectBirth = {
  year: number
  yearTo?: number | null
  month?: number | null
  day?: number | null
  circa?: boolean | null
}

/** What the search index knows about a record. Names in the record's order: the explanation counts them. */
export type SearchableSubject = {
  type: 'person' | 'organisation'
  names: SubjectName[]
  births: SubjectBirth[]
  /** ISO 3166 alpha-2. */
  nationalities: string[]
  sex: 'M' | 'F' | 'X' | 'U'
  documents: { number: string; country?: string | null }[]
}
