import { type AlignForm, align, aligned, INITIAL, PARTICLE, PLAIN, TITLE } from './align'
import { bandOf, probabilityOf, type Standing } from './bands'
import type { OpenedBirth } from './births'
import type { Candidate } from './candidates'
import type { Criteria } from './criteria'
import type { Expansion } from './dictionary'
import { jaroWinkler } from './edit-distance'
import type { Band } from './explanation'
import { consonantTexts, rotations } from './keys'
import type { NameForm } from './normalise'
import { bitsOf } from './rarity'
import { type BirthEvidence, compareBirths } from './score-births'
import { factsOf, type PartFacts, similarityOf } from './similarity'

/** One scored candidate; `readingIndex` and `formIndex` are the two forms that met best (-1: no name asked or none recorded). */
export type Scored = {
  candidate: Candidate
  likeness: number
  nameBits: number
  bits: number
  odds: number
  probability: number
  band: Band
  birth: BirthEvidence | null
  nationality: number
  sex: number
  document: number
  /** True when only one part of the name agrees but the whole date of birth does: a changed name. */
  renamed: boolean
  readingIndex: number
  formIndex: number
}

/** What is asked, ready for scoring. */
export type AskedSubject = {
  readings: NameForm[]
  births: OpenedBirth[]
  nationalities: readonly string[]
  sex: Criteria['sex']
  documentCountry: string | undefined
  documentAsked: boolean
}

/**
 * Scores candidates against one search: name likeness 0..1 and evidence in bits (Fellegi–Sunter with the frequencies
 * of the parts). Tables of similarities are filled once for each distinct part; the inner loop allocates nothing.
 */
export class Scorer {
  private readonly stride: number
  private readonly queryFacts: PartFacts[] = []
  private readonly queryForms: AlignForm[]
  private readonly consonants: string[][]
  private readonly partIds = new Map<string, number>()
  private readonly partBits: number[] = []
  private similarities: Float32Array
  private readonly prior: number

  constructor(
    private readonly asked: AskedSubject,
    private readonly expansion: Expansion,
  ) {
    const ids = new Map<string, number>()
    for (const form of asked.readings)
      for (const token of form) {
        if (ids.has(token.text)) continue
        ids.set(token.text, ids.size)
        this.queryFacts.push(factsOf(token.text))
      }
    this.stride = Math.max(1, ids.size)
    this.similarities = new Float32Array(this.stride * 256)
    this.queryForms = asked.readings.map((form) =>
      alignForm(
        form.map((token) => ids.get(token.text) ?? 0),
        form.map((token) => kindOf(token.kind)),
        form.map((token) => this.bits(token.text)),
      ),
    )
    this.consonants = asked.readings.map((form) => consonantTexts(form).filter((text) => text.length >= 5))
    this.prior = Math.log2(Math.max(16, expansion.subjects))
  }

  score(candidate: Candidate): Scored {
    const name = this.bestName(candidate)
    const birth = compareBirths(this.asked.births, candidate.births)
    const nationality = this.nationalityBits(candidate)
    const sex = sexBits(this.asked.sex, candidate.sex)
    const document = this.documentBits(candidate)
    let nameBits = this.asked.readings.length === 0 ? 0 : name.bits
    let renamed = false
    // A changed family name keeps the given name and the whole date. 7.5 bits against: at 4.5 half of the false alerts of
    // 10,000 strangers came from here.
    if (birth?.relation === 'same' && sex >= 0 && name.partBits > 0 && name.partBits - RENAMED > nameBits) {
      nameBits = name.partBits - RENAMED
      renamed = true
    }
    // Nothing of the name need agree when somebody uses another one altogether; the date alone then speaks.
    if (birth?.relation === 'same' && nameBits < -10) nameBits = -10
    const bits = nameBits + (birth?.bits ?? 0) + nationality + sex + document
    const odds = bits - this.prior
    const standing: Standing = {
      likeness: name.likeness,
      odds,
      birth: birthStanding(birth),
      document: document >= 20 ? 'same' : document > 0 ? 'alike' : 'none',
      nameAsked: this.asked.readings.length > 0,
      sexContradicts: sex < 0,
      renamed,
    }
    return {
      candidate,
      likeness: name.likeness,
      nameBits,
      bits,
      odds,
      probability: probabilityOf(odds),
      band: bandOf(standing),
      birth,
      nationality,
      sex,
      document,
      renamed,
      readingIndex: name.reading,
      formIndex: name.form,
    }
  }

  /** The two forms of a scored candidate aligned again: the caller reads `aligned` and `pairsOf`. */
  realign(scored: Scored): { query: AlignForm; candidate: AlignForm } | null {
    const query = this.queryForms[scored.readingIndex]
    const form = scored.candidate.forms[scored.formIndex]
    if (!query || !form) return null
    const candidate = this.candidateForm(form.texts, form.marks)
    align(query, candidate, this.similarities, this.stride)
    return { query, candidate }
  }

