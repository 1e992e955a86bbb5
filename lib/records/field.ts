/**
 * A value of a record's own table, as far as reading needs to know it. Kinds are a closed list: a screen, a comparison and
 * later a form know each of them; a definition says nothing more about how a value looks.
 */
export type Field = {
  /** Column of the type's table; its label stands in messages `record.field`. */
  name: string
  kind: FieldKind
  /** For `code` and `codes`: the list of `lib/records/codes.ts` and of the messages `codes`. */
  list?: string
  /** Prose in which no person may be named (R-SLTD-1): its owner is warned when it seems to. */
  impersonal?: true
  /** Longest text, where the kind's own limit is not that of the column. */
  limit?: number
  /** A date of which the year alone is kept, as a number. */
  yearOnly?: true
  /** What most records rightly lack: its absence is not worth a word. */
  seldom?: true
}

export type FieldKind =
  | 'text'
  /** Prose of the source, in the language that the type's `proseLanguage` names. */
  | 'prose'
  | 'name'
  | 'code'
  | 'codes'
  | 'country'
  | 'countries'
  | 'languages'
  | 'texts'
  | 'centimetres'
  | 'kilograms'
  | 'yesNo'
  /** A number or code as it is printed on a thing. */
  | 'identifier'
  /** A vehicle's or chassis number: grouped as it is read aloud. */
  | 'vin'
  /** Code of an issuer of travel documents (Doc 9303-3 section 5). */
  | 'issuer'
  /** A date known to the year, the month or the day: `2026`, `2026-03`, `2026-03-02`. */
  | 'date'
  /** The date or period of a work as EDTF (ISO 8601-2): `16XX`, `1640/1650`; said in words. */
  | 'period'
  /** Extents of a thing, each as `formatMeasurement` writes it: `height 30 cm`. */
  | 'measurements'

/** A heading on the record page with the fields under it, in order; its label stands in messages `record.section`. */
export type Section = { name: string; fields: readonly Field[] }

/** Whether a field has anything to say: an empty list and null say nothing. */
export const isGiven = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
