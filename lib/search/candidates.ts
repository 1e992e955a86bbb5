import { documentLook, normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { type OpenedBirth, openBirth } from './births'
import type { Criteria } from './criteria'
import { readForms, type StoredForm } from './form-text'
import { indexEntry } from './index-entry'
import type { KeyPlan } from './plan'
import type { SearchDb } from './sql'
import type { SearchableSubject } from './subject'

/** A visible record that may be the one, with what scoring needs. */
export type Candidate = {
  recordId: string
  rowId: number
  sex: string
  nationalities: string[]
  births: OpenedBirth[]
  forms: StoredForm[]
  /** The document that met the asked number: exactly, or but for letters and digits that look alike. */
  document: { exact: boolean; country: string; number: string } | null
}

export type Candidates = { rows: Candidate[]; exact: number; cut: boolean }

/** Exact whole names are counted up to this; more is "more than". */
export const COUNT_TO = 300

/** Fetches at most 200 visible candidates in one query. `budgets`: postings for pairs, for single parts, most keys. */
export async function fetchCandidates(
  db: SearchDb,
  criteria: Criteria,
  plan: KeyPlan,
  budgets: number[],
): Promise<Candidates> {
  const number = criteria.documentNumber ? normaliseDocumentNumber(criteria.documentNumber) : ''
  const [row] = await db.query<{ visible: string; exact: number; cut: boolean }>(CANDIDATES, [
    criteria.type === undefined ? null : criteria.type === 'organisation' ? 2 : 1,
    plan.keys,
    plan.weights,
    plan.parents,
    plan.groups,
    budgets,
    plan.exact,
    COUNT_TO,
    number ? [number] : [],
    number ? [documentLook(number)] : [],
    200,
  ])
  if (!row) return { rows: [], exact: 0, cut: false }
  return { rows: row.visible ? row.visible.split('\n').map(opened) : [], exact: row.exact, cut: row.cut }
}

/** A subject whose record is at hand, as the index would give it out. */
export function candidateOf(recordId: string, subject: SearchableSubject, criteria: Criteria): Candidate {
  const { sex, nationalities, births, forms, documents } = indexEntry(subject)
  const number = criteria.documentNumber ? normaliseDocumentNumber(criteria.documentNumber) : ''
  const look = documentLook(number)
  // Of several, the same as the query of the database takes: the exact one, then the last by country.
  const byCountry = documents.toSorted((a, b) => (a.country < b.country ? 1 : -1))
  const same = byCountry.filter((document) => number && document.number === number)
  const alike = byCountry.filter((document) => number && document.look === look)
  const [met] = [...same, ...alike]
  return {
    recordId,
    rowId: 0,
    sex,
    nationalities,
    births: births.map(openBirth),
    forms: forms ? readForms(forms) : [],
    document: met ? { exact: same.length > 0, country: met.country, number: met.number } : null,
  }
}

const CANDIDATES =
  'select * from search.candidates($1::int2, $2::int4[], $3::int2[], $4::int2[], $5::int2[], $6::int4[], $7::int4[], $8::int4, $9::text[], $10::text[], $11::int4)'

function opened(line: string): Candidate {
  const [
    recordId = '',
    rowId = '0',
    ,
    sex = 'U',
    nationalities = '',
    births = '',
    document = '',
    forms = '',
  ] = line.split('\t')
  return {
    recordId,
    rowId: Number(rowId),
    sex,
    nationalities: nationalities ? nationalities.split(',') : [],
    births: births ? births.split(',').map((packed) => openBirth(Number(packed))) : [],
    forms: forms ? readForms(forms) : [],
    document: openDocument(document),
  }
}

function openDocument(text: string): Candidate['document'] {
  if (!text) return null
  const colon = text.indexOf(':')
  return { exact: text[0] === 'n', country: text.slice(1, colon), number: text.slice(colon + 1) }
}
