import { describe, expect, it } from 'vitest'
import en from '@/lib/i18n/messages/en/explain.json'
import { openBirth, openReadings } from '@/lib/search/births'
import type { Candidate } from '@/lib/search/candidates'
import { type Criteria, criteriaSchema } from '@/lib/search/criteria'
import type { Expansion } from '@/lib/search/dictionary'
import { explain } from '@/lib/search/explain'
import { readForms } from '@/lib/search/form-text'
import { indexEntry } from '@/lib/search/index-entry'
import { askedName } from '@/lib/search/query-forms'
import { Scorer } from '@/lib/search/score'
import { compareBirths } from '@/lib/search/score-births'
import type { SearchableSubject } from '@/lib/search/subject'

const million: Expansion = {
  subjects: 1_000_000,
  variants: new Map(),
  frequencies: new Map([
    ['muhammad', 30_000],
    ['maria', 20_000],
    ['khan', 9_000],
  ]),
}

function subject(full: string, more: Partial<SearchableSubject> = {}): SearchableSubject {
  return {
    type: 'person',
    names: [{ full, kind: 'primary' }],
    births: [],
    nationalities: [],
    sex: 'U',
    documents: [],
    ...more,
  }
}

function candidate(of: SearchableSubject): Candidate {
  const entry = indexEntry(of)
  return {
    recordId: '00000000-0000-7000-8000-000000000001',
    rowId: 1,
    sex: entry.sex,
    nationalities: entry.nationalities,
    births: entry.births.map(openBirth),
    forms: readForms(entry.forms),
    document: null,
  }
}

function judge(criteria: Criteria, of: SearchableSubject) {
  const asked = {
    readings: askedName(criteria).forms,
    births: openReadings(criteria.birth),
    nationalities: criteria.nationalities ?? [],
    sex: criteria.sex,
    documentCountry: undefined,
    documentAsked: false,
  }
  const scorer = new Scorer(asked, million)
  const scored = scorer.score(candidate(of))
  return { ...scored, explanation: explain(scorer, asked, scored) }
}

const born = { births: [{ year: 1984, month: 3, day: 12 }], nationalities: ['MA'], sex: 'M' as const }

describe('bands', () => {
  it.each<[string, Criteria, SearchableSubject, string]>([
    [
      'name and whole date',
      { name: 'Karim Zerrouki', birth: [{ year: 1984, month: 3, day: 12 }] },
      subject('Zerrouki Karim', born),
      'identical',
    ],
    [
      'misspelt, whole date',
      { name: 'Kareem Zerouqi', birth: [{ year: 1984, month: 3, day: 12 }] },
      subject('Karim Zerrouki', born),
      'strong',
    ],
    [
      'native script, year',
      { name: 'كريم زروقي', birth: [{ year: 1984 }] },
      subject('Karim Zerrouki', born),
      'strong',
    ],
    ['rare name, no date', { name: 'Karim Zerrouki' }, subject('Karim Zerrouki', born), 'strong'],
    ['common name, no date', { name: 'Muhammad Khan' }, subject('Muhammad Khan', born), 'name-only'],
    [
      'common name, another date',
      { name: 'Muhammad Khan', birth: [{ year: 1961, month: 5, day: 2 }] },
      subject('Muhammad Khan', born),
      'weak',
    ],
    ['one common part', { name: 'Muhammad Zerrouki' }, subject('Muhammad Lindqvist', born), 'weak'],
  ])('%s', (_, criteria, of, band) => {
    expect(judge(criteria, of).band).toBe(band)
  })
})

describe('what used to be weak', () => {
  it('keeps a person whose family name changed when given name and whole date agree', () => {
    const renamed = judge(
      { name: 'Maria Lindqvist', birth: [{ year: 1984, month: 3, day: 12 }] },
      subject('Maria Zerrouki', born),
    )
    const namesake = judge(
      { name: 'Maria Lindqvist', birth: [{ year: 1984, month: 3, day: 12 }] },
      subject('Maria Lindquist', { births: [{ year: 1951, month: 8, day: 3 }] }),
    )
    expect(renamed.renamed).toBe(true)
    expect(renamed.bits).toBeGreaterThan(namesake.bits)
    expect(renamed.explanation.features.find((feature) => feature.key === 'birth')?.detail).toBe(
      'birth.sameRenamed',
    )
  })

  it('lets initials speak a quarter', () => {
    const full = judge({ name: 'Karim Zerrouki' }, subject('Karim Zerrouki'))
    const initial = judge({ name: 'K. Zerrouki' }, subject('Karim Zerrouki'))
    expect(initial.bits).toBeLessThan(full.bits)
    expect(initial.likeness).toBeGreaterThan(0.85)
  })

  it('finds a nom de guerre by the date that stands beside it', () => {
    const other = judge(
      { name: 'Abu Yasir al-Andalusi', birth: [{ year: 1984, month: 3, day: 12 }], nationalities: ['MA'] },
      subject('Karim Zerrouki', born),
    )
    expect(other.band).toBe('weak')
    expect(other.bits).toBeGreaterThan(5)
  })

  it.each([
    ['Mahmud Ahmadizadeh', 'محمود احمدی زاده'],
    ['Yosef Cohen', 'יוסף כהן'],
    ['Rasul Nematpour', 'رسول نعمت پور'],
    ['Djouadi Yahia', 'يحيى جوادي'],
    ['Nematullah Wardak', 'نعمت الله وردک'],
  ])('%s is %s', (latin, native) => {
    expect(judge({ name: native }, subject(latin)).likeness).toBeGreaterThan(0.75)
  })

  it('takes the best of several dates of birth', () => {
    const several = subject('Karim Zerrouki', { births: [{ year: 1980 }, { year: 1984, month: 3, day: 12 }] })
    expect(
      judge({ name: 'Karim Zerrouki', birth: [{ year: 1984, month: 12, day: 3 }] }, several).birth?.relation,
    ).toBe('exchanged')
  })
})

