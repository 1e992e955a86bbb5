import type { NoticeForm, NoticeType } from '@/lib/notices/codes'
import type { NoticeDraft } from '@/lib/notices/draft'
import { declared, draftOf, type Edits } from './notice-drafts'

export const pictureIds = [1, 2, 3].map((n) => `019ac000-0000-7000-8000-00000000010${n}`)
const [first = '', second = '', third = ''] = pictureIds

const person: Edits = {
  'person.names': [
    { kind: 'primary', family: 'Testi', given: 'Amara', original: 'أمارة تستي' },
    { kind: 'birth', family: 'Modelli', given: 'Amara' },
    { kind: 'alias', family: 'Tesst', given: 'Mara', quality: 'good' },
    { kind: 'alias', family: 'Тестова', given: 'Мара', quality: 'low' },
    { kind: 'false', family: 'Sample', given: 'Maria' },
  ],
  'person.births': [
    { date: { year: 1984, month: 3, day: 12 }, certainty: 'certain' },
    { date: { year: 1985, circa: true }, certainty: 'alleged' },
  ],
  'person.birthPlace': 'Fès',
  'person.birthCountry': 'MA',
  'person.nationalities': [
    { country: 'MA', confirmed: true },
    { country: 'FR', confirmed: false },
  ],
  'person.identityConfirmed': true,
  'person.father': { family: 'Testi', given: 'Idris' },
  'person.mother': { family: 'Modelli', given: 'Salma' },
  'person.occupation': 'Goldsmith',
  'person.languages': ['ARA', 'FRE'],
  'person.addresses': ['12 rue des Orfèvres, Fès'],
  'person.warnings': ['armed', 'violent', 'escape_risk'],
  'person.marks': ['fugitive'],
  documents: [
    {
      type: 'passport',
      number: 'AB1234567',
      country: 'MA',
      issuedOn: { year: 2021, month: 5, day: 4 },
      expiresOn: { year: 2031, month: 5, day: 3 },
    },
    { type: 'national_id', number: 'C-778812', country: 'MA' },
  ],
  description: {
    heightCm: 170,
    weightKg: 61,
    build: 'slim',
    eyes: 'BROD',
    hair: 'BLA',
    text: 'Speaks softly and wears reading glasses.',
    marks: [
      { kind: 'scar', place: 'cheek_left', text: 'two centimetres, crescent-shaped' },
      { kind: 'tattoo', place: 'hand_right', text: 'swallow' },
    ],
  },
  evidence: {
    pictures: [
      { id: first, kind: 'portrait', good: true, takenOn: { year: 2025, month: 6 } },
      { id: second, kind: 'portrait', good: true },
    ],
    fingerprints: true,
    dna: true,
  },
}

const facts: Edits = {
  facts: {
    what: 'Together with two others she broke into the jeweller’s shop at night, threatened the guard with a pistol, tied him and left with rings worth 40,000 euros. The three drove to the port in a grey van and separated there.',
    from: { year: 2026, month: 2, day: 3 },
    to: { year: 2026, month: 2, day: 4 },
    place: 'Fès',
    country: 'MA',
    role: 'She held the pistol and tied the guard.',
    accomplices: 'Two men, known as Adil and Jori; one was arrested on 9 February.',
  },
}

