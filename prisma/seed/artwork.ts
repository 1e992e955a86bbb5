import type { Locale } from '@/lib/i18n/routing'
import { formatEdtf } from '@/lib/identifiers/edtf'
import { formatMeasurement } from '@/lib/identifiers/measurement'
import type { ArtworkStatus, NoPictureReason, RecordStatus } from '@/lib/records/codes'
import { snapshotOf } from '@/lib/records/snapshot'
import { artworkColumns } from '@/lib/search/artwork-keys'
import type { SeedArtwork } from './artworks/artwork'
import type { Drawn } from './artworks/draw-all'
import { activeBureaus, isActive } from './people'
import { daysBefore, isoDay, seedId } from './subject'

/** A record of a drawn work as the seed tells it; days are counted back from the day of the seed. */
export type SeedArtworkRecord = {
  work: SeedArtwork
  owner: string
  reference: string
  sourceReference: string | null
  recordStatus: RecordStatus
  withheldFrom: string[]
  createdDaysAgo: number
  status: ArtworkStatus
  /** What was reported first, where the present status came later. */
  before: ArtworkStatus | null
  /** Set for works that have no picture. */
  noPicture: NoPictureReason | null
}

/** Ten years, after which the source is asked. */
const reviewDays = 3_652

/** Rows of one work as its tables have them. */
export function artworkRowsOf(
  { work, owner, before, createdDaysAgo, ...told }: SeedArtworkRecord,
  today: Date,
  officerIds: ReadonlyMap<string, string>,
  drawn: Drawn | undefined,
) {
  const { objectId, theft, n } = work
  const at = daysBefore(today, createdDaysAgo)
  const id = seedId(`artwork-${n}`, at)
  const bureau = isActive(owner) ? activeBureaus[owner] : null
  const lang: Locale = bureau?.lang ?? 'en'
  const record = {
    status: told.recordStatus,
    caption: [objectId.title, objectId.maker].join(' · '),
    sourceReference: told.sourceReference,
    purpose: 'P-B',
    level: 0,
    handling: ['confirm_first'],
    withheldFrom: told.withheldFrom,
    onlyTo: [],
    noPurpose: [],
    noDownload: false,
    retentionUntil: isoDay(daysBefore(today, createdDaysAgo - reviewDays)),
  }
  const facts = {
    status: told.status,
    objectType: objectId.objectType,
    title: objectId.title,
    maker: objectId.maker,
    subject: objectId.subject,
    period: objectId.date ? formatEdtf(objectId.date) : null,
    periodText: null,
    materials: [...objectId.materials],
    techniques: [...objectId.techniques],
    measurements: objectId.measurements.map(formatMeasurement),
    inscriptions: objectId.inscriptions,
    distinguishingFeatures: objectId.distinguishingFeatures,
    inventoryNumber: work.inventoryNumber,
    noPicture: told.noPicture,
    stolenOn: theft.date,
    stolenFrom: theft.from,
    stolenPlace: theft.city,
    stolenCountry: theft.country,
    circumstances: theft.circumstances,
    circumstancesLang: 'en',
    provenance: {},
  }
  const photos = (drawn?.pictures ?? []).map((taken, i) => ({
    id: seedId(`artwork-${n}-photo-${i}`, at),
    recordId: id,
    ordinal: i + 1,
    sha256: taken.sha256,
    thumbSha256: taken.thumbSha256,
    width: taken.width,
    height: taken.height,
    takenOn: null,
    caption: null,
    withheld: false,
    taken,
  }))
  const versions = [
    { daysAgo: createdDaysAgo, reason: reasons.recorded, status: before ?? facts.status },
    ...(before
      ? [{ daysAgo: Math.floor(createdDaysAgo / 2), reason: reasons.found, status: facts.status }]
      : []),
  ]
  return {
    record: {
      id,
      type: 'artwork' as const,
      owner,
      reference: told.reference,
      ...record,
      version: versions.length,
      validatedAt: daysBefore(today, Math.floor(createdDaysAgo / 3)),
      createdAt: at,
      updatedAt: daysBefore(today, versions.at(-1)?.daysAgo ?? createdDaysAgo),
    },
    facts: { recordId: id, ...facts, ...artworkColumns(facts) },
    photos,
    versions: versions.map(({ daysAgo, reason, status }, i) => ({
      recordId: id,
      version: i + 1,
      at: daysBefore(today, daysAgo),
      officerId: bureau ? (officerIds.get(bureau.by) ?? null) : null,
      reason: reason[lang],
      snapshot: snapshotOf({ type: 'artwork', record, object: { ...facts, status }, photos }),
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
    en: 'Found again, not yet returned',
    fr: 'Retrouvée, pas encore restituée',
    es: 'Recuperada, aún no devuelta',
    ar: 'عُثر عليه ولم يُعَد بعد',
  },
} as const satisfies Record<string, Record<Locale, string>>
