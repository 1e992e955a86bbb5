import { ageAt } from '@/lib/identifiers/partial-date'
import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { Asked } from '@/lib/search/asked'
import type { Explanation } from '@/lib/search/explanation'
import type { NoticeAbout } from '@/lib/search/notices-about'
import { noMeasureStatuses, warnings } from './codes'
import { nominalDataIn } from './nominal-data'
import { fieldsOf } from './record-type'
import { recordTypeOf } from './registry'
import type { RecordSnapshot, SnapshotBirth, SnapshotDocument, SnapshotMark, SnapshotName } from './snapshot'

/** One record as its page shows it; JSON as the database builds it, moments as ISO 8601 text. */
export type RecordView = {
  id: string
  type: RecordTypeCode
  owner: string
  status: 'draft' | 'published' | 'ceased' | 'expired'
  caption: string
  reference: string
  sourceReference: string | null
  purpose: string
  level: number
  handling: string[]
  noPurpose: string[]
  noDownload: boolean
  retentionUntil: string
  version: number
  validatedAt: string | null
  createdAt: string
  updatedAt: string
  /** Who may not or alone may see it; null for everybody but the owner. */
  access: { withheldFrom: string[]; onlyTo: string[] } | null
  facts: Record<string, unknown>
  provenance: Record<string, unknown>
  names: (SnapshotName & { recordedAt: string })[]
  births: (SnapshotBirth & { recordedAt: string })[]
  documents: (SnapshotDocument & { recordedAt: string })[]
  marks: SnapshotMark[]
  photos: PhotoView[]
  links: LinkView[]
  /** Notices about it that exist for the reader. */
  notices: NoticeAbout[]
  versions: VersionView[]
}

export type PhotoView = {
  id: string
  width: number
  height: number
  takenOn: string | null
  caption: string | null
  withheld: boolean
}

/** A link as read from this record; `kind` is what this record is to the other one. */
export type LinkView = {
  kind: string
  /** True when the link was written at the other record, so that its kind is read the other way round. */
  reversed: boolean
  note: string | null
  other: {
    id: string
    type: RecordTypeCode
    caption: string
    reference: string
    owner: string
    status: string | null
  }
}

export type VersionView = {
  version: number
  at: string
  /** Name of the officer who wrote it; only said inside the owner's bureau. */
  by: string | null
  reason: string
  snapshot: Omit<RecordSnapshot, 'access'> & Partial<Pick<RecordSnapshot, 'access'>>
}

/** How often the record was opened in thirty days; only its owner is told. `day` null: all days together. */
export type Look = { day: string | null; looks: number; ownLooks: number; countries: number }

/** Where the reader stands in the list of results from which he came. */
export type Position = {
  searchId: string
  number: string
  /** 1-based. */
  n: number
  total: number
  /** Address parameters of the list as it was looked at; begins with `?` or is empty. */
  look: string
  previous: { id: string; type: string } | null
  next: { id: string; type: string } | null
}

/** What the search asked from which the reader comes, and how this record meets it. */
export type WhyHere = {
  searchId: string
  number: string
  asked: Asked
  explanation: Explanation
  /** Whether what was compared has weights: things are compared by their numbers, which have none. */
  weighed: boolean
}

/** A hit about the record that the reader's bureau has a part in. */
export type HitLine = {
  id: string
  number: string
  state: string
  querying: string
  source: string
  openedAt: string
}

/**
 * That a bureau held the record not to be the one it asked about: the reader's own, or, for the record's owner, any
 * (UX 1.5). `question`: digest of what was asked, of one's own bureau alone.
 */
export type JudgementLine = {
  at: string
  bureau: string
  by: string | null
  reasons: string[]
  question: string | null
}

/** Everything that the page of one record needs. */
export type RecordPage = {
  record: RecordView
  own: boolean
  hits: HitLine[]
  judgements: JudgementLine[]
  now: string
  /** Undefined when that block could not be read; the page says so and lives. */
  looks: Look[] | undefined
  /** Null when the reader does not come from a search, or not lately. */
  position: Position | null | undefined
  why: WhyHere | null | undefined
  /** The search from which the reader says that he comes. */
  search: string | null
}

