import { z } from 'zod'
import { locales } from '@/lib/access/actor'
import { purposeCodes } from '@/lib/access/purposes'
import { measuredParts, dimensions as measures, type Unit, units } from '@/lib/identifiers/measurement'
import { objectMaterials, objectTechniques, objectTypes } from '@/lib/identifiers/object-terms'
import { daysInMonth } from '@/lib/identifiers/partial-date'
import {
  bodyParts,
  builds,
  certainties,
  documentTypes,
  eyeColours,
  hairColours,
  markKinds,
  nameKinds,
  nameQualities,
  personStatuses,
  sexes,
  warnings,
} from '@/lib/records/codes'
import {
  assetKinds,
  chargeStages,
  declarations,
  exclusionExceptions,
  extractFields,
  forfeitureBases,
  forfeitures,
  methodStages,
  noticeActions,
  noticeForms,
  noticeTypes,
  personMarks,
  pictureKinds,
  recipientScopes,
  sanctions,
  sensitiveKinds,
  subjectKinds,
  threatBases,
  warrantCopies,
  warrantKinds,
} from './codes'
import { offences } from './offences'

const line = z.string().max(400)
const prose = z.string().max(20_000)
const country = z.string().regex(/^(?:[A-Z]{2}|\d{3})$/)
/** Months of deprivation of liberty: up to a hundred years. */
const months = z.int().min(0).max(1_200)
const maybe = <T extends z.ZodType>(schema: T) => schema.exactOptional()
const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most).default([])
/** A part of the draft: everything in it may still be lacking, so the part itself may be, too. */
const part = <T extends z.core.$ZodLooseShape>(shape: T) => z.strictObject(shape).prefault({} as never)

const day = z
  .strictObject({
    year: z.int().min(1).max(2200),
    month: maybe(z.int().min(1).max(12)),
    day: maybe(z.int().min(1).max(31)),
    circa: maybe(z.boolean()),
  })
  .refine(({ year, month, day }) =>
    day === undefined ? true : month !== undefined && day <= daysInMonth(year, month),
  )

/** Something declared by an officer, with his name and the time (R-RED-7, R-LAW-1). */
const declared = z.strictObject({ what: z.enum(declarations), by: z.uuid(), at: z.iso.datetime() })

const parent = maybe(z.strictObject({ family: maybe(line), given: maybe(line) }))

/**
 * A notice or diffusion while it is written, as it is stored: whatever may still be lacking is optional or an empty list. The
 * groups are the sections of the form; a rule names what it is about by section and field (`facts.role`, `charges.0.law`).
 */
