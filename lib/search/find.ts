import { openReadings, writeBirth } from './births'
import { type Candidate, COUNT_TO, candidateOf, fetchCandidates } from './candidates'
import type { Criteria } from './criteria'
import { type Expansion, expandTokens, MOST_VARIANTS } from './dictionary'
import { explain } from './explain'
import type { Explanation, Feature } from './explanation'
import type { FindOptions, FindResult, Match, NearMiss } from './match'
import { GROUP_MEMBERS } from './name-groups'
import type { NameForm } from './normalise'
import { planKeys } from './plan'
import { askedName, joinsAndSplits, partsToExpand, rejoined, resplit } from './query-forms'
import { type AskedSubject, type Scored, Scorer } from './score'
import type { SearchDb } from './sql'
import type { SearchableSubject } from './subject'

/**
 * Finds the visible subjects that may be the one asked for: two queries, then scoring here. The one path of the
 * portal, the machine call and the benches. The caller has entered the reader's context on `db`; what that reader may
 * not see neither appears nor counts.
 */
export async function findSubjects(
  db: SearchDb,
  criteria: Criteria,
  options: FindOptions = {},
): Promise<FindResult> {
  const started = performance.now()
  const { name, readings, expansion, asked } = await readQuestion(db, criteria)
  const expanded = performance.now()

  const plan = planKeys(readings, expansion, asked.births, asked.nationalities)
  const candidates = await fetchCandidates(db, criteria, plan, budgetsFor(expansion.subjects))
  const fetched = performance.now()

  const scorer = new Scorer(asked, expansion)
  const scored = candidates.rows.map((row) => scorer.score(row)).sort(byEvidence)
  const limit = Math.min(options.limit ?? 100, 200)
  const wanted = (
    options.weak === false ? scored.filter((one) => one.band !== 'weak') : scored.filter(worthShowing)
  ).slice(0, limit)
  const matches = wanted.map((one) => matchOf(scorer, asked, one))
  const nearest = matches.some((match) => match.band !== 'weak')
    ? []
    : nearMisses(matches, scorer, asked, scored)
  const done = performance.now()
  return {
    matches,
    exactName:
      readings.length > 0
        ? { count: Math.min(candidates.exact, COUNT_TO), more: candidates.exact > COUNT_TO }
        : null,
    tried: triedOf(name.forms, expansion, candidates.rows),
    nearest,
    cut: candidates.cut || name.capped,
    ms: { expand: expanded - started, candidates: fetched - expanded, score: done - fetched },
  }
}

/**
 * How one subject that was already read meets a question: one look into the dictionary and no candidates, scored and said
 * as the whole search does. Null when it has nothing in common with the question but a key.
 */
export async function matchOne(
  db: SearchDb,
  criteria: Criteria,
  recordId: string,
  subject: SearchableSubject,
): Promise<Match | null> {
  const { expansion, asked } = await readQuestion(db, criteria)
  const scorer = new Scorer(asked, expansion)
  const scored = scorer.score(candidateOf(recordId, subject, criteria))
  return worthShowing(scored) ? matchOf(scorer, asked, scored) : null
}

/**
 * How several subjects that were already read meet one question, whatever they have in common with it: one look into the dictionary.
 * `documentNumber`: what is asked of this one beside the question.
 */
export async function matchEach(
  db: SearchDb,
  criteria: Criteria,
  subjects: readonly { id: string; subject: SearchableSubject; documentNumber?: string }[],
): Promise<Match[]> {
  const { expansion, asked } = await readQuestion(db, criteria)
  return subjects.map(({ id, subject, documentNumber }) => {
    const own = documentNumber ? { ...criteria, documentNumber } : criteria
    const question = { ...asked, documentAsked: own.documentNumber !== undefined }
    const scorer = new Scorer(question, expansion)
    return matchOf(scorer, question, scorer.score(candidateOf(id, subject, own)))
  })
}

/** The question with what the dictionary knows of its parts. */
async function readQuestion(db: SearchDb, criteria: Criteria) {
  const name = askedName(criteria)
  const parts = partsToExpand(name.forms)
  const { joins, glued, splits } = joinsAndSplits(name.forms)
  const expansion = await expandTokens(
    db,
    [...parts, ...glued.filter((join) => !parts.includes(join))],
    [...joins, ...splits.flat()],
  )
  const readings = withJoins(name.forms, joins, splits, expansion)
  const asked = askedSubject(criteria, readings)
  return { name, readings, expansion, asked }
}

