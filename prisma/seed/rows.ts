import type { Locale } from '@/lib/i18n/routing'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { type SnapshotSubject, snapshotOf } from '@/lib/records/snapshot'
import type { SearchableSubject } from '@/lib/search/subject'
import { activeBureaus, isActive } from './people'
import { daysBefore, isoDay, type SeedPerson, seedId } from './subject'

/** Digests of the picture and of its small form, by the place of the photograph in the record. */
export type PhotoDigests = readonly { sha256: string; thumbSha256: string; width: number; height: number }[]

/** The rows of one record as its tables have them, without the columns that the database fills. */
export function rowsOf(
  person: SeedPerson,
  today: Date,
  digests: PhotoDigests,
  officerIds: ReadonlyMap<string, string>,
) {
  const at = daysBefore(today, person.createdDaysAgo)
  const recordId = seedId(person.key, at)
  const versions = [
    ...person.history,
    { daysAgo: versionDay(person), by: person.by, reason: person.changed ?? 'recorded', state: {} },
  ]
  const lang = isActive(person.owner) ? activeBureaus[person.owner].lang : 'en'
  const present = detailRows(person, today, digests)
  return {
    ...present,
    record: {
      id: recordId,
      type: 'person' as const,
      owner: person.owner,
      reference: person.reference,
      ...present.record,
      version: versions.length,
      validatedAt: person.validatedDaysAgo === null ? null : daysBefore(today, person.validatedDaysAgo),
      createdAt: at,
      updatedAt: daysBefore(today, versions.at(-1)?.daysAgo ?? person.createdDaysAgo),
    },
    versions: versions.map(({ daysAgo, by, reason, state }, i) => ({
      recordId,
      version: i + 1,
      at: daysBefore(today, daysAgo),
      officerId: by ? (officerIds.get(by) ?? null) : null,
      reason: versionReasons[reason as keyof typeof versionReasons]?.[lang] ?? reason,
      snapshot: snapshotOf({ type: 'person', ...detailRows({ ...person, ...state }, today, digests) }),
    })),
  }
}

/** What the search index is told of a person. */
export function searchableOf(person: SeedPerson): SearchableSubject {
  return {
    type: 'person',
    names: person.names,
    births: person.births,
    nationalities: person.nationalities,
    sex: person.sex,
    documents: person.documents,
  }
}

function detailRows(person: SeedPerson, today: Date, digests: PhotoDigests) {
  const recordedOn = isoDay(daysBefore(today, person.createdDaysAgo))
  const stated = (known: unknown, certainty: string) =>
    known === null || (Array.isArray(known) && known.length === 0)
      ? {}
      : { source: person.owner, on: recordedOn, certainty }
  const provenance = Object.fromEntries(
    Object.entries({
      sex: stated(person.sex === 'U' ? null : person.sex, 'certain'),
      nationalities: stated(person.nationalities, person.nationalityConfirmed ? 'certain' : 'alleged'),
      birthPlace: stated(person.birthPlace, person.identityConfirmed ? 'certain' : 'alleged'),
      heightCm: stated(person.heightCm, 'alleged'),
      weightKg: stated(person.weightKg, 'alleged'),
    }).filter(([, value]) => 'source' in value),
  )
  return {
    record: {
      status: person.recordStatus,
      caption: person.caption,
      sourceReference: person.sourceReference,
      purpose: person.purpose,
      level: person.level,
      handling: person.handling,
      withheldFrom: person.withheldFrom,
      onlyTo: person.onlyTo,
      noPurpose: person.noPurpose,
      noDownload: person.noDownload,
      retentionUntil: isoDay(daysBefore(today, -person.retentionDays)),
    },
    person: {
      sex: person.sex,
      status: person.status,
      nationalities: person.nationalities,
      identityConfirmed: person.identityConfirmed,
      nationalityConfirmed: person.nationalityConfirmed,
      birthPlace: person.birthPlace,
      birthCountry: person.birthCountry,
      heightCm: person.heightCm,
      weightKg: person.weightKg,
      build: person.build,
      eyes: person.eyes,
      hair: person.hair,
      languages: person.languages as string[],
      fatherName: person.fatherName,
      motherName: person.motherName,
      warnings: person.warnings as string[],
      reasons: person.reasons,
      reasonsLang: person.reasonsLang,
      remarks: person.remarks,
      provenance,
    },
    names: person.names.map(({ source = person.owner, ...name }, i) => ({
      ...name,
      source,
      ordinal: i + 1,
      recordedAt: recordedOn,
    })),
    births: person.births.map((birth, i) => ({
      ...birth,
      source: person.owner,
      ordinal: i + 1,
      recordedAt: recordedOn,
    })),
    documents: person.documents.map((document, i) => ({
      ...document,
      numberNorm: normaliseDocumentNumber(document.number),
      source: person.owner,
      ordinal: i + 1,
      recordedAt: recordedOn,
    })),
    marks: person.marks.map((mark, i) => ({ ...mark, ordinal: i + 1 })),
    photos: person.photos.flatMap(({ takenOn, caption, withheld }, i) => {
      const digest = digests[i]
      return digest ? [{ ...digest, takenOn, caption, withheld, ordinal: i + 1 }] : []
    }),
  } satisfies Omit<SnapshotSubject, 'type'>
}

/** The present version is as old as the record when it is the only one; else it lies half-way between the last and today. */
function versionDay(person: SeedPerson): number {
  const last = person.history.at(-1)
  return last ? Math.max(1, Math.floor(last.daysAgo / 2)) : person.createdDaysAgo
}

/** What officers write when they save, each in the language of the bureau. */
const versionReasons = {
  recorded: {
    en: 'First recording',
    fr: 'Premier enregistrement',
    es: 'Primer registro',
    ar: 'التسجيل الأول',
  },
  alias_added: { en: 'Alias added', fr: 'Ajout d’un alias', es: 'Alias añadido', ar: 'إضافة اسم مستعار' },
  document_added: {
    en: 'Document added',
    fr: 'Ajout d’un document',
    es: 'Documento añadido',
    ar: 'إضافة وثيقة',
  },
  description_added: {
    en: 'Description added',
    fr: 'Ajout du signalement',
    es: 'Descripción añadida',
    ar: 'إضافة الأوصاف',
  },
  status_changed: {
    en: 'Status changed after the court’s decision',
    fr: 'Statut modifié après décision du tribunal',
    es: 'Situación modificada tras la decisión judicial',
    ar: 'تغيير الصفة بعد قرار المحكمة',
  },
  charge_dropped: {
    en: 'The charge was dropped',
    fr: 'Abandon des poursuites',
    es: 'Se retiró la acusación',
    ar: 'سقوط الاتهام',
  },
} as const satisfies Record<string, Record<Locale, string>>
