import type { Locale } from '@/lib/i18n/routing'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import type { TravelDocumentKind, TravelDocumentStatus } from '@/lib/records/codes'
import { documentNumber } from './issuers'
import { activeBureaus, demoSeed, isActive } from './people'
import { Random, Weighted } from './population/random'
import { daysBefore, isoDay } from './subject'
import { reviewDays, type SeedTravelDocument } from './travel-document'
import { toldDocuments } from './travel-documents-told'

/** How many documents the demonstration holds, and how many of them are ranges of stolen blanks (one of them told). */
export const documentsSize = { documents: 1_500, ranges: 10 }

/**
 * Every travel document of the demonstration, the same for the same day: what is told, then what is drawn.
 * @param taken numbers that persons on file carry: nobody's passport is reported by chance
 */
export function documentsPlan(
  today: Date,
  taken: ReadonlySet<string>,
  size = documentsSize,
): SeedTravelDocument[] {
  const documents = toldDocuments()
  const used = new Set([...[...taken].map(normaliseDocumentNumber), ...documents.map(({ number }) => number)])
  const ranges = documents.filter(({ rangeTo }) => rangeTo !== null).length
  for (let n = 0; documents.length < size.documents; n++)
    documents.push(drawDocument(n, today, used, n < size.ranges - ranges))
  return documents
}

function drawDocument(n: number, today: Date, used: Set<string>, blank: boolean): SeedTravelDocument {
  const random = new Random(demoSeed + 7, n)
  const owner = random.pick(owners)
  const kind = blank ? 'passport' : kinds.pick(random)
  const number = freshNumber(random, kind, owner, used, blank)
  const createdDaysAgo = Math.floor(random.next() ** 1.3 * 2_400) + 2
  const status: TravelDocumentStatus = blank ? 'stolen_blank' : statuses.pick(random)
  const lost = status !== 'revoked' && status !== 'invalid'
  const issuedDaysAgo = createdDaysAgo + random.between(30, 2_500)
  const lang: Locale = isActive(owner) ? activeBureaus[owner].lang : 'en'
  const year = daysBefore(today, createdDaysAgo).getUTCFullYear()
  return {
    key: `document-${n}`,
    owner,
    reference: `SLTD-${year}-${String(10_000 + n).padStart(6, '0')}`,
    sourceReference: random.chance(0.7) ? `${owner}-DV-${year}-${String(n).padStart(5, '0')}` : null,
    recordStatus: random.chance(0.97) ? 'published' : 'ceased',
    withheldFrom: [],
    noDownload: random.chance(0.02),
    createdDaysAgo,
    retentionDays: reviewDays - createdDaysAgo,
    status,
    kind,
    number,
    rangeTo: blank ? endOf(number, random.between(50, 499)) : null,
    issuedOn: blank ? null : isoDay(daysBefore(today, issuedDaysAgo)),
    expiresOn: blank ? null : isoDay(daysBefore(today, issuedDaysAgo - (kind === 'visa' ? 365 : 3_652))),
    lostDaysBefore: lost ? random.int(random.chance(0.8) ? 4 : 60) : null,
    lostCountry: lost ? (blank || random.chance(0.6) ? owner : random.pick(owners)) : null,
    circumstances: random.chance(0.75) ? random.pick(circumstances[wordsFor[status]])[lang] : null,
    before:
      status === 'recovered_destroyed'
        ? random.chance(0.7)
          ? 'lost_by_bearer'
          : 'stolen_from_bearer'
        : null,
  }
}

/** Bureaus that work in the demonstration, and some that only send. */
const owners = [...Object.keys(activeBureaus), 'BE', 'IT', 'DE', 'GB', 'TN', 'TR', 'NG', 'IN']

const kinds = new Weighted<TravelDocumentKind>(
  [
    'passport',
    'identity_card',
    'residence_permit',
    'visa',
    'emergency_passport',
    'service_passport',
    'diplomatic_passport',
    'refugee_document',
    'stateless_document',
    'alien_passport',
    'laissez_passer',
    'seafarer_identity',
    'other',
  ],
  [680, 190, 40, 30, 12, 12, 10, 8, 4, 4, 4, 4, 2],
)

const statuses = new Weighted<TravelDocumentStatus>(
  ['lost_by_bearer', 'stolen_from_bearer', 'revoked', 'invalid', 'recovered_destroyed'],
  [58, 24, 9, 5, 4],
)

