import { type AlignForm, PLAIN, pairsOf } from './align'
import { writeBirth } from './births'
import type { Explanation, Feature } from './explanation'
import type { AskedSubject, Scored, Scorer } from './score'
import { similarity } from './similarity'

/** Version of rules and weights, kept with every explanation. */
export const ALGORITHM = 'person-1.0'

/** Says why a candidate matched: each thing compared, the two values that met, and what it weighs, contradictions and gaps included. */
export function explain(scorer: Scorer, asked: AskedSubject, scored: Scored): Explanation {
  return {
    algorithm: ALGORITHM,
    band: scored.band,
    likeness: Math.round(scored.likeness * 1000) / 1000,
    bits: tenth(scored.bits),
    features: [
      ...documentFeature(asked, scored),
      ...nameFeatures(scorer, asked, scored),
      birthFeature(asked, scored),
      nationalityFeature(asked, scored),
      sexFeature(asked, scored),
    ],
  }
}

function nameFeatures(scorer: Scorer, asked: AskedSubject, scored: Scored): Feature[] {
  const reading = asked.readings[scored.readingIndex]
  const form = scored.candidate.forms[scored.formIndex]
  const forms = scorer.realign(scored)
  if (!reading || !form || !forms) {
    return [
      {
        key: 'name',
        role: 'unknown',
        bits: 0,
        detail: asked.readings.length === 0 ? 'notGiven' : 'notRecorded',
      },
    ]
  }
  const features: Feature[] = []
  const metQuery = new Set<number>()
  const metCandidate = new Set<number>()
  let said = 0
  for (const pair of pairsOf(forms.query, forms.candidate)) {
    metQuery.add(pair.query)
    metCandidate.add(pair.candidate)
    const token = reading[pair.query]
    const text = form.texts[pair.candidate] ?? ''
    if (!token || (token.kind === 'title' && form.marks[pair.candidate] === '^')) continue
    const why = similarity(token.text, text).why
    const joined =
      token.typed.includes(' ') ||
      (why === 'exact' && letters(token.typed) !== '' && isJoin(token.typed, token.text))
    said += pair.bits
    features.push({
      key: partKey(form.marks[pair.candidate], token.part),
      role: pair.bits >= 4 ? 'main' : 'support',
      bits: tenth(pair.bits),
      query: token.typed,
      candidate: shown(text),
      detail: `why.${joined && why === 'exact' ? 'joined' : why}`,
      args: {
        rarity: rarityOf(
          Math.min(forms.query.bits[pair.query] ?? 0, forms.candidate.bits[pair.candidate] ?? 0),
        ),
      },
    })
  }
  features.push(...leftOver(reading, form, forms, metQuery, metCandidate, scored.nameBits - said))
  if (form.name > 0) {
    features.push({
      key: 'alias',
      role: 'support',
      bits: 0,
      detail: form.quality === 'l' ? 'aliasLow' : 'alias',
      args: { number: form.name + 1, of: Math.max(...scored.candidate.forms.map((other) => other.name)) + 1 },
    })
  }
  return features
}

type Reading = AskedSubject['readings'][number]
type Form = Scored['candidate']['forms'][number]

/** Parts that met nothing. What the whole name lost beyond its parts is shared among them, so that the bits add up. */
function leftOver(
  reading: Reading,
  form: Form,
  forms: { query: AlignForm; candidate: AlignForm },
  metQuery: Set<number>,
  metCandidate: Set<number>,
  rest: number,
): Feature[] {
  const open = (length: number, met: Set<number>, kinds: Uint8Array) =>
    Array.from({ length }, (_, i) => i).filter((i) => !met.has(i) && kinds[i] === PLAIN)
  const asked = open(forms.query.length, metQuery, forms.query.kinds)
  const recorded = open(forms.candidate.length, metCandidate, forms.candidate.kinds)
  const lines = Math.max(asked.length, recorded.length)
  if (lines === 0)
    return Math.abs(rest) < 0.05
      ? []
      : [{ key: 'name', role: rest < 0 ? 'contradict' : 'support', bits: tenth(rest), detail: 'nameWhole' }]
  return Array.from({ length: lines }, (_, i): Feature => {
    const query = reading[asked[i] ?? -1]
    const at = recorded[i] ?? -1
    const text = form.texts[at]
    const clash = query !== undefined && text !== undefined
    return {
      key: partKey(text === undefined ? undefined : form.marks[at], query?.part),
      role: clash ? 'contradict' : 'unknown',
      bits: tenth(rest / lines),
      ...(query && { query: query.typed }),
      ...(text !== undefined && { candidate: shown(text) }),
      detail: clash ? 'partDiffers' : query ? 'partNotRecorded' : 'partNotGiven',
    }
  })
}

