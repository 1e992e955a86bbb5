import { type OpenedBirth, wholeDateOf, yearsOf } from './births'
import type { Expansion, Variant } from './dictionary'
import { consonantTexts, initialsOf, key, keyParts } from './keys'
import type { NameForm } from './normalise'

/** The keys of a search as `search.candidates` takes them: likeliest first, parallel arrays. */
export type KeyPlan = {
  keys: number[]
  weights: number[]
  /** Place of the key that this one replaces when that is hot; -1 for a key that can be replaced; else 0. */
  parents: number[]
  /** 0 always taken, 1 pairs and whole names, 2 single parts. */
  groups: number[]
  /** Keys of the whole name, exactly: what is counted. */
  exact: number[]
}

/** Most keys handed over; the database uses as many of them as the budget allows. */
const MOST_KEYS = 320
/** Most pairs of spellings of one form. */
const MOST_PAIRS = 40

/**
 * Chooses the keys under which the looked-for subject may be filed. `readings` are the forms of the name, the likeliest
 * first; further forms (joined and split parts) come after and weigh less. Weights rank the candidates before scoring.
 */
export function planKeys(
  readings: NameForm[],
  expansion: Expansion,
  births: OpenedBirth[],
  nationalities: readonly string[],
): KeyPlan {
  const plan = new Plan()
  const exact: number[] = []
  readings.forEach((form, i) => {
    const parts = keyParts(form)
    const sorted = [...parts].sort()
    if (parts.length === 0) return
    if (i === 0 || parts.length > 1) exact.push(key.exact(sorted))
    plan.add(key.exact(sorted), 300, 0)
    for (const country of nationalities.slice(0, 3)) plan.add(key.exactNationality(sorted, country), 320, 0)
    for (const text of consonantTexts(form).slice(0, 1)) plan.add(key.consonants(text), 70, 1)
    addForm(plan, form, parts, expansion, births, i === 0 ? 1 : 0.9)
  })
  for (const date of births.map(wholeDateOf).filter((one) => one !== null)) {
    for (const country of nationalities.slice(0, 3)) plan.add(key.dateNationality(date, country), 26, 2)
    plan.add(key.date(date), 18, 2)
  }
  return plan.settled([...new Set(exact)])
}

function addForm(
  plan: Plan,
  form: NameForm,
  parts: string[],
  expansion: Expansion,
  births: OpenedBirth[],
  scale: number,
) {
  const years = [...new Set(births.flatMap(yearsOf))].slice(0, 6)
  const dates = births.map(wholeDateOf).filter((date) => date !== null)
  const initials = initialsOf(form)
  const variants = parts.map((part) => spellings(part, expansion))

  for (let i = 0; i < initials.length; i++)
    for (let j = i + 1; j < initials.length; j++)
      for (const date of dates)
        plan.add(
          key.initialsDate(initials[i]?.initial ?? '', initials[j]?.initial ?? '', date),
          60 * scale,
          2,
        )

  // Two common names have 900 pairs of spellings: no two parts may crowd out the others.
  const most = Math.max(14, Math.floor((MOST_PAIRS * 2) / Math.max(1, parts.length * (parts.length - 1))))
  for (let i = 0; i < parts.length; i++) {
    const mine = variants[i] as Variant[]
    for (let j = i + 1; j < parts.length; j++)
      addPairs(plan, mine, variants[j] as Variant[], years, scale, most)
    addSingles(plan, mine, parts[i] as string, initials, years, dates, scale)
  }
}

function addPairs(
  plan: Plan,
  first: Variant[],
  second: Variant[],
  years: number[],
  scale: number,
  most: number,
) {
  for (const { a, b, likeness } of likeliestPairs(first, second, most)) {
    const weight = 100 * likeness * likeness * scale
    const parent = plan.add(key.pair(a.token, b.token), weight, 1)
    if (years.length === 0) continue
    parent.replaced = true
    for (const year of years) {
      plan.add(key.pairYear(a.token, b.token, year), weight * 1.05, 1, parent)
      if (likeness > 0.8) {
        for (const near of [year - 1, year + 1, year - 10, year + 10])
          plan.add(key.pairYear(a.token, b.token, near), weight * 0.6, 1, parent)
      }
    }
    plan.add(key.pairNoYear(a.token, b.token), weight * 0.7, 1, parent)
  }
}

