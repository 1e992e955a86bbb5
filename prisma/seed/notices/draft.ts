import type { Locale } from '@/lib/access/actor'
import { formatMeasurement } from '@/lib/identifiers/measurement'
import { declarations, type NoticeForm, type NoticeType } from '@/lib/notices/codes'
import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import { kindOf } from '@/lib/notices/kinds'
import { type Translations, textsToTranslate, withTexts } from '@/lib/notices/translation'
import type { SeedArtworkRecord } from '../artwork'
import { daysBefore, isoDay, type SeedPerson } from '../subject'
import { interest, type Story } from './stories'

/** What a request is made of in the seed. */
export type Told = {
  type: NoticeType
  form: NoticeForm
  owner: string
  language: Locale
  story: Story
  reference: string
  /** Whom or what it is about, with the id of the record; nobody for methods and the like. */
  person?: { told: SeedPerson; record: string }
  work?: { told: SeedArtworkRecord; record: string }
  /** Id of the picture that it shows. */
  picture?: string
  by: string
  at: Date
  today: Date
  extract?: boolean
  withheldFrom?: string[]
}

const about: Readonly<Record<NoticeType, NoticeDraft['request']['about']>> = {
  red: 'person',
  blue: 'person',
  green: 'person',
  yellow: 'person',
  black: 'body',
  orange: 'object',
  purple: 'method',
  stolen_work_of_art: 'work',
  un_special: 'person',
  silver: 'asset',
}

/** A complete request as its bureau would have written it, in its language. */
export function draftOfTold(told: Told): NoticeDraft {
  const { type, form, story, language, at, today } = told
  const { offence, maxMonths = 120 } = story
  const content: Record<string, unknown> = {
    version: 1,
    form,
    type,
    request: {
      language,
      purpose: kindOf(type).purposes[0],
      reference: told.reference,
      about: about[type],
      actions: [kindOf(type).actions[0]],
      interest: interest[language],
      countries: neighbours(told.owner),
      ...(told.person ? { record: told.person.record } : {}),
      ...(told.work ? { record: told.work.record } : {}),
    },
    ...(told.person ? personParts(told.person.told, type) : {}),
    ...(told.work ? { object: objectOf(told.work.told) } : {}),
    ...(type === 'black' ? bodyParts : {}),
    ...(type === 'un_special' ? listedParts(told) : {}),
    ...(type === 'purple' ? { method: { stage: 'solved' } } : {}),
    ...(type === 'silver'
      ? {
          asset: {
            kind: 'real_estate',
            forfeiture: 'criminal',
            basis: 'conviction',
            authority: 'Asset recovery office',
          },
        }
      : {}),
    ...(type === 'orange' || type === 'green'
      ? {
          threat: {
            assessedBy: 'Criminal police',
            assessedOn: dayOf(daysBefore(at, 12)),
            basis: 'convictions',
          },
        }
      : {}),
    ...(type === 'yellow' || type === 'black'
      ? {
          discovery: {
            recorded: `${told.reference}, police`,
            on: dayOf(daysBefore(at, 20)),
            ...(type === 'black' ? { place: 'Beach' } : {}),
          },
        }
      : {}),
    ...(type === 'stolen_work_of_art' ? { investigation: { reference: told.reference } } : {}),
    ...(type === 'red' ? judicialParts(told, offence ?? 'theft', maxMonths) : {}),
    recipients: told.withheldFrom?.length
      ? {
          scope: 'all_but',
          countries: told.withheldFrom,
          reason: 'A request for protection is examined there.',
        }
      : form === 'diffusion'
        ? { scope: 'only', countries: neighbours(told.owner) }
        : { scope: 'all' },
    ...(told.extract
      ? {
          extract: {
            wanted: true,
            by: told.by,
            at: at.toISOString(),
            // A dead face is never public, and there is no drawing.
            fields: kindOf(type).extract.fields.filter((field) => type !== 'black' || field !== 'pictures'),
          },
        }
      : {}),
    declarations: declarations.map((what) => ({ what, by: told.by, at: at.toISOString() })),
  }
  content.evidence = {
    ...(content.evidence as object | undefined),
    ...(told.picture
      ? { pictures: [{ id: told.picture, kind: told.work ? 'object' : 'portrait', good: true }] }
      : {}),
    ...(type === 'yellow' || type === 'green' ? { dna: true } : {}),
    ...(type === 'red' ? { fingerprints: Number(today) % 2 === 0 } : {}),
    ...(type === 'black' ? { dental: true } : {}),
  }
  for (const [path, said] of Object.entries(story.texts)) put(content, path.split('.'), said[language])
  return draftSchema.parse(content)
}

/** The published texts in the other languages, as their translators wrote them. */
export function translationsOf(draft: NoticeDraft, { texts }: Story): Translations {
  const others = (['ar', 'en', 'es', 'fr'] as const).filter((each) => each !== draft.request.language)
  return others.reduce<Translations>((done, language) => {
    const own = Object.fromEntries(Object.entries(texts).map(([path, said]) => [path, said[language]]))
    // Marks of a person and what is said of a work stay in the words of their record.
    const asWritten = textsToTranslate(draft).map(({ path, text }) => [path, text] as const)
    return withTexts(draft, done, language, { ...Object.fromEntries(asWritten), ...own })
  }, {})
}

