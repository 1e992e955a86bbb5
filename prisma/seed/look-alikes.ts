import {
  type ActiveBureau,
  activeBureaus,
  type DrawnPerson,
  demoSeed,
  type Registry,
  uniqueNumber,
} from './people'
import { offences, reasonsFor } from './phrases'
import { Random } from './population/random'
import { misread, otherSpelling, typingError } from './spellings'
import { captionOf, type SeedBirth, type SeedName, type SeedPerson } from './subject'

/** How two records of the seed relate, known because they were made so. */
export type TruthPair = { a: string; b: string; same: boolean; how: Twist }

type Twist =
  | 'other_spelling'
  | 'typing_error'
  | 'year_only'
  | 'day_and_month_exchanged'
  | 'names_exchanged'
  | 'misread_document'
  | 'dropped_name'
  | 'original_script'
  | 'sibling'
  | 'namesake'
  | 'parent_of_same_name'

/**
 * Two to five near-twins of a person, in the files of other bureaus: some are the same person recorded otherwise, some are
 * somebody else who looks so on paper. Pairs within the group carry the same labels.
 */
export function lookAlikes(
  { person: subject, siblingGiven }: DrawnPerson,
  n: number,
  registry: Registry,
): { twins: SeedPerson[]; truth: TruthPair[] } {
  const random = new Random(demoSeed + 1, n)
  const wanted = random.pick([2, 2, 2, 2, 3, 3, 3, 4, 5])
  const possible = twists.filter(({ fits }) => fits(subject))
  const order = shuffled(random, possible)
  const made = Array.from({ length: wanted }, (_, i) => {
    const twist = order[i % order.length] ?? twists[0]
    return {
      twist,
      person: twist.make(random, bare(random, subject, i, registry), { registry, subject, siblingGiven }),
    }
  })
  const all = [
    { person: subject, same: true, how: 'other_spelling' as Twist },
    ...made.map(({ twist, person }) => ({ person, same: twist.same, how: twist.how })),
  ]
  const truth = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) =>
      // Two strangers to the subject may be anything to each other: nothing is said of them.
      a.same || b.same
        ? [
            {
              a: a.person.key,
              b: b.person.key,
              same: a.same && b.same,
              how: i === 0 || !b.same ? b.how : a.how,
            },
          ]
        : [],
    ),
  )
  return { twins: made.map(({ person }) => person), truth }
}

/** Enough is known of a person to be taken for another. */
export const canHaveTwins = ({ names: [primary], births: [birth] }: SeedPerson) =>
  Boolean(primary?.family && primary.given && birth?.day && birth.month && primary.full.length >= 8)

type Known = { registry: Registry; subject: SeedPerson; siblingGiven: DrawnPerson['siblingGiven'] }
type Make = (random: Random, twin: SeedPerson, known: Known) => SeedPerson

