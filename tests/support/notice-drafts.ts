import type { NoticeType } from '@/lib/notices/codes'
import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import type { RuleContext } from '@/lib/notices/rule'

const officerId = '019ac000-0000-7000-8000-000000000001'
const pictureId = '019ac000-0000-7000-8000-000000000002'
const at = '2026-11-26T09:00:00Z'

const noticeNow = new Date('2026-11-26T12:00:00Z')

const bureauContext = (more: Partial<RuleContext> = {}): RuleContext => ({
  now: noticeNow,
  requester: { kind: 'bureau', country: 'MA' },
  ...more,
})

/** A draft of a type in which nothing is said yet. */
export const emptyDraft = (type: NoticeType, form: NoticeDraft['form'] = 'notice'): NoticeDraft =>
  draftSchema.parse({ version: 1, form, type })

export const declared = (
  ...what: NoticeDraft['declarations'][number]['what'][]
): NoticeDraft['declarations'] =>
  (['lawful', 'purpose', 'interest', 'quality', 'neutral', ...what] as const).map((each) => ({
    what: each,
    by: officerId,
    at,
  }))

export const picture = (kind: NoticeDraft['evidence']['pictures'][number]['kind'] = 'portrait') => ({
  id: pictureId,
  kind,
  good: true,
})

const somebody = {
  names: [{ kind: 'primary', family: 'Testi', given: 'Amara', original: 'أمارة تستي' }],
  sex: 'F',
  births: [{ date: { year: 1984, month: 3, day: 12 } }],
  nationalities: [{ country: 'MA', confirmed: true }],
}
const told =
  'Together with two others she broke into the jeweller’s shop at night, threatened the guard with a pistol, tied him and left with rings worth 40,000 euros.'