function personParts(told: SeedPerson, type: NoticeType) {
  return {
    person: {
      status: kindOf(type).statuses.includes(told.status) ? told.status : kindOf(type).statuses[0],
      marks: type === 'red' ? ['fugitive'] : [],
      names: told.names.slice(0, 8).map(({ kind, family, given, full, quality }) => ({
        kind,
        ...(family || given ? {} : { original: full }),
        ...(family ? { family } : {}),
        ...(given ? { given } : {}),
        ...(quality ? { quality } : {}),
      })),
      sex: told.sex,
      births: told.births.map(({ year, month, day, circa, certainty }) => ({
        date: { year, ...(month ? { month, ...(day ? { day } : {}) } : {}), ...(circa ? { circa } : {}) },
        certainty,
      })),
      ...(told.birthPlace ? { birthPlace: told.birthPlace } : {}),
      ...(told.birthCountry ? { birthCountry: told.birthCountry } : {}),
      nationalities: told.nationalities.map((country) => ({ country, confirmed: told.nationalityConfirmed })),
      identityConfirmed: told.identityConfirmed,
      languages: told.languages,
      warnings: told.warnings,
    },
    documents: told.documents.map(({ type: kind, number, country, issuedOn, expiresOn }) => ({
      type: kind,
      number,
      ...(country ? { country } : {}),
      ...(issuedOn ? { issuedOn: partial(issuedOn) } : {}),
      ...(expiresOn ? { expiresOn: partial(expiresOn) } : {}),
    })),
    description: {
      ...(told.heightCm ? { heightCm: told.heightCm } : { heightCm: 172 }),
      ...(told.weightKg ? { weightKg: told.weightKg } : {}),
      ...(told.build ? { build: told.build } : {}),
      ...(told.eyes ? { eyes: told.eyes } : {}),
      ...(told.hair ? { hair: told.hair } : {}),
      marks: told.marks.map(({ kind, location, description }) => ({
        kind,
        place: location,
        text: description,
      })),
    },
  }
}

const bodyParts = {
  person: { status: 'unidentified_body', sex: 'M' },
  description: { heightCm: 176, build: 'slim', hair: 'GRY', marks: [{ kind: 'tattoo', place: 'hand_left' }] },
}

function listedParts({ reference }: Told) {
  return {
    person: {
      status: 'subject_of_un_sanctions',
      names: [{ kind: 'primary', family: `Testmann ${reference.slice(-2)}`, given: 'Aldo' }],
      births: [{ date: { year: 1966 } }],
      sex: 'M',
      nationalities: [{ country: 'XX', confirmed: false }].slice(1),
    },
    listing: {
      reference: `QDi.9${reference.slice(-2)}`,
      committee: '1267/1989/2253',
      resolution: '1267 (1999)',
      sanctions: ['assets_freeze', 'travel_ban', 'arms_embargo'],
    },
  }
}

function judicialParts({ at, reference, owner }: Told, offence: string, maxMonths: number) {
  const from = daysBefore(at, 190)
  return {
    facts: { from: dayOf(from), place: cities[owner] ?? 'Capital', country: owner },
    charges: [
      {
        offence,
        law: 'Penal code, art. 311',
        stage: 'prosecution',
        maxMonths,
      },
    ],
    warrants: [
      {
        kind: 'warrant',
        reference: `M-${reference}`,
        issuedOn: dayOf(daysBefore(at, 120)),
        authority: 'Court of first instance',
        place: cities[owner] ?? 'Capital',
        signatory: 'Examining judge',
        judicial: true,
        copy: 'attached',
      },
    ],
    judicial: { limitation: { ...dayOf(from), year: from.getUTCFullYear() + 15 } },
  }
}

function objectOf({ work: { objectId } }: SeedArtworkRecord) {
  return {
    objectType: objectId.objectType,
    title: objectId.title,
    maker: objectId.maker,
    subject: objectId.subject,
    materials: [...objectId.materials],
    techniques: [...objectId.techniques],
    measurements: objectId.measurements.map((each) => ({ ...each, original: formatMeasurement(each) })),
    features: objectId.distinguishingFeatures,
    unique: objectId.distinguishingFeatures,
    valuable: true,
  }
}

const cities: Record<string, string> = {
  FR: 'Lyon',
  ES: 'Valencia',
  MA: 'Rabat',
  SN: 'Dakar',
  JP: 'Osaka',
  BR: 'Santos',
  UA: 'Odesa',
  KE: 'Mombasa',
  ID: 'Surabaya',
  MX: 'Puebla',
  LB: 'Tripoli',
  PL: 'Gdańsk',
}

const all = Object.keys(cities)
/** Three other countries of the demonstration, the same for the same country. */
const neighbours = (owner: string): string[] => {
  const at = Math.max(0, all.indexOf(owner))
  return [1, 4, 7].map((step) => all[(at + step) % all.length] ?? 'FR').filter((code) => code !== owner)
}

const dayOf = (day: Date) => partial(isoDay(day))

function partial(text: string) {
  const [year = 2020, month, day] = text.split('-').map(Number)
  return { year, ...(month ? { month, ...(day ? { day } : {}) } : {}) }
}

function put(into: Record<string, unknown>, [step = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    into[step] = value
    return
  }
  into[step] ??= {}
  put(into[step] as Record<string, unknown>, rest, value)
}