function birthFeature(asked: AskedSubject, { birth, candidate, renamed }: Scored): Feature {
  if (!birth) {
    const [query] = asked.births
    const [known] = candidate.births
    return {
      key: 'birth',
      role: 'unknown',
      bits: 0,
      ...(query && { query: writeBirth(query) }),
      ...(known && { candidate: writeBirth(known) }),
      detail: query ? 'notRecorded' : 'notGiven',
    }
  }
  return {
    key: 'birth',
    role: birth.bits < 0 ? 'contradict' : birth.bits >= 8 ? 'main' : 'support',
    bits: tenth(birth.bits),
    query: writeBirth(birth.query),
    candidate: writeBirth(birth.candidate),
    detail: renamed ? 'birth.sameRenamed' : `birth.${birth.relation}`,
    args: { years: Math.abs(birth.query.year - birth.candidate.year) },
  }
}

function nationalityFeature(asked: AskedSubject, { nationality, candidate }: Scored): Feature {
  const shared = candidate.nationalities.filter((country) => asked.nationalities.includes(country))
  const query = asked.nationalities.join(' ')
  const known = (shared.length > 0 ? shared : candidate.nationalities).join(' ')
  return {
    key: 'nationality',
    role: nationality > 0 ? 'support' : nationality < 0 ? 'contradict' : 'unknown',
    bits: nationality,
    ...(query && { query }),
    ...(known && { candidate: known }),
    detail:
      nationality > 0
        ? 'nationality.same'
        : nationality < 0
          ? 'nationality.differs'
          : query
            ? 'notRecorded'
            : 'notGiven',
  }
}

function sexFeature(asked: AskedSubject, { sex, candidate }: Scored): Feature {
  const given = asked.sex && asked.sex !== 'U'
  const known = candidate.sex !== 'U' && candidate.sex !== ''
  return {
    key: 'sex',
    role: sex > 0 ? 'support' : sex < 0 ? 'contradict' : 'unknown',
    bits: sex,
    ...(given && { query: asked.sex as string }),
    ...(known && { candidate: candidate.sex }),
    detail: sex > 0 ? 'sex.same' : sex < 0 ? 'sex.differs' : given ? 'notRecorded' : 'notGiven',
  }
}

function documentFeature(asked: AskedSubject, { document, candidate }: Scored): Feature[] {
  if (!asked.documentAsked) return []
  const met = candidate.document
  if (!met) return [{ key: 'document', role: 'unknown', bits: 0, detail: 'document.none' }]
  const country = asked.documentCountry
  const detail = !met.exact
    ? 'document.alike'
    : country && met.country === country
      ? 'document.same'
      : country && met.country
        ? 'document.otherIssuer'
        : 'document.sameNumber'
  return [
    {
      key: 'document',
      role: 'main',
      bits: document,
      candidate: met.number,
      detail,
      args: { country: met.country, asked: country ?? '' },
    },
  ]
}

function partKey(mark: string | undefined, part: 'family' | 'given' | undefined): Feature['key'] {
  if (mark === 'F') return 'family_name'
  if (mark === 'G') return 'given_name'
  if (mark === 'N' || mark === undefined)
    return part === 'family' ? 'family_name' : part === 'given' ? 'given_name' : 'name'
  return 'name'
}

/** How rare the part is, for the words on screen. */
function rarityOf(bits: number): string {
  return bits >= 12 ? 'rare' : bits >= 7.5 ? 'ordinary' : 'common'
}

/** A normalised part as a name is written. Consonants of a script without vowels stay marked by a leading hyphen. */
function shown(text: string): string {
  const bare = text.startsWith("'") ? text.slice(1) : text
  return bare.slice(0, 1).toUpperCase() + bare.slice(1)
}

function isJoin(typed: string, text: string): boolean {
  const plain = letters(typed)
  return /^[a-z]+$/.test(plain) && plain.length > text.length + 1 && plain.includes(text)
}

function letters(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z]/g, '')
}

function tenth(bits: number): number {
  return Math.round(bits * 10) / 10
}
