import type { Locale } from '@/lib/i18n/routing'
import type { RecordStatus, TravelDocumentKind, TravelDocumentStatus } from '@/lib/records/codes'
import { issuerOf } from '@/lib/records/entry/read-codes'
import { noParts } from '@/lib/records/entry/read-parts'
import { travelDocumentRules } from '@/lib/records/entry/rules/travel-document'
import { snapshotOf } from '@/lib/records/snapshot'
import { activeBureaus, isActive } from './people'
import { cityOf } from './phrases'
import { daysBefore, isoDay, seedId } from './subject'

/** A travel document as the seed tells it; days are counted back from the day of the seed. */
export type SeedTravelDocument = {
  key: string
  /** Issuing country and owner in one: nobody else may enter it (R-SLTD-2). */
  owner: string
  reference: string
  sourceReference: string | null
  recordStatus: RecordStatus
  withheldFrom: string[]
  noDownload: boolean
  createdDaysAgo: number
  retentionDays: number
  status: TravelDocumentStatus
  kind: TravelDocumentKind
  number: string
  /** Last number of a stolen range. */
  rangeTo: string | null
  issuedOn: string | null
  expiresOn: string | null
  /** Days from the loss to the record. */
  lostDaysBefore: number | null
  lostCountry: string | null
  circumstances: string | null
  /** What was reported first, where the present status came later. */
  before: TravelDocumentStatus | null
}

/** Ten years, after which the source is asked (DOMAIN 3.2). */
export const reviewDays = 3_652

/** Rows of one document as its tables have them. */
export function documentRowsOf(
  document: SeedTravelDocument,
  today: Date,
  officerIds: ReadonlyMap<string, string>,
) {
  const { key, owner, reference, before, createdDaysAgo } = document
  const at = daysBefore(today, createdDaysAgo)
  const id = seedId(key, at)
  const bureau = isActive(owner) ? activeBureaus[owner] : null
  const { kind, number, rangeTo } = document
  const values = { issuer: issuerOf(owner), kind, number, rangeTo }
  const record = {
    status: document.recordStatus,
    caption: travelDocumentRules.caption(values, noParts),
    sourceReference: document.sourceReference,
    purpose: 'P-B',
    level: 0,
    handling: ['confirm_first'],
    withheldFrom: document.withheldFrom,
    onlyTo: [],
    noPurpose: [],
    noDownload: document.noDownload,
    retentionUntil: isoDay(daysBefore(today, -document.retentionDays)),
  }
  const lostOn = document.lostDaysBefore === null ? null : daysBefore(at, document.lostDaysBefore)
  const facts = {
    ...values,
    ...travelDocumentRules.columns(values, owner, 0),
    status: document.status,
    issuedOn: document.issuedOn,
    expiresOn: document.expiresOn,
    lostOn: lostOn && isoDay(lostOn),
    lostPlace: document.lostCountry && cityOf(document.lostCountry, bureau?.lang ?? 'en'),
    lostCountry: document.lostCountry,
    circumstances: document.circumstances,
    circumstancesLang: document.circumstances ? (bureau?.lang ?? 'en') : null,
    provenance: {},
  }
  const versions = [
    { daysAgo: createdDaysAgo, reason: 'recorded' as const, status: before ?? facts.status },
    ...(before
      ? [{ daysAgo: Math.floor(createdDaysAgo / 2), reason: 'found' as const, status: facts.status }]
      : []),
  ]
  const changed = daysBefore(today, versions.at(-1)?.daysAgo ?? createdDaysAgo)
  return {
    record: {
      id,
      type: 'travel-document' as const,
      owner,
      reference,
      ...record,
      version: versions.length,
      validatedAt: daysBefore(today, Math.floor(createdDaysAgo / 3)),
      createdAt: at,
      updatedAt: changed,
    },
    facts: { recordId: id, ...facts },
    versions: versions.map(({ daysAgo, reason, status }, i) => ({
      recordId: id,
      version: i + 1,
      at: daysBefore(today, daysAgo),
      officerId: bureau ? (officerIds.get(bureau.by) ?? null) : null,
      reason: reasons[reason][bureau?.lang ?? 'en'],
      snapshot: snapshotOf({ type: 'travel-document', record, object: { ...facts, status } }),
    })),
  }
}

const reasons = {
  recorded: {
    en: 'First recording',
    fr: 'Premier enregistrement',
    es: 'Primer registro',
    ar: 'التسجيل الأول',
  },
  found: {
    en: 'Found and destroyed',
    fr: 'Retrouvé et détruit',
    es: 'Encontrado y destruido',
    ar: 'عُثر عليها وأُتلفت',
  },
} as const satisfies Record<string, Record<Locale, string>>