/** What may be true of a record as a whole, each said in a line of its own; gravest first. */
export type Banner =
  | 'ceased'
  | 'expired'
  | 'draft'
  | 'no_measure'
  | 'deceased'
  | 'minor'
  | 'missing'
  | 'level'
  | 'withheld_from'
  | 'only_to'
  | 'nominal'
  | 'not_validated'
  | 'expires_soon'
  | 'new'

const day = 86_400_000

/** The banners that are true of this record now. */
export function bannersOf(page: Pick<RecordPage, 'record' | 'own'>, now: Date): Banner[] {
  const { record } = page
  const status = subjectStatus(record)
  const ends = Date.parse(`${record.retentionUntil}T00:00:00Z`)
  const age = (iso: string) => now.getTime() - Date.parse(iso)
  const inForce = record.status === 'published'
  const said: Record<Banner, boolean> = {
    ceased: record.status === 'ceased',
    expired: record.status === 'expired' || ends < now.getTime() - day,
    draft: record.status === 'draft',
    no_measure: noMeasureStatuses.some((each) => each === status),
    deceased: isDead(status),
    minor: isMinor(record, now),
    missing: status === 'missing_person' || status === 'person_unable_to_identify_self',
    level: record.level > 0,
    withheld_from: (record.access?.withheldFrom.length ?? 0) > 0,
    only_to: (record.access?.onlyTo.length ?? 0) > 0,
    nominal: page.own && namesSomebody(record),
    not_validated: inForce && age(record.validatedAt ?? record.createdAt) > 365 * day,
    // R-RET-2: the source is asked six months before; a reader is told in the last thirty days.
    expires_soon:
      inForce && ends >= now.getTime() - day && ends < now.getTime() + (page.own ? 180 : 30) * day,
    new: inForce && age(record.createdAt) < 3 * day,
  }
  return (Object.keys(said) as Banner[]).filter((banner) => said[banner])
}

/** Whether prose that may name nobody seems to do so. */
function namesSomebody({ type: code, facts }: RecordView): boolean {
  const type = recordTypeOf(code)
  const prose = type ? fieldsOf(type).filter(({ impersonal }) => impersonal) : []
  return prose.some(({ name }) => nominalDataIn(String(facts[name] ?? '')).length > 0)
}

/** Status of the person or organisation (Art. 44). */
export const subjectStatus = ({ facts }: Pick<RecordView, 'facts'>): string | null =>
  typeof facts.status === 'string' ? facts.status : null

const isDead = (status: string | null) => status === 'deceased' || status === 'unidentified_body'

/** Younger than eighteen now by every date of birth that is stated: one adult date is enough for "not known to be a minor". */
export function isMinor({ births }: Pick<RecordView, 'births'>, now: Date): boolean {
  return births.length > 0 && births.every((birth) => ageAt(datePart(birth), now).min < 18)
}

/** Age in completed years; null without a date of birth, or when more than one year is stated. */
export function ageOf(
  { births }: Pick<RecordView, 'births'>,
  now: Date,
): { min: number; max: number } | null {
  const [birth] = births
  if (!birth || births.some(({ year }) => year !== birth.year) || birth.yearTo) return null
  return ageAt(datePart(birth), now)
}

function datePart({ year, yearTo, month, day: dayOfMonth }: SnapshotBirth) {
  return { year: yearTo ?? year, ...(month ? { month, ...(dayOfMonth ? { day: dayOfMonth } : {}) } : {}) }
}

/** Pictures of minors and of the dead stay covered until somebody asks for them (UX §2.4). */
export const photosCovered = (record: RecordView, now: Date): 'minor' | 'deceased' | null =>
  isDead(subjectStatus(record)) ? 'deceased' : isMinor(record, now) ? 'minor' : null

