import type { NoticeDraft } from './draft'
import type { Section } from './rule'
import { type Run, wordsDiff } from './words-diff'

/** What a field holds: text, number, yes or no, a date, or a list of codes. */
export type Value = unknown

/** One field of two drafts. `path` names it in the later draft, of what was removed in the earlier one. */
export type FieldChange = {
  path: string
  is: 'same' | 'changed' | 'added' | 'removed'
  before: Value | undefined
  after: Value | undefined
  /** Word by word, where both are texts of more than a few words. */
  words: Run[] | null
}

/** An item of a list (a charge, a name), or the plain fields of a section (`n` null). Numbers count from 1. */
export type GroupChange = {
  n: number | null
  is: FieldChange['is']
  fields: FieldChange[]
}

export type SectionChange = { section: Section; changed: number; groups: GroupChange[] }

type Fields = Record<string, unknown>

/**
 * What changed between two drafts, section by section. Items of lists are matched by likeness, not by their place: an item that
 * moved is no change. Without an earlier draft everything is `same`: there is nothing that it could have changed from.
 */
export function diffDrafts(before: NoticeDraft | null, after: NoticeDraft): SectionChange[] {
  const earlier = before ?? after
  return (Object.keys(after) as (keyof NoticeDraft)[]).flatMap((section) => {
    if (section === 'version' || section === 'form' || section === 'type') return []
    const groups = groupsOf(section, earlier[section], after[section])
    if (groups.length === 0) return []
    const changed = groups.flatMap(({ fields }) => fields).filter(({ is }) => is !== 'same').length
    return [{ section, changed, groups }]
  })
}

/** How many fields differ. */
export const changesIn = (sections: readonly SectionChange[]): number =>
  sections.reduce((sum, { changed }) => sum + changed, 0)

function groupsOf(section: string, before: unknown, after: unknown): GroupChange[] {
  if (Array.isArray(after)) return itemsOf(section, before as Fields[], after as Fields[])
  const [was, is] = [before as Fields, after as Fields]
  const plain: FieldChange[] = []
  const groups: GroupChange[] = []
  for (const name of namesOf(was, is)) {
    const [one, other] = [was[name], is[name]]
    if (holdsItems(one) || holdsItems(other))
      groups.push(...itemsOf(`${section}.${name}`, (one ?? []) as Fields[], (other ?? []) as Fields[]))
    else plain.push(...fieldsOf(`${section}.${name}`, one, other))
  }
  return plain.length ? [group(null, plain), ...groups] : groups
}

const holdsItems = (value: unknown): boolean => Array.isArray(value) && isRecord(value[0])

/** A field of a section; of a group within it (father, mother) each of its own fields. */
function fieldsOf(path: string, before: unknown, after: unknown): FieldChange[] {
  if ((isRecord(before) && !isDate(before)) || (isRecord(after) && !isDate(after))) {
    const [was, is] = [(before ?? {}) as Fields, (after ?? {}) as Fields]
    return namesOf(was, is).flatMap((name) => fieldsOf(`${path}.${name}`, was[name], is[name]))
  }
  return fieldOf(path, before, after)
}

function fieldOf(path: string, before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [isEmpty(before) ? undefined : before, isEmpty(after) ? undefined : after]
  if (was === undefined && is === undefined) return []
  const kind = was === undefined ? 'added' : is === undefined ? 'removed' : same(was, is) ? 'same' : 'changed'
  const prose = typeof was === 'string' && typeof is === 'string' && Math.max(was.length, is.length) > 30
  return [
    {
      path,
      is: kind,
      before: was,
      after: is,
      words: kind === 'changed' && prose ? wordsDiff(was, is) : null,
    },
  ]
}

const group = (n: number | null, fields: FieldChange[]): GroupChange => {
  const kinds = new Set(fields.map(({ is }) => is))
  const [only] = kinds
  return { n, fields, is: kinds.size === 1 && only ? only : 'changed' }
}

function itemsOf(path: string, before: readonly Fields[], after: readonly Fields[]): GroupChange[] {
  const partners = matched(before, after)
  const kept = after.map((item, i) => {
    const j = partners[i]
    return group(i + 1, itemFields(`${path}.${i}`, j === undefined ? undefined : before[j], item))
  })
  const gone = before.flatMap((item, j) =>
    partners.includes(j) ? [] : [group(j + 1, itemFields(`${path}.${j}`, item, undefined))],
  )
  return [...kept, ...gone].filter(({ fields }) => fields.length > 0)
}

const itemFields = (path: string, before: Fields | undefined, after: Fields | undefined): FieldChange[] =>
  namesOf(before ?? {}, after ?? {}).flatMap((name) =>
    fieldsOf(`${path}.${name}`, before?.[name], after?.[name]),
  )

/** For each later item the index of the earlier one that it was, if any: the likest pairs first, and none less than half alike. */
function matched(before: readonly Fields[], after: readonly Fields[]): (number | undefined)[] {
  const pairs = after.flatMap((item, i) =>
    before.map((other, j) => ({ i, j, like: likeness(item, other), near: -Math.abs(i - j) })),
  )
  pairs.sort((a, b) => b.like - a.like || b.near - a.near)
  const partners: (number | undefined)[] = after.map(() => undefined)
  const taken = new Set<number>()
  for (const { i, j, like } of pairs) {
    if (like < leastLikeness || partners[i] !== undefined || taken.has(j)) continue
    partners[i] = j
    taken.add(j)
  }
  return partners
}

const leastLikeness = 0.5

/** Share of the fields of two items that are equal, texts by their words; what has the same id is the same. */
function likeness(a: Fields, b: Fields): number {
  if (a.id !== undefined || b.id !== undefined) return a.id === b.id ? 1 : 0
  const names = namesOf(a, b)
  if (names.length === 0) return 1
  return names.reduce((sum, name) => sum + alike(a[name], b[name]), 0) / names.length
}

function alike(a: unknown, b: unknown): number {
  if (same(a, b)) return 1
  if (typeof a !== 'string' || typeof b !== 'string') return 0
  const [one, other] = [new Set(a.split(/\s+/)), new Set(b.split(/\s+/))]
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size)
}

const namesOf = (a: Fields, b: Fields): string[] => [...new Set([...Object.keys(b), ...Object.keys(a)])]

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isDate = (value: unknown): boolean => isRecord(value) && typeof value.year === 'number'
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, i) => same(each, b[i]))
  if (!isRecord(a) || !isRecord(b)) return false
  return namesOf(a, b).every((name) => same(a[name], b[name]))
}