export const draftSchema = z.strictObject({
  /** Of this shape: a later one reads the earlier ones. */
  version: z.literal(1),
  form: z.enum(noticeForms),
  type: z.enum(noticeTypes),
  request: part({
    /** One of the working languages (R-NOT-2): that of everything written below. */
    language: maybe(z.enum(locales)),
    purpose: maybe(z.enum(purposeCodes)),
    /** The file number of the bureau. */
    reference: maybe(line),
    /** The record of ours that the draft was begun from. */
    record: maybe(z.uuid()),
    about: maybe(z.enum(subjectKinds)),
    actions: list(z.enum(noticeActions), noticeActions.length),
    /** Why it concerns other countries (Art. 35, R-RED-4). */
    interest: maybe(prose),
    /** Countries in which the person or thing may be. */
    countries: list(country, 60),
    /** ISO day until which it is to be kept (R-RET-1). */
    keepUntil: maybe(z.iso.date()),
    sensitive: list(z.enum(sensitiveKinds), sensitiveKinds.length),
    /** Why the sensitive data are needed (Art. 42). */
    sensitiveReason: maybe(prose),
    /** What is new since an earlier request was refused (R-RED-9). */
    newElements: maybe(prose),
  }),
  person: part({
    status: maybe(z.enum(personStatuses)),
    marks: list(z.enum(personMarks), personMarks.length),
    names: list(
      z.strictObject({
        kind: z.enum(nameKinds),
        family: maybe(line),
        given: maybe(line),
        /** In the person's own script. */
        original: maybe(line),
        quality: maybe(z.enum(nameQualities)),
      }),
      200,
    ),
    sex: maybe(z.enum(sexes)),
    births: list(z.strictObject({ date: day, certainty: maybe(z.enum(certainties)) }), 20),
    birthPlace: maybe(line),
    birthCountry: maybe(country),
    nationalities: list(z.strictObject({ country, confirmed: z.boolean() }), 20),
    identityConfirmed: maybe(z.boolean()),
    father: parent,
    mother: parent,
    occupation: maybe(line),
    languages: list(z.string().regex(/^[A-Z]{3}$/), 20),
    addresses: list(line, 50),
    school: maybe(line),
    warnings: list(z.enum(warnings), warnings.length),
  }),
  documents: list(
    z.strictObject({
      type: z.enum(documentTypes),
      number: maybe(z.string().max(80)),
      country: maybe(country),
      issuedOn: maybe(day),
      expiresOn: maybe(day),
    }),
    50,
  ),
  description: part({
    heightCm: maybe(z.int().min(20).max(272)),
    weightKg: maybe(z.int().min(1).max(500)),
    build: maybe(z.enum(builds)),
    eyes: maybe(z.enum(eyeColours)),
    hair: maybe(z.enum(hairColours)),
    text: maybe(prose),
    marks: list(
      z.strictObject({ kind: z.enum(markKinds), place: maybe(z.enum(bodyParts)), text: maybe(line) }),
      50,
    ),
  }),
  evidence: part({
    pictures: list(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(pictureKinds),
        /** Judged good enough to recognise somebody or something by. */
        good: z.boolean(),
        takenOn: maybe(day),
      }),
      40,
    ),
    fingerprints: maybe(z.boolean()),
    dna: maybe(z.boolean()),
    dental: maybe(z.boolean()),
  }),
  /** What happened, when, where, and the person's own role in it. */
  facts: part({
    what: maybe(prose),
    from: maybe(day),
    to: maybe(day),
    place: maybe(line),
    country: maybe(country),
    role: maybe(prose),
    accomplices: maybe(prose),
  }),
  charges: list(
    z.strictObject({
      offence: maybe(z.enum(offences)),
      text: maybe(line),
      /** Law and article. */
      law: maybe(line),
      /** The provision word for word. */
      provision: maybe(prose),
      stage: maybe(z.enum(chargeStages)),
      maxMonths: maybe(months),
      sentenceMonths: maybe(months),
      remainingMonths: maybe(months),
      /** The maximum or the sentence is for life. */
      life: maybe(z.boolean()),
      /** The law allows, or the judgment says, death. */
      death: maybe(z.boolean()),
      finesOnly: maybe(z.boolean()),
      exception: maybe(z.enum(exclusionExceptions)),
      exceptionReason: maybe(prose),
    }),
    50,
  ),
  warrants: list(
    z.strictObject({
      kind: z.enum(warrantKinds),
      reference: maybe(line),
      issuedOn: maybe(day),
      authority: maybe(line),
      place: maybe(line),
      signatory: maybe(line),
      /** Issued by a judge or court. */
      judicial: maybe(z.boolean()),
      expiresOn: maybe(day),
      copy: maybe(z.enum(warrantCopies)),
    }),
    20,
  ),
  judicial: part({
    /** Day on which prosecution or enforcement lapses; `noLimit` where the law knows none. */
    limitation: maybe(day),
    noLimit: maybe(z.boolean()),
    inAbsentia: maybe(z.boolean()),
    retrial: maybe(z.boolean()),
    /** A final judgment on the same facts elsewhere. */
    judgedElsewhere: maybe(z.boolean()),
  }),
  minor: part({
    /** Age of majority by the law of the recording country; 18 unless said (Art. 41). */
    majority: maybe(z.int().min(12).max(25)),
    rules: maybe(prose),
    necessity: maybe(prose),
    /** Authority to be told when the child is found (R-YEL-2). */
    guardianAuthority: maybe(line),
    parentalAbduction: maybe(z.boolean()),
    /** Consent of guardian or authority to the public extract. */
    extractConsent: maybe(prose),
  }),
  /** The investigation in which something is asked (blue, works of art). */
  investigation: part({ reference: maybe(line), text: maybe(prose) }),
  threat: part({
    assessedBy: maybe(line),
    assessedOn: maybe(day),
    basis: maybe(z.enum(threatBases)),
    grounds: maybe(prose),
    text: maybe(prose),
    imminence: maybe(prose),
    reviewOn: maybe(z.iso.date()),
  }),
  /** Disappearance of a person, discovery of a person or body. */
  discovery: part({
    /** Number and office under which police recorded it. */
    recorded: maybe(line),
    on: maybe(day),
    place: maybe(line),
    circumstances: maybe(prose),
  }),
  method: part({
    stage: maybe(z.enum(methodStages)),
    text: maybe(prose),
    /** Complex, or like others that were seen. */
    complex: maybe(prose),
    prevention: maybe(prose),
    offence: maybe(z.enum(offences)),
  }),
  object: part({
    text: maybe(prose),
    objectType: maybe(z.enum(objectTypes)),
    title: maybe(line),
    maker: maybe(line),
    subject: maybe(line),
    period: maybe(z.string().max(40)),
    materials: list(z.enum(objectMaterials), 20),
    techniques: list(z.enum(objectTechniques), 20),
    measurements: list(
      z.strictObject({
        part: z.enum(measuredParts),
        dimension: z.enum(measures),
        value: z.number().positive(),
        unit: z.enum(Object.keys(units) as Unit[]),
        original: line,
      }),
      20,
    ),
    inscriptions: maybe(prose),
    features: maybe(prose),
    unique: maybe(prose),
    valuable: maybe(z.boolean()),
  }),
  listing: part({
    reference: maybe(line),
    committee: maybe(line),
    resolution: maybe(line),
    reasons: maybe(prose),
    sanctions: list(z.enum(sanctions), sanctions.length),
  }),
  asset: part({
    kind: maybe(z.enum(assetKinds)),
    text: maybe(prose),
    forfeiture: maybe(z.enum(forfeitures)),
    basis: maybe(z.enum(forfeitureBases)),
    authority: maybe(line),
  }),
  recipients: part({
    scope: maybe(z.enum(recipientScopes)),
    countries: list(country, 250),
    reason: maybe(prose),
  }),
  extract: part({
    wanted: maybe(z.boolean()),
    by: maybe(z.uuid()),
    at: maybe(z.iso.datetime()),
    fields: list(z.enum(extractFields), extractFields.length),
    reason: maybe(prose),
  }),
  declarations: list(declared, 60),
})

export type NoticeDraft = z.infer<typeof draftSchema>
export type Charge = NoticeDraft['charges'][number]
export type Warrant = NoticeDraft['warrants'][number]