/** Everything that a sheet of the type can say, beside what `draftOf` has. */
const more: Record<NoticeType, Edits> = {
  red: {
    ...person,
    ...facts,
    'request.keepUntil': '2031-11-26',
    'facts.what':
      'Avec deux autres personnes, elle s’est introduite de nuit dans la bijouterie, a menacé le gardien avec un pistolet, l’a attaché et a emporté des bagues d’une valeur de 40 000 euros. Tous trois ont gagné le port dans une fourgonnette grise.',
    'facts.role': 'Elle tenait le pistolet et a attaché le gardien.',
    'facts.accomplices': 'Deux hommes, connus sous les noms d’Adil et de Jori.',
    'request.language': 'fr',
    'request.countries': ['ES', 'FR', 'PT'],
    'person.occupation': 'Orfèvre',
    'description.text': 'Parle doucement et porte des lunettes de lecture.',
    'description.marks': [{ kind: 'scar', place: 'cheek_left', text: 'deux centimètres, en croissant' }],
    charges: [
      {
        offence: 'robbery',
        text: 'Vol à main armée',
        law: 'Code pénal, art. 510',
        provision: 'Est puni de la réclusion quiconque, armé, soustrait la chose d’autrui.',
        stage: 'prosecution',
        maxMonths: 246,
      },
      {
        offence: 'bodily_harm',
        text: 'Coups et blessures',
        law: 'Code pénal, art. 401',
        stage: 'sentence',
        sentenceMonths: 18,
        remainingMonths: 7,
      },
      {
        offence: 'traffic',
        text: 'Conduite sans permis',
        law: 'Code de la route, art. 148',
        stage: 'prosecution',
        maxMonths: 3,
      },
      {
        offence: 'homicide',
        text: 'Meurtre',
        law: 'Code pénal, art. 392',
        stage: 'prosecution',
        life: true,
        death: true,
      },
    ],
    warrants: [
      {
        kind: 'warrant',
        reference: '1187/2026',
        issuedOn: { year: 2026, month: 3, day: 12 },
        authority: 'Tribunal de première instance',
        place: 'Fès',
        signatory: 'Juge Exemple',
        judicial: true,
        expiresOn: { year: 2036 },
        copy: 'attached',
      },
      {
        kind: 'judgment',
        reference: '88/2025',
        issuedOn: { year: 2025, month: 11 },
        judicial: true,
        copy: 'promised',
      },
    ],
    'judicial.inAbsentia': true,
    'judicial.retrial': true,
  },
  blue: {
    ...person,
    ...facts,
    'person.status': 'witness',
    'person.marks': [],
    'person.warnings': [],
    'request.actions': ['identify', 'locate', 'criminal_history', 'activities'],
    investigation: {
      reference: 'ENQ-26-118',
      text: 'Who sold the rings is looked for; she is thought to have seen the sale.',
    },
  },
  green: {
    ...person,
    'request.actions': ['warn', 'measures_under_law'],
    'threat.reviewOn': '2027-05-01',
  },
  yellow: {
    ...person,
    'request.language': 'ar',
    'person.occupation': 'طالبة',
    'description.text': 'هادئة وتضع نظارة للقراءة.',
    'description.marks': [{ kind: 'mole', place: 'chin', text: 'صغيرة' }],
    'person.births': [{ date: { year: 2014, month: 3, day: 12 } }],
    'person.marks': ['minor'],
    'person.warnings': ['suicidal'],
    'person.school': 'مدرسة النموذج',
    'discovery.circumstances': 'خرجت من المدرسة يوم 3 نوفمبر 2026 الساعة 16:30 ولم تصل إلى البيت.',
    'discovery.place': 'فاس',
    'discovery.recorded': 'شرطة فاس، 77/2026',
    'discovery.on': { year: 2026, month: 11, day: 3 },
    minor: {
      majority: 18,
      rules: 'قانون حماية الطفل، المادة 12.',
      necessity: 'لا تكفي وسيلة أخف للعثور عليها.',
      guardianAuthority: 'محكمة الأسرة في فاس',
      parentalAbduction: true,
      extractConsent: 'وافقت الأم كتابيا.',
    },
    declarations: declared('unknown_to_police', 'custody_checked'),
    extract: {
      wanted: true,
      by: first,
      at: '2026-11-26T09:00:00Z',
      fields: ['name', 'birth', 'sex', 'pictures', 'circumstances'],
    },
  },
  black: {
    'person.sex': 'M',
    'description.heightCm': 176,
    'description.build': 'athletic',
    'description.hair': 'GRYG',
    'description.marks': [{ kind: 'tattoo', place: 'shoulder_right', text: 'anchor with the letters J.K.' }],
    evidence: {
      pictures: [
        { id: second, kind: 'post_mortem', good: true, takenOn: { year: 2026, month: 9, day: 14 } },
        { id: first, kind: 'drawing', good: true },
      ],
      fingerprints: true,
      dna: true,
      dental: true,
    },
    'discovery.on': { year: 2026, month: 9, day: 14 },
  },
  orange: {
    'object.features': 'Brown paper, a blue seal, about 900 grams.',
    'request.actions': ['warn', 'measures_under_law'],
    'threat.reviewOn': '2026-12-20',
    'threat.basis': 'other_grounds',
    'threat.grounds': 'The sender’s workshop was found.',
    evidence: {
      pictures: [{ id: third, kind: 'object', good: true, takenOn: { year: 2026, month: 11, day: 19 } }],
    },
  },
  purple: {
    'method.stage': 'open',
    'method.offence': 'drug_trafficking',
    'request.actions': ['warn', 'report_method'],
    evidence: { pictures: [{ id: third, kind: 'object', good: true }] },
  },
  stolen_work_of_art: {
    'object.title': 'Lady with a Lantern',
    'object.maker': 'Orsola Fintini',
    'object.subject': 'Half-length portrait, a lantern in her left hand',
    'object.period': '1640/1650',
    'object.materials': ['oil_paint', 'canvas'],
    'object.techniques': ['painted'],
    'object.measurements': [
      { part: 'object', dimension: 'height', value: 93.5, unit: 'cm', original: '93,5 cm' },
      { part: 'object', dimension: 'width', value: 71, unit: 'cm', original: '71 cm' },
      { part: 'frame', dimension: 'height', value: 112, unit: 'cm', original: '112 cm' },
    ],
    'object.inscriptions': 'O. F. 1644, lower left',
    'object.features': 'A mended tear above the lantern.',
    'object.unique': 'The only signed work of the painter.',
    'facts.from': { year: 2026, month: 10, day: 30 },
    'facts.place': 'Meknès',
    'facts.country': 'MA',
    'request.actions': ['locate_object', 'identify_object'],
    'evidence.pictures': [{ id: third, kind: 'object', good: true, takenOn: { year: 2019 } }],
  },
  un_special: {
    ...person,
    'person.status': 'subject_of_un_sanctions',
    'person.warnings': [],
    'person.marks': [],
    'listing.committee': 'Committee pursuant to resolution 1267 (1999)',
    'listing.sanctions': ['assets_freeze', 'travel_ban', 'arms_embargo'],
    'request.actions': ['freeze_assets', 'ban_travel', 'embargo_arms'],
  },
  silver: {
    'request.language': 'es',
    'asset.text': 'Una casa comprada en 2024 por medio de una sociedad.',
    'asset.authority': 'Oficina de recuperación de activos',
    'person.status': 'charged',
    'person.names': [{ kind: 'primary', family: 'Testi', given: 'Amara' }],
    'request.actions': ['locate_asset', 'asset_information', 'monitor_asset'],
    'request.countries': ['ES'],
  },
}

/** A request of a type in which all is said that the type can say. */
export const fullDraftOf = (type: NoticeType, form: NoticeForm = 'notice', edits: Edits = {}): NoticeDraft =>
  draftOf(type, { ...structuredClone(more[type]), form, ...edits })