/** Cautions with those first that put the officer or others in danger at once; unknown codes stand at the end. */
export function warningsOf({ facts }: Pick<RecordView, 'facts'>): string[] {
  const given = Array.isArray(facts.warnings) ? facts.warnings.filter((each) => typeof each === 'string') : []
  const rank = (code: string) => (warnings as readonly string[]).indexOf(code)
  const place = (code: string) => (rank(code) < 0 ? warnings.length : rank(code))
  return given.toSorted((a, b) => place(a) - place(b))
}

/** The name in its own letters that stands beside a Latin caption. */
export function originalName({ names }: Pick<RecordView, 'names'>): SnapshotName | null {
  const [primary] = names
  return names.find(({ script }) => script !== 'Latn' && script !== primary?.script) ?? null
}

/** Who stated a value, when, and how sure: from the record's provenance, else the owner on the day of recording. */
export function sourceOf(
  record: RecordView,
  fact: string,
): { source: string; on: string; certainty: string | null } {
  const stated = record.provenance[fact]
  const known = typeof stated === 'object' && stated !== null ? (stated as Record<string, unknown>) : {}
  const text = (name: string) => (typeof known[name] === 'string' ? known[name] : null)
  return {
    source: text('source') ?? record.owner,
    on: (text('on') ?? record.createdAt).slice(0, 10),
    certainty: text('certainty') ?? (fact === 'status' ? 'certain' : confirmation(record, fact)),
  }
}

/** The record says as a whole whether identity and nationality are confirmed (DOMAIN §3.5). */
function confirmation({ facts }: RecordView, fact: string): string | null {
  if (fact === 'nationalities') return facts.nationalityConfirmed === true ? 'certain' : 'alleged'
  return null
}

/** The listing behind an imported record: which list, since when, when amended. */
export function listingOf({ provenance }: Pick<RecordView, 'provenance'>): Listing | null {
  const nested = provenance.listing
  const from = (typeof nested === 'object' && nested !== null ? nested : provenance) as Record<
    string,
    unknown
  >
  if (typeof from.list !== 'string') return null
  const text = (name: string) => (typeof from[name] === 'string' ? from[name] : null)
  return {
    list: from.list,
    dataId: text('dataId'),
    sourceVersion: text('sourceVersion'),
    listedOn: text('listedOn'),
    updatedOn: Array.isArray(from.updatedOn) ? from.updatedOn.filter((each) => typeof each === 'string') : [],
  }
}

export type Listing = {
  list: string
  dataId: string | null
  sourceVersion: string | null
  listedOn: string | null
  updatedOn: string[]
}

/** What an officer who finds the subject should do, by what the record is about (DOMAIN §9.5). */
export type Conduct = 'act' | 'un' | 'missing' | 'identify' | 'body' | 'victim' | 'witness' | 'threat'

export function conductOf(record: Pick<RecordView, 'owner' | 'facts'>): Conduct {
  return conductOfStatus(subjectStatus(record))
}

/** The same by the status alone, for where no whole record is read. */
export function conductOfStatus(status: string | null | undefined): Conduct {
  if (status === 'subject_of_un_sanctions') return 'un'
  return (status && conductByStatus[status]) || 'act'
}

const conductByStatus: Record<string, Conduct> = {
  missing_person: 'missing',
  person_unable_to_identify_self: 'identify',
  unidentified_person: 'identify',
  unidentified_body: 'body',
  victim: 'victim',
  witness: 'witness',
  possible_threat: 'threat',
}

/** The record as it was on an earlier version; undefined when that version is not kept. Pictures and links have no versions. */
export function recordAsOf(record: RecordView, version: number): RecordView | undefined {
  const kept = record.versions.find((each) => each.version === version)
  if (!kept) return undefined
  const { snapshot, at } = kept
  const dated = <Row>(rows: Row[]) => rows.map((row) => ({ ...row, recordedAt: at }))
  return {
    ...record,
    ...snapshot.record,
    status: snapshot.record.status as RecordView['status'],
    version,
    updatedAt: at,
    access: record.access && (snapshot.access ?? null),
    facts: snapshot.facts,
    provenance: snapshot.provenance,
    names: dated(snapshot.names),
    births: dated(snapshot.births),
    documents: dated(snapshot.documents),
    marks: snapshot.marks,
  }
}