const twists: readonly [TwistRule, ...TwistRule[]] = [
  {
    how: 'other_spelling',
    same: true,
    fits: () => true,
    make: (random, twin) =>
      named(twin, (name) => ({
        ...name,
        family: otherSpelling(random, name.family ?? ''),
        given: otherSpelling(random, name.given ?? ''),
      })),
  },
  {
    how: 'typing_error',
    same: true,
    fits: () => true,
    make: (random, twin) =>
      named(twin, (name) => ({ ...name, family: typingError(random, name.family ?? '') })),
  },
  {
    how: 'year_only',
    same: true,
    fits: () => true,
    make: (_, twin) => born(twin, (birth) => ({ ...birth, month: null, day: null, certainty: 'alleged' })),
  },
  {
    how: 'day_and_month_exchanged',
    same: true,
    fits: ({ births: [birth] }) => (birth?.day ?? 13) <= 12 && birth?.day !== birth?.month,
    make: (_, twin) => born(twin, (birth) => ({ ...birth, day: birth.month, month: birth.day })),
  },
  {
    how: 'names_exchanged',
    same: true,
    fits: () => true,
    make: (_, twin) => named(twin, (name) => ({ ...name, family: name.given, given: name.family })),
  },
  {
    how: 'misread_document',
    same: true,
    fits: ({ documents }) => documents.length > 0,
    make: (random, twin) => ({
      ...named(twin, (name) => ({ ...name, given: typingError(random, name.given ?? '') })),
      documents: twin.documents.map((document) => ({
        ...document,
        number: misread(random, document.number),
        certainty: 'alleged',
      })),
    }),
  },
  {
    how: 'dropped_name',
    same: true,
    fits: ({ names: [name] }) =>
      /[ -]/.test(`${name?.given} ${name?.family}`.trim()) && (name?.full.split(/[ -]/).length ?? 0) > 2,
    make: (_, twin) =>
      named(twin, (name) => ({
        ...name,
        given: name.given?.split(' ')[0] ?? null,
        family:
          name.family
            ?.replace(/^(?:al|el|ben|bin|de|da|dos|van|von)[ -]/i, '')
            .split(' ')
            .at(-1) ?? null,
      })),
  },
  {
    how: 'original_script',
    same: true,
    fits: ({ names }) => names.some(({ kind }) => kind === 'transliteration'),
    make: (_, twin, { subject }) => {
      const written = subject.names.find(({ kind }) => kind === 'transliteration')
      return written ? { ...twin, names: [{ ...written, kind: 'primary' }], caption: written.full } : twin
    },
  },
  {
    how: 'sibling',
    same: false,
    fits: () => true,
    make: (random, twin, { siblingGiven }) => ({
      ...born(
        named(twin, (name) => ({ ...name, given: siblingGiven(random) })),
        (birth) =>
          elsewhere(random, { ...birth, year: birth.year + random.pick([-5, -4, -3, -2, 2, 3, 4, 6]) }),
      ),
      documents: [],
    }),
  },
  {
    how: 'namesake',
    same: false,
    fits: () => true,
    make: (random, twin, { registry }) => ({
      ...born(twin, (birth) =>
        elsewhere(random, { ...birth, year: birth.year + random.pick([-14, -9, -7, 6, 8, 11]) }),
      ),
      documents: twin.documents.map((document) => ({
        ...document,
        number: uniqueNumber(random, document.type, document.country ?? 'FR', registry),
      })),
      fatherName: null,
      motherName: null,
    }),
  },
  {
    how: 'parent_of_same_name',
    same: false,
    fits: ({ births: [birth] }) => (birth?.year ?? 0) > 1972,
    make: (random, twin) => ({
      ...born(twin, (birth) => elsewhere(random, { ...birth, year: birth.year - random.between(24, 33) })),
      documents: [],
      languages: twin.languages.slice(0, 1),
    }),
  },
]

type TwistRule = { how: Twist; same: boolean; fits: (subject: SeedPerson) => boolean; make: Make }

/** The record that another bureau would have of the same person: its own number, fewer facts, no pictures. */
function bare(random: Random, subject: SeedPerson, i: number, registry: Registry): SeedPerson {
  const owners = (Object.keys(activeBureaus) as ActiveBureau[]).filter((code) => code !== subject.owner)
  const owner = random.pick(owners)
  const createdDaysAgo = random.between(3, 1_200)
  const [primary] = subject.names
  return {
    ...subject,
    key: `${subject.key}-twin-${i + 1}`,
    owner,
    recordStatus: 'published',
    reference: registry.reference(2026 - Math.floor(createdDaysAgo / 365)),
    sourceReference: null,
    level: 0,
    handling: [],
    withheldFrom: [],
    onlyTo: [],
    noPurpose: [],
    noDownload: false,
    createdDaysAgo,
    validatedDaysAgo: null,
    retentionDays: 1_826 - createdDaysAgo,
    identityConfirmed: false,
    nationalityConfirmed: false,
    heightCm: subject.heightCm === null ? null : subject.heightCm + random.between(-3, 3),
    weightKg: null,
    names: primary ? [primary] : [],
    births: subject.births.slice(0, 1),
    documents: random.chance(0.5) ? subject.documents.slice(0, 1) : [],
    reasons: reasonsFor(subject.status, {
      offence: random.pick(offences),
      country: owner,
      year: 2026 - Math.ceil(createdDaysAgo / 365),
      years: random.between(3, 9),
      lang: activeBureaus[owner].lang,
    }),
    reasonsLang: activeBureaus[owner].lang,
    warnings: [],
    marks: [],
    photos: [],
    history: [],
    by: activeBureaus[owner].by,
    changed: null,
  }
}

function named(twin: SeedPerson, change: (name: SeedName) => SeedName): SeedPerson {
  const [primary, ...rest] = twin.names
  if (!primary) return twin
  const changed = change(primary)
  const familyFirst = primary.family !== null && primary.full.startsWith(primary.family)
  const full = (familyFirst ? [changed.family, changed.given] : [changed.given, changed.family])
    .filter(Boolean)
    .join(' ')
  const name = { ...changed, full }
  return { ...twin, names: [name, ...rest], caption: captionOf(name) }
}

function born(twin: SeedPerson, change: (birth: SeedBirth) => SeedBirth): SeedPerson {
  return { ...twin, births: twin.births.map(change) }
}

const elsewhere = (random: Random, birth: SeedBirth): SeedBirth => ({
  ...birth,
  month: random.between(1, 12),
  day: random.between(1, 28),
})

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.int(i + 1)
    const [a, b] = [out[i], out[j]]
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a]
  }
  return out
}