function likeliestPairs(
  first: Variant[],
  second: Variant[],
  most: number,
): { a: Variant; b: Variant; likeness: number }[] {
  const pairs: { a: Variant; b: Variant; likeness: number; worth: number }[] = []
  for (const a of first)
    for (const b of second) {
      const likeness = a.likeness * b.likeness
      if (likeness < 0.6) break
      if (a.token !== b.token) pairs.push({ a, b, likeness, worth: worthOf(a, b, likeness) })
    }
  return pairs.sort((one, other) => other.worth - one.worth).slice(0, most)
}

/** A pair of rare spellings is seldom the recorded one, and each pair takes a place: commoner spellings go first. */
function worthOf(a: Variant, b: Variant, likeness: number): number {
  return likeness ** 4 * (a.frequency * b.frequency) ** 0.2
}

function addSingles(
  plan: Plan,
  mine: Variant[],
  part: string,
  initials: { of: string; initial: string }[],
  years: number[],
  dates: NonNullable<ReturnType<typeof wholeDateOf>>[],
  scale: number,
) {
  mine.slice(0, 12).forEach((variant, rank) => {
    const likeness = variant.likeness * variant.likeness * scale
    for (const date of dates) plan.add(key.partDate(variant.token, date), 80 * likeness, 2)
    for (const { of, initial } of initials) {
      if (of === part) continue
      if (years.length > 0) {
        for (const year of years) plan.add(key.initialYear(variant.token, initial, year), 45 * likeness, 2)
        if (rank < 2)
          for (const year of years)
            for (const near of [year - 1, year + 1])
              plan.add(key.initialYear(variant.token, initial, near), 25 * likeness, 2)
      }
      if (rank < 6) plan.add(key.initial(variant.token, initial), (years.length > 0 ? 22 : 45) * likeness, 2)
    }
    if (rank < 6) for (const year of years) plan.add(key.partYear(variant.token, year), 24 * likeness, 2)
    if (rank < 4) plan.add(key.part(variant.token), 20 * likeness, 2)
  })
}

/** Spellings that somebody carries: the others cost a look-up each and find nothing, the asked one included. */
function spellings(part: string, expansion: Expansion): Variant[] {
  return (
    expansion.variants.get(part) ?? [
      { token: part, likeness: 1, frequency: expansion.frequencies.get(part) ?? 0 },
    ]
  ).filter((variant) => variant.frequency > 0)
}

/** `replaced`: when the key is hot its children are used instead. */
type Entry = { key: number; weight: number; group: number; parent: Entry | null; replaced: boolean }

class Plan {
  private entries: Entry[] = []
  private known = new Map<number, Entry>()

  add(hash: number, weight: number, group: number, parent: Entry | null = null): Entry {
    const known = this.known.get(hash)
    if (known) {
      if (weight > known.weight) known.weight = weight
      return known
    }
    const entry = { key: hash, weight, group, parent, replaced: false }
    this.entries.push(entry)
    this.known.set(hash, entry)
    return entry
  }

  settled(exact: number[]): KeyPlan {
    const chosen = this.entries
      .sort((a, b) => (a.group === 0 ? 0 : 1) - (b.group === 0 ? 0 : 1) || b.weight - a.weight)
      .slice(0, MOST_KEYS)
    const places = new Map(chosen.map((entry, i) => [entry, i + 1]))
    return {
      keys: chosen.map((entry) => entry.key),
      weights: chosen.map((entry) => Math.round(entry.weight)),
      parents: chosen.map((entry) =>
        entry.replaced ? -1 : entry.parent ? (places.get(entry.parent) ?? 0) : 0,
      ),
      groups: chosen.map((entry) => entry.group),
      exact,
    }
  }
}