describe('dates of birth', () => {
  it.each([
    [19840312, 19840312, 'same', 14.3],
    [19840101, 19840101, 'sameFirstOfJanuary', 10.3],
    [19840312, 19841203, 'exchanged', 11],
    [19840312, 19840322, 'sameMonth', 8.5],
    [19840312, 19850312, 'yearNearSameDay', 8],
    [19840312, 19840512, 'oneOfDayMonth', 7.5],
    [19840312, 19840000, 'sameYear', 5.6],
    [19840312, -198203, 'withinSpan', 3.6],
    [19840312, 19840625, 'dayDiffers', 1.5],
    [19840000, 19850000, 'yearNear', 1],
    [19840000, 19860000, 'yearsApart', -2.5],
    [19840312, 19610502, 'differs', -9],
  ])('%i and %i: %s', (a, b, relation, bits) => {
    expect(compareBirths([openBirth(a)], [openBirth(b)])).toMatchObject({
      relation,
      bits: expect.closeTo(bits, 1),
    })
  })
})

describe('the explanation', () => {
  it('adds up, says what contradicts and what was not given', () => {
    const { explanation, bits } = judge(
      { name: 'Kareem Zerouqi Lindqvist', birth: [{ year: 1961 }], sex: 'F' },
      subject('Karim Zerrouki', born),
    )
    const sum = explanation.features.reduce((total, feature) => total + feature.bits, 0)
    expect(sum).toBeCloseTo(bits, 0)
    const roles = Object.fromEntries(explanation.features.map((feature) => [feature.key, feature.role]))
    expect(roles).toMatchObject({ birth: 'contradict', sex: 'contradict', nationality: 'unknown' })
  })

  it('names the alias that matched', () => {
    const of = subject('Karim Zerrouki', {
      names: [
        { full: 'Karim Zerrouki', kind: 'primary' },
        { full: 'Abu Layth', kind: 'alias', quality: 'low' },
      ],
    })
    const { explanation } = judge({ name: 'Abou Laith' }, of)
    expect(explanation.features.find((feature) => feature.key === 'alias')).toMatchObject({
      detail: 'aliasLow',
      args: { number: 2, of: 2 },
    })
  })

  it('uses only messages that exist', () => {
    const details = [
      judge(
        {
          name: 'Kareem Zerouqi',
          birth: [{ year: 1984, month: 3, day: 12 }],
          nationalities: ['FR'],
          sex: 'M',
        },
        subject('Karim Zerrouki', born),
      ),
      judge({ name: 'K Zerrouki Salah' }, subject('Karim Zerrouki Djamel')),
      judge({ name: 'Xu' }, subject('Maria Lindqvist', born)),
    ].flatMap(({ explanation }) => explanation.features.map((feature) => feature.detail))
    for (const detail of details) {
      const message = detail
        .split('.')
        .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], en.detail)
      expect(message, detail).toBeTypeOf('string')
    }
  })
})

describe('criteria', () => {
  it.each([
    [{}, 'nothingAsked'],
    [{ name: '---' }, 'nothingAsked'],
    [{ name: 'a'.repeat(401) }, 'nameTooLong'],
    [{ name: 'Karim', birth: [{ year: 1984, day: 3 }] }, 'badDate'],
    [{ name: 'Karim', nationalities: ['Morocco'] }, 'badCountry'],
    [{ documentNumber: '--' }, 'documentUnreadable'],
  ])('%j: %s', (input, error) => {
    const result = criteriaSchema.safeParse(input)
    expect(result.error?.issues[0]?.message).toBe(error)
    expect(en.criteria).toHaveProperty(error)
  })
})