/** A number of the issuer's shape from the reserved block that nothing else in the seed has. */
function freshNumber(
  random: Random,
  kind: TravelDocumentKind,
  owner: string,
  used: Set<string>,
  blank: boolean,
): string {
  for (;;) {
    const drawn = documentNumber(random, cards.has(kind) ? 'national_id' : 'passport', owner)
    // Blanks lie in packs that begin at a round number.
    const number = blank ? drawn.replace(/\d{3}$/, '001') : drawn
    const normal = normaliseDocumentNumber(number)
    if (used.has(normal) || normal.length > 24 || (blank && !/\d{4}$/.test(normal))) continue
    used.add(normal)
    return number
  }
}

const cards = new Set<TravelDocumentKind>(['identity_card', 'residence_permit', 'seafarer_identity'])

/** The last number of a pack: the first one's end is 001. */
const endOf = (number: string, size: number) => number.slice(0, -3) + String(size).padStart(3, '0')

const wordsFor: Record<TravelDocumentStatus, keyof typeof circumstances> = {
  stolen_blank: 'blank',
  stolen_from_bearer: 'stolen',
  lost_by_bearer: 'lost',
  revoked: 'cancelled',
  invalid: 'cancelled',
  recovered_destroyed: 'found',
}

type Words = Record<Locale, string>

/** What bureaus write: where and how, never who. */
const circumstances: Record<'blank' | 'stolen' | 'lost' | 'cancelled' | 'found', readonly Words[]> = {
  blank: [
    {
      en: 'Burglary at an issuing office at night; one sealed pack is missing.',
      fr: 'Cambriolage nocturne d’un bureau de délivrance ; il manque un paquet scellé.',
      es: 'Robo nocturno en una oficina de expedición; falta un paquete precintado.',
      ar: 'سطو ليلي على مكتب إصدار؛ فُقدت رزمة مختومة واحدة.',
    },
    {
      en: 'Missing after a transport between the printer and the issuing office.',
      fr: 'Manquants après un transport entre l’imprimerie et le bureau de délivrance.',
      es: 'Faltan tras un transporte entre la imprenta y la oficina de expedición.',
      ar: 'فُقدت أثناء النقل بين المطبعة ومكتب الإصدار.',
    },
  ],
  stolen: [
    {
      en: 'Taken from a parked car together with a bag.',
      fr: 'Volé dans une voiture stationnée avec un sac.',
      es: 'Sustraído de un coche aparcado junto con un bolso.',
      ar: 'سُرقت من سيارة متوقفة مع حقيبة.',
    },
    {
      en: 'Pickpocketing in public transport; reported the same day.',
      fr: 'Vol à la tire dans les transports publics ; déclaré le jour même.',
      es: 'Hurto en el transporte público; denunciado el mismo día.',
      ar: 'نشل في وسائل النقل العام؛ أُبلغ عنه في اليوم نفسه.',
    },
    {
      en: 'Taken from a hotel room.',
      fr: 'Volé dans une chambre d’hôtel.',
      es: 'Sustraído de una habitación de hotel.',
      ar: 'سُرقت من غرفة فندق.',
    },
  ],
  lost: [
    {
      en: 'Reported lost at a police station.',
      fr: 'Déclaré perdu dans un commissariat.',
      es: 'Pérdida denunciada en una comisaría.',
      ar: 'أُبلغ عن فقدانها في مركز شرطة.',
    },
    {
      en: 'Left behind at an airport; not handed in.',
      fr: 'Oublié dans un aéroport ; non rapporté.',
      es: 'Olvidado en un aeropuerto; no entregado.',
      ar: 'نُسيت في مطار ولم تُسلَّم.',
    },
    {
      en: 'Lost in the post after renewal.',
      fr: 'Perdu par la poste après renouvellement.',
      es: 'Extraviado en el correo tras la renovación.',
      ar: 'فُقدت في البريد بعد التجديد.',
    },
  ],
  cancelled: [
    {
      en: 'Cancelled by the issuing authority; the document was not returned.',
      fr: 'Annulé par l’autorité de délivrance ; le document n’a pas été restitué.',
      es: 'Anulado por la autoridad expedidora; el documento no fue devuelto.',
      ar: 'ألغتها سلطة الإصدار ولم تُعَد.',
    },
    {
      en: 'Issued on the basis of false papers.',
      fr: 'Délivré sur la base de faux justificatifs.',
      es: 'Expedido sobre la base de justificantes falsos.',
      ar: 'صدرت بناءً على مستندات مزورة.',
    },
  ],
  found: [
    {
      en: 'Found and sent back to the issuing office, which destroyed it.',
      fr: 'Retrouvé et renvoyé au bureau de délivrance, qui l’a détruit.',
      es: 'Encontrado y devuelto a la oficina de expedición, que lo destruyó.',
      ar: 'عُثر عليها وأُعيدت إلى مكتب الإصدار الذي أتلفها.',
    },
  ],
}
