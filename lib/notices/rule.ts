import type { PersonStatus } from '@/lib/records/codes'
import type { RequesterKind } from './codes'
import type { NoticeDraft } from './draft'
import type { Ending } from './kinds'

/** What a rule needs to know beside the draft. */
export type RuleContext = {
  now: Date
  requester: {
    kind: RequesterKind
    /** The member country; sub-bureaus ask as their parent. */
    country: string
    /** An entity that investigates and prosecutes crimes (Art. 82). */
    prosecutes?: boolean
    /** Its diffusions are looked at before they go (`diffusion_precheck`). */
    precheck?: boolean
  }
  /** The silver pilot as it stands for the country; none where it is switched off. */
  silver?: { participates: boolean; left: number }
  known?: Known
  /** The Secretariat publishes below the threshold, with its reason (R-RED-6). */
  override?: { reason: string }
  /** The bureau said why it is of importance below the threshold, so that it may ask; to the Secretariat it stays a `must`. */
  importance?: boolean
}

/** What is on file about the person or thing beside the draft, as far as whoever checks may know it. */
export type Known = {
  /** Requests refused or cancelled before; `sameFacts` where they were about these facts. */
  refusals?: readonly { reference: string; sameFacts: boolean }[]
  /** Decisions of the Commission about the person. */
  decisions?: number
  /** Control numbers of notices of ours that may be the same. */
  similar?: readonly string[]
  /** Control numbers of other countries' notices about the same person (R-NOT-11). */
  others?: readonly string[]
  ended?: Ending
  /** The person's status in the version before this one. */
  statusBefore?: PersonStatus
  /** Refugee protection: given to the Secretariat's lawyers and the Commission alone, so the requester never learns of it. */
  protection?: 'lodged' | 'verified' | 'none'
  /** Countries in dispute with the one that asks, over this. */
  conflict?: readonly string[]
}

/** `must` keeps a request from being submitted, `should` is to be looked at again, `info` is said. */
export type Level = 'must' | 'should' | 'info'
export type Section = Exclude<keyof NoticeDraft, 'version' | 'form' | 'type'>
export type Args = Record<string, string | number>

/** What a rule found; its sentence is the message `messageOf(check)` with `args`. */
export type Check = {
  id: string
  level: Level
  met: boolean
  /** Article of the Rules on the Processing of Data; with `C` of the Constitution, with `S` of the silver pilot's framework. */
  article: string
  section: Section
  /** Where it is to be put right: `facts.role`, `charges.0.law`, `declarations.appeal`. */
  field: string
  args: Args
  /** Not met, it is a risk that a second legal officer has to weigh (DOMAIN 2.6). */
  flag: boolean
}

/** Where the sentence of a check stands in the catalogue; what only notes has but one. */
export const messageOf = ({ id, met }: Pick<Check, 'id' | 'met'>): string =>
  `notices.rule.${id}.${met ? 'met' : 'unmet'}`

export type Test<It = NoticeDraft> = (it: It, context: RuleContext, draft: NoticeDraft) => boolean

/** A place of the draft: a section, or a field of one. */
type Place = Section | `${Section}.${string}`

type Terms<It> = {
  article: string
  at: Place
  /** Where it applies; everywhere unless said. */
  when?: Test<It>
  args?: (it: It, context: RuleContext, draft: NoticeDraft) => Args
  flag?: true
}
/**
 * `has` says that something is there: to add to a draft never breaks such a rule. `holds` may say anything; `finds` looks for what
 * should not be there, and its sentence says it as `found` and `count`. `notes` only tells what is so, and is never met.
 */
type Met<It> =
  | { has: Test<It> }
  | { holds: Test<It> }
  | { finds: (it: It, context: RuleContext, draft: NoticeDraft) => readonly string[] }
  | { notes: true }

/** One rule, for the whole draft or for each item of a list in it. */
export type Rule = {
  id: string
  asks: 'presence' | 'condition' | 'nothing'
  check: (draft: NoticeDraft, context: RuleContext) => Check[]
}

type Statement = (id: string, terms: Terms<NoticeDraft> & Met<NoticeDraft>) => Rule

export const must: Statement = (id, terms) => rule('must', id, terms)
export const should: Statement = (id, terms) => rule('should', id, terms)
export const info: Statement = (id, terms) => rule('info', id, terms)
/** A risk: never a refusal by itself, always a second look. */
export const flag: Statement = (id, terms) => rule('info', id, { ...terms, flag: true })

const rule = (level: Level, id: string, terms: Terms<NoticeDraft> & Met<NoticeDraft>): Rule => ({
  id,
  asks: askedBy(terms),
  check: (draft, context) => judged(level, id, terms, terms.at, draft, context, draft),
})

type ListSection = { [S in Section]: NoticeDraft[S] extends readonly unknown[] ? S : never }[Section]
type Item<S extends ListSection> = NoticeDraft[S][number]

/** A rule for each item of a list, counted from 1 in `args.n`; `at` is a field of the item. */
export const each =
  <S extends ListSection>(section: S) =>
  (
    level: Level | Weighed<Item<S>>,
    id: string,
    terms: Omit<Terms<Item<S>>, 'at'> & Met<Item<S>> & { at: string & keyof Item<S> },
  ): Rule => ({
    id,
    asks: askedBy(terms),
    check: (draft, context) =>
      (draft[section] as Item<S>[]).flatMap((item, i) => {
        const weight = typeof level === 'function' ? level(item, context, draft) : level
        const found = judged(weight, id, terms, `${section}.${i}.${terms.at}`, item, context, draft)
        return found.map((check) => ({ ...check, args: { n: i + 1, ...check.args } }))
      }),
  })

const askedBy = (terms: object): Rule['asks'] =>
  'has' in terms ? 'presence' : 'notes' in terms ? 'nothing' : 'condition'

type Weighed<It> = (it: It, context: RuleContext, draft: NoticeDraft) => Level

function judged<It>(
  level: Level,
  id: string,
  terms: Omit<Terms<It>, 'at'> & Met<It>,
  field: string,
  ...about: [It, RuleContext, NoticeDraft]
): Check[] {
  if (terms.when && !terms.when(...about)) return []
  const found = 'finds' in terms ? terms.finds(...about) : undefined
  const met =
    'has' in terms
      ? terms.has(...about)
      : 'holds' in terms
        ? terms.holds(...about)
        : found !== undefined && found.length === 0
  const section = field.split('.')[0] as Section
  const { article, args, flag = false } = terms
  const said = found ? { found: found.join(', '), count: found.length } : {}
  return [{ id, level, met, article, section, field, args: { ...said, ...args?.(...about) }, flag }]
}

/** Whether a text says something. */
export const said = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text)
export const given = (value: unknown): boolean => value !== undefined
export const some = (list: readonly unknown[]): boolean => list.length > 0

export const all =
  <It>(...tests: Test<It>[]): Test<It> =>
  (...given) =>
    tests.every((test) => test(...given))
export const oneOf =
  <It>(...tests: Test<It>[]): Test<It> =>
  (...given) =>
    tests.some((test) => test(...given))
export const not =
  <It>(test: Test<It>): Test<It> =>
  (...given) =>
    !test(...given)