/** What a complete request of each type consists of; nothing in it is superfluous to the rules that it meets. */
const complete: Record<NoticeType, object> = {
  red: {
    request: {
      purpose: 'P-A',
      about: 'person',
      actions: ['arrest'],
      interest: 'She has family in two neighbouring countries and was seen there in May.',
      countries: ['ES', 'FR'],
    },
    person: { ...somebody, status: 'charged' },
    documents: [{ type: 'passport', number: 'AB1234567', country: 'MA' }],
    evidence: { pictures: [picture()], fingerprints: true },
    facts: {
      what: told,
      from: { year: 2026, month: 2, day: 3 },
      place: 'Fès',
      country: 'MA',
      role: 'She held the pistol and tied the guard.',
    },
    charges: [
      {
        offence: 'robbery',
        text: 'Armed robbery',
        law: 'Penal code, art. 510',
        provision: 'Whoever, armed, takes what is another’s …',
        stage: 'prosecution',
        maxMonths: 240,
      },
    ],
    warrants: [
      {
        kind: 'warrant',
        reference: '1187/2026',
        issuedOn: { year: 2026, month: 3, day: 12 },
        authority: 'Court of first instance',
        place: 'Fès',
        signatory: 'Judge Example',
        judicial: true,
        copy: 'attached',
      },
    ],
    judicial: { limitation: { year: 2041, month: 2, day: 3 } },
    declarations: declared('authority', 'extradition', 'appeal', 'protection_checked'),
  },
  blue: {
    request: { purpose: 'P-C', about: 'person', actions: ['locate'] },
    person: { ...somebody, status: 'suspect' },
    description: { heightCm: 170 },
    facts: { what: told },
    investigation: { text: 'Who sold the rings is looked for.' },
  },
  green: {
    request: { purpose: 'P-D', about: 'person', actions: ['warn'] },
    person: { ...somebody, status: 'convicted' },
    evidence: { dna: true },
    threat: {
      assessedBy: 'Criminal police, Rabat',
      assessedOn: { year: 2026, month: 10 },
      basis: 'convictions',
      grounds: 'Three convictions for fraud against elderly people.',
      text: 'Travels under other names and looks for new victims.',
    },
  },
  yellow: {
    request: { purpose: 'P-E', about: 'person', actions: ['locate'] },
    person: { ...somebody, status: 'missing_person' },
    evidence: { pictures: [picture()] },
    discovery: { recorded: '77/2026, police of Fès', circumstances: 'Left for work and did not arrive.' },
    declarations: declared('unknown_to_police', 'privacy_allows'),
  },
  black: {
    request: { purpose: 'P-E', about: 'body', actions: ['identify'] },
    person: { status: 'unidentified_body' },
    evidence: { pictures: [picture('drawing')], dental: true },
    discovery: {
      recorded: '12/2026, coast guard',
      on: { year: 2026, month: 9 },
      place: 'Beach near Larache',
      circumstances: 'Found by fishermen.',
    },
    declarations: declared('unknown_to_police'),
  },
  orange: {
    request: { purpose: 'P-D', about: 'object', actions: ['warn'] },
    object: { text: 'Parcels with a detonator below the lid.' },
    threat: {
      assessedBy: 'Counter-terrorism service',
      assessedOn: { year: 2026, month: 11, day: 20 },
      text: 'Three parcels were sent abroad.',
      imminence: 'They arrive within days.',
    },
  },
  purple: {
    request: { purpose: 'P-D', about: 'method', actions: ['warn'] },
    method: {
      stage: 'solved',
      text: 'Drugs pressed into the frames of pallets.',
      complex: 'Seen in four ports.',
      prevention: 'Weigh the pallets empty.',
    },
  },
  stolen_work_of_art: {
    request: { purpose: 'P-B', about: 'work', actions: ['locate_object'] },
    object: { text: 'Portrait of a lady', objectType: 'portrait_painting', valuable: true },
    evidence: { pictures: [picture('object')] },
    investigation: { text: 'Theft from a museum.' },
  },
  un_special: {
    request: { purpose: 'P-D', about: 'person', actions: ['freeze_assets'] },
    person: { ...somebody, status: 'subject_of_un_sanctions' },
    listing: {
      reference: 'QDi.999',
      resolution: '1267 (1999)',
      reasons: 'Financing of a listed group.',
      sanctions: ['assets_freeze'],
    },
  },
  silver: {
    request: { purpose: 'P-C', about: 'asset', actions: ['locate_asset'] },
    asset: {
      kind: 'real_estate',
      text: 'A house bought in 2024 through a company.',
      forfeiture: 'criminal',
      basis: 'conviction',
      authority: 'Office for the recovery of assets',
    },
  },
}

/** Who asks for a type, and for silver the pilot that it needs. */
export const contextOf = (type: NoticeType, more: Partial<RuleContext> = {}): RuleContext =>
  bureauContext({
    ...(type === 'un_special' ? { requester: { kind: 'un_committee', country: 'UN' } } : {}),
    ...(type === 'silver' ? { silver: { participates: true, left: 3 } } : {}),
    ...more,
  })

/** What is changed in a draft, by the way to it (`charges.0.law`); undefined takes it out. */
export type Edits = Record<string, unknown>

/** A complete request of a type, with these changes. */
export function draftOf(type: NoticeType, edits: Edits = {}): NoticeDraft {
  const parts = complete[type] as { request: object }
  const draft = {
    version: 1,
    form: 'notice',
    type,
    declarations: declared(),
    ...structuredClone(parts),
    request: {
      language: 'en',
      reference: '2026/4711',
      interest: 'It reaches beyond one country.',
      ...parts.request,
    },
    recipients: { scope: 'all' },
  }
  for (const [way, value] of Object.entries(edits)) put(draft, way.split('.'), value)
  return draftSchema.parse(draft)
}

function put(into: Record<string, unknown>, [step = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    if (value === undefined) delete into[step]
    else into[step] = value
    return
  }
  into[step] ??= {}
  put(into[step] as Record<string, unknown>, rest, value)
}
