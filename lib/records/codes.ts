import { purposeCodes } from '@/lib/access/purposes'
import { dimensions, measuredParts } from '@/lib/identifiers/measurement'
import { objectMaterials, objectTechniques, objectTypes } from '@/lib/identifiers/object-terms'
import { vehicleColours, vehicleKinds } from '@/lib/identifiers/vehicle-terms'

/**
 * The closed lists of the record types. A code is stored; its label stands in messages `codes`, under the name of the
 * list: `codes.warnings.armed`. A test compares these lists with the four catalogues.
 */

/** Status of a person, always recorded (RPD Art. 44; DOMAIN §1.5). */
export const personStatuses = [
  'convicted',
  'charged',
  'suspect',
  'person_of_interest',
  'possible_threat',
  'witness',
  'victim',
  'missing_person',
  'person_unable_to_identify_self',
  'unidentified_person',
  'unidentified_body',
  'deceased',
  'subject_of_un_sanctions',
  'associate',
] as const
export type PersonStatus = (typeof personStatuses)[number]

/** Statuses against which no coercive measure may be requested (Art. 40): the record page says so. */
export const noMeasureStatuses: readonly PersonStatus[] = ['victim', 'witness']

export const organisationStatuses = ['subject_of_un_sanctions', 'organisation_of_interest'] as const

/** What is reported of a travel document (DOMAIN 3.2). A found one stays invalid until it is destroyed (R-SLTD-5). */
export const travelDocumentStatuses = [
  'stolen_blank',
  'stolen_from_bearer',
  'lost_by_bearer',
  'revoked',
  'invalid',
  'recovered_destroyed',
] as const
export type TravelDocumentStatus = (typeof travelDocumentStatuses)[number]

/** Types of travel documents that the database knows. */
export const travelDocumentKinds = [
  'passport',
  'service_passport',
  'diplomatic_passport',
  'alien_passport',
  'refugee_document',
  'stateless_document',
  'emergency_passport',
  'laissez_passer',
  'identity_card',
  'visa',
  'residence_permit',
  'seafarer_identity',
  'other',
] as const
export type TravelDocumentKind = (typeof travelDocumentKinds)[number]

/** Why a vehicle is sought (DOMAIN 3.3). A recovered one stays on file until its source deletes it (R-SMV-2). */
export const vehicleStatuses = [
  'stolen',
  'misappropriated',
  'plates_only',
  'wanted_as_evidence',
  'recovered',
] as const
export type VehicleStatus = (typeof vehicleStatuses)[number]

/** What became of a work of art (DOMAIN 3.4). A recovered one stays on file until its source deletes it. */
export const artworkStatuses = ['stolen', 'looted', 'missing', 'recovered'] as const
export type ArtworkStatus = (typeof artworkStatuses)[number]

/** From what kind of place a work was taken. */
export const theftPlaces = [
  'museum',
  'church',
  'private',
  'gallery',
  'archaeological_site',
  'library',
  'transit',
  'other_place',
] as const

/** Why a work is on file without a picture (R-WOA-1). */
export const noPictureReasons = ['never_photographed', 'pictures_lost', 'pictures_awaited'] as const
export type NoPictureReason = (typeof noPictureReasons)[number]

/** ISO/IEC 5218 in the letters of ICAO 9303, with X for "neither" as documents print it and U for not known. */
export const sexes = ['M', 'F', 'X', 'U'] as const
export type Sex = (typeof sexes)[number]

/** Cautions, the gravest first: the order in which they are shown. */
export const warnings = [
  'armed',
  'violent',
  'contagious',
  'suicidal',
  'escape_risk',
  'dangerous_items',
  'drug_user',
  'uses_aliases',
] as const
export type Warning = (typeof warnings)[number]

/** Eye colours of the public notices service (DOMAIN §3.5). */
export const eyeColours = [
  'BLA',
  'BLU',
  'BLUL',
  'BRO',
  'BROD',
  'BROH',
  'BROL',
  'GRE',
  'GRY',
  'OTHC',
  'OTHD',
  'OTHL',
] as const
export type EyeColour = (typeof eyeColours)[number]

/** Hair colours of the public notices service. Read YELBD and BROL as YELB. */
export const hairColours = [
  'BLA',
  'BRO',
  'BROF',
  'GRY',
  'GRYG',
  'HAIB',
  'HAID',
  'OTHD',
  'RED',
  'REDA',
  'WHI',
  'YELB',
] as const
export type HairColour = (typeof hairColours)[number]