  private bestName(candidate: Candidate) {
    let likeness = 0
    let bits = Number.NEGATIVE_INFINITY
    let partBits = 0
    let reading = -1
    let best = -1
    candidate.forms.forEach((form, index) => {
      const other = this.candidateForm(form.texts, form.marks)
      for (let i = 0; i < this.queryForms.length; i++) {
        align(this.queryForms[i] as AlignForm, other, this.similarities, this.stride)
        if (aligned.bestPlain >= 0.92 && aligned.bestPlainBits > partBits) partBits = aligned.bestPlainBits
        // An alias of low quality says less; so does every further name that had a chance to fit.
        if (aligned.likeness < 0.8) this.wholeName(i, form, other)
        const gained = aligned.bits - (form.quality === 'l' ? 1 : 0) - index * 0.02
        if (gained > bits || (gained === bits && aligned.likeness > likeness)) {
          bits = gained
          likeness = aligned.likeness
          reading = i
          best = index
        }
      }
    })
    return { likeness, bits: best < 0 ? 0 : bits, partBits, reading, form: best }
  }

  /** Parts split and joined elsewhere and misspelt besides: the consonants of the whole name decide. Raises `aligned`. */
  private wholeName(reading: number, form: Candidate['forms'][number], other: AlignForm) {
    const wanted = this.consonants[reading]
    if (!wanted || wanted.length === 0) return
    const texts = form.texts.filter((_, i) => form.marks[i] !== '^' && form.marks[i] !== '.')
    if (!rotations(texts).some((text) => wanted.includes(text)) || !this.looksAlike(reading, texts)) return
    const query = this.queryForms[reading] as AlignForm
    const worth = Math.min(plainBits(query), plainBits(other)) * 0.6 - 30 * (1 - WHOLE)
    if (aligned.likeness < WHOLE) aligned.likeness = WHOLE
    if (aligned.bits < worth) aligned.bits = worth
  }

  /** The same consonants are not enough (Mariama Diallo, Amir Moayyed): the letters must follow each other alike. */
  private looksAlike(reading: number, texts: string[]): boolean {
    const parts = this.asked.readings[reading]?.map((token) => token.text) ?? []
    // Without short vowels the consonants are all there is.
    if (parts.concat(texts).some((text) => text.startsWith("'"))) return true
    const asked = parts.join('')
    return texts.some(
      (_, i) => jaroWinkler(asked, [...texts.slice(i), ...texts.slice(0, i)].join('')) >= 0.85,
    )
  }

  private candidateForm(texts: string[], marks: string[]): AlignForm {
    const ids = texts.slice(0, 12).map((text) => this.partId(text))
    return alignForm(
      ids,
      ids.map((_, i) => kindOfMark(marks[i] ?? 'N')),
      ids.map((id) => this.partBits[id] ?? 10),
    )
  }

  private partId(text: string): number {
    const known = this.partIds.get(text)
    if (known !== undefined) return known
    const id = this.partIds.size
    this.partIds.set(text, id)
    this.partBits.push(this.bits(text))
    if ((id + 1) * this.stride > this.similarities.length) {
      const grown = new Float32Array(this.similarities.length * 2)
      grown.set(this.similarities)
      this.similarities = grown
    }
    const facts = factsOf(text)
    for (let q = 0; q < this.queryFacts.length; q++) {
      this.similarities[id * this.stride + q] = similarityOf(this.queryFacts[q] as PartFacts, facts).value
    }
    return id
  }

  private bits(text: string): number {
    return bitsOf(text, this.expansion.frequencies.get(text) ?? 0, this.expansion.subjects)
  }

  private nationalityBits(candidate: Candidate): number {
    if (this.asked.nationalities.length === 0 || candidate.nationalities.length === 0) return 0
    return candidate.nationalities.some((country) => this.asked.nationalities.includes(country)) ? 3.5 : -1
  }

  private documentBits({ document }: Candidate): number {
    if (!document) return 0
    const country = this.asked.documentCountry
    if (document.exact)
      return country && document.country === country ? 30 : country && document.country ? 14 : 22
    return country && document.country && document.country !== country ? 4 : 10
  }
}

/** Bits that a change of name costs. */
const RENAMED = 7.5

/** Likeness of two names whose consonants agree as a whole and whose parts do not. */
const WHOLE = 0.84

function plainBits(form: AlignForm): number {
  let sum = 0
  for (let i = 0; i < form.length; i++) if (form.kinds[i] === PLAIN) sum += form.bits[i] as number
  return sum
}

function sexBits(asked: string | undefined, recorded: string): number {
  if (!asked || asked === 'U' || recorded === 'U' || !recorded) return 0
  return asked === recorded ? 0.7 : -3
}

function birthStanding(birth: BirthEvidence | null): Standing['birth'] {
  if (!birth) return 'missing'
  if (birth.relation === 'same') return 'same'
  return birth.bits < 0 ? 'contradicts' : 'compatible'
}

function alignForm(ids: number[], kinds: number[], bits: number[]): AlignForm {
  const weights = new Float64Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const kind = kinds[i]
    weights[i] =
      kind === PARTICLE ? 0.15 : kind === TITLE ? 0.05 : kind === INITIAL ? 0.5 : 0.6 + (bits[i] ?? 10) / 20
  }
  return {
    ids: Int32Array.from(ids),
    kinds: Uint8Array.from(kinds),
    weights,
    bits: Float64Array.from(bits),
    length: ids.length,
  }
}

function kindOf(kind: NameForm[number]['kind']): number {
  return kind === 'plain' ? PLAIN : kind === 'particle' ? PARTICLE : kind === 'title' ? TITLE : INITIAL
}

function kindOfMark(mark: string): number {
  return mark === '~' ? PARTICLE : mark === '^' ? TITLE : mark === '.' ? INITIAL : PLAIN
}