/** Forms in which neighbours are joined or a part is split, where the dictionary knows the result. */
function withJoins(
  forms: NameForm[],
  joins: string[],
  splits: [string, string][],
  expansion: Expansion,
): NameForm[] {
  const out = [...forms]
  const carried = (token: string) => expansion.frequencies.get(token) ?? 0
  const near = (join: string) =>
    expansion.variants.get(join)?.some((variant) => variant.frequency > 0 && variant.likeness > 0.8)
  const known = joins
    .filter((join) => carried(join) > 0 || near(join))
    .sort((a, b) => carried(b) - carried(a))
  for (const join of known.slice(0, 2)) {
    const form = forms.map((one) => rejoined(one, join)).find((one) => one !== null)
    if (form) out.push(form)
  }
  const worth = ([a, b]: [string, string]) => Math.min(carried(a), carried(b))
  const likely = splits.filter((pair) => worth(pair) > 0).sort((a, b) => worth(b) - worth(a))
  for (const pair of likely.slice(0, 2)) {
    const form = forms.map((one) => resplit(one, pair)).find((one) => one !== null)
    if (form) out.push(form)
  }
  return out.slice(0, 6)
}

function askedSubject(criteria: Criteria, readings: NameForm[]): AskedSubject {
  return {
    readings,
    births: openReadings(criteria.birth),
    nationalities: criteria.nationalities ?? [],
    sex: criteria.sex,
    documentCountry: criteria.documentCountry,
    documentAsked: criteria.documentNumber !== undefined,
  }
}

/**
 * Postings grow with the logarithm of the file: at a fixed budget recall fell from 0.925 to 0.828 between 1 and 5 million.
 * A small file can afford twice the keys, which are short there: 0.856 → 0.862 of the aliases of a list of 730.
 */
function budgetsFor(subjects: number): number[] {
  const total = 400 + 110 * Math.max(0, Math.log2(Math.max(1, subjects) / 100_000))
  return [Math.round(total * 0.6), Math.round(total * 0.4), subjects < 200_000 ? 160 : 80]
}

/** Best first: what identifies, then the evidence; equal evidence by likeness, then the older record. */
function byEvidence(a: Scored, b: Scored): number {
  const identical = (one: Scored) => (one.band === 'identical' ? 1 : 0)
  return (
    identical(b) - identical(a) ||
    b.bits - a.bits ||
    b.likeness - a.likeness ||
    a.candidate.rowId - b.candidate.rowId
  )
}

/** What has nothing in common but a key is no match at all, not even a weak one. */
function worthShowing(one: Scored): boolean {
  return (
    one.band !== 'weak' ||
    one.likeness >= 0.3 ||
    one.birth?.relation === 'same' ||
    one.renamed ||
    one.document > 0
  )
}

function matchOf(scorer: Scorer, asked: AskedSubject, one: Scored): Match {
  const [born] = one.candidate.births
  let said: Explanation | undefined
  return {
    recordId: one.candidate.recordId,
    rowId: one.candidate.rowId,
    likeness: one.likeness,
    bits: Math.round(one.bits * 10) / 10,
    probability: one.probability,
    band: one.band,
    born: born ? writeBirth(born) : '',
    get explanation() {
      said ??= explain(scorer, asked, one)
      return said
    },
  }
}

/** The three closest when nothing better than weak was found, each with the one thing that separates it most. */
function nearMisses(matches: Match[], scorer: Scorer, asked: AskedSubject, scored: Scored[]): NearMiss[] {
  const closest =
    matches.length > 0 ? matches.slice(0, 3) : scored.slice(0, 3).map((one) => matchOf(scorer, asked, one))
  return closest.map((match) => ({ match, separatedBy: separating(match.explanation.features) }))
}

function separating(features: Feature[]): Feature | null {
  const against = features.filter((feature) => feature.bits < 0)
  return against.reduce<Feature | null>(
    (worst, feature) => (!worst || feature.bits < worst.bits ? feature : worst),
    null,
  )
}

/**
 * Spellings that may be said: those that the rules know, and those that a visible candidate carries. The dictionary counts
 * every record, so a spelling of it alone would tell of a record that is not for the reader.
 */
function triedOf(forms: NameForm[], expansion: Expansion, rows: readonly Candidate[]): FindResult['tried'] {
  const carried = new Set(rows.flatMap((row) => row.forms.flatMap((form) => form.texts)))
  const tried: FindResult['tried'] = []
  for (const token of forms[0] ?? []) {
    const variants = expansion.variants.get(token.text)
    if (token.kind !== 'plain' || !variants) continue
    const spellings = [
      token.text,
      ...variants.flatMap((variant) => (carried.has(variant.token) ? [variant.token] : [])),
      ...(GROUP_MEMBERS.get(token.text) ?? []),
    ].map((text) => text.replace(/^'/, ''))
    tried.push({ typed: token.typed, spellings: [...new Set(spellings)].slice(0, MOST_VARIANTS) })
  }
  return tried
}