export const builds = ['thin', 'slim', 'medium', 'athletic', 'stocky', 'heavy'] as const
export type Build = (typeof builds)[number]

export const markKinds = [
  'scar',
  'tattoo',
  'birthmark',
  'mole',
  'piercing',
  'burn',
  'amputation',
  'deformity',
  'other',
] as const
export type MarkKind = (typeof markKinds)[number]

/** Where on the body a mark is; left and right are the person's own. */
export const bodyParts = [
  'head',
  'forehead',
  'eyebrow_left',
  'eyebrow_right',
  'cheek_left',
  'cheek_right',
  'nose',
  'lip',
  'chin',
  'ear_left',
  'ear_right',
  'neck',
  'shoulder_left',
  'shoulder_right',
  'arm_left',
  'arm_right',
  'hand_left',
  'hand_right',
  'finger',
  'chest',
  'back',
  'abdomen',
  'leg_left',
  'leg_right',
  'foot_left',
  'foot_right',
] as const
export type BodyPart = (typeof bodyParts)[number]

export const documentTypes = [
  'passport',
  'diplomatic_passport',
  'national_id',
  'travel_document',
  'driving_licence',
  'residence_permit',
  'visa',
  'seafarer_id',
  'other',
] as const
export type DocumentType = (typeof documentTypes)[number]

/** `transliteration` also holds the form in the original script when the primary name is in Latin letters. */
export const nameKinds = [
  'primary',
  'birth',
  'alias',
  'nickname',
  'false',
  'former',
  'transliteration',
] as const
export type NameKind = (typeof nameKinds)[number]

/** Quality of an alias as the UN list grades it. */
export const nameQualities = ['good', 'low'] as const
export type NameQuality = (typeof nameQualities)[number]

/** How sure the source of a value is of it. */
export const certainties = ['certain', 'alleged', 'unknown'] as const
export type Certainty = (typeof certainties)[number]

/** What the record at the beginning of a link is to the one at its end: "A is the parent of B". */
export const linkKinds = [
  'parent',
  'child',
  'sibling',
  'spouse',
  'relative',
  'associate',
  'accomplice',
  'member',
  'has_member',
  'uses_identity_of',
  'identity_used_by',
  'possibly_same_as',
] as const
export type LinkKind = (typeof linkKinds)[number]

/** The same link read from its other end. */
export const inverseLink: Record<LinkKind, LinkKind> = {
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  spouse: 'spouse',
  relative: 'relative',
  associate: 'associate',
  accomplice: 'accomplice',
  member: 'has_member',
  has_member: 'member',
  uses_identity_of: 'identity_used_by',
  identity_used_by: 'uses_identity_of',
  possibly_same_as: 'possibly_same_as',
}

/** Purposes for which a record is kept (RPD Art. 10): the same closed list as for a query. */
export const recordPurposes = purposeCodes

export const recordStatuses = ['draft', 'published', 'ceased', 'expired'] as const
export type RecordStatus = (typeof recordStatuses)[number]

/** Confidentiality (Arts 112-114), stored as 0, 1, 2. */
export const confidentialityLevels = ['official_use', 'restricted', 'confidential'] as const

/** What a reader must do or leave undone with a record, as the source asks (Arts 62-66). */
export const handlingCodes = [
  'confirm_first',
  'do_not_approach',
  'do_not_disclose_search',
  'no_forwarding',
  'inform_source_of_hit',
  'evidence_needs_request',
] as const
export type HandlingCode = (typeof handlingCodes)[number]

/** What must hold before anything is recorded (RPD Arts 11, 12, 34-37; R-LAW-1); each is confirmed by whoever records. */
export const recordingConditions = ['lawful', 'purpose', 'interest', 'quality', 'neutral'] as const

/** Every list that has labels, by the name under which the labels stand. */
export const labelledCodes = {
  personStatuses,
  organisationStatuses,
  travelDocumentStatuses,
  travelDocumentKinds,
  vehicleStatuses,
  artworkStatuses,
  theftPlaces,
  noPictureReasons,
  sexes,
  warnings,
  eyeColours,
  hairColours,
  builds,
  markKinds,
  bodyParts,
  documentTypes,
  nameKinds,
  nameQualities,
  certainties,
  linkKinds,
  purposes: recordPurposes,
  recordStatuses,
  confidentialityLevels,
  handlingCodes,
  recordingConditions,
  objectTypes,
  objectMaterials,
  objectTechniques,
  vehicleKinds,
  vehicleColours,
  dimensions,
  measuredParts,
} as const satisfies Record<string, readonly string[]>
export type CodeList = keyof typeof labelledCodes
