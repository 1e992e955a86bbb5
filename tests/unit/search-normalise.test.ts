import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_NAME } from '@/lib/search/criteria'
import { normaliseName } from '@/lib/search/normalise'

const parts = (full: string) =>
  normaliseName({ full }).forms.map((form) =>
    form.map((token) => (token.kind === 'plain' ? '' : `${token.kind}:`) + token.text).join(' '),
  )

describe('names of any script', () => {
  it.each([
    ['MANSOURI, Karim', 'mansouri karim'],
    ['Владимир Соколов', 'vladimir sokolov'],
    ['Сергій Гончаренко', 'serhiy honcharenko'],
    ['Γιώργος Παπαδόπουλος', 'giorgos papadopoulos'],
    ['Ευάγγελος Μπάρκας', 'evangelos barkas'],
    ['كريم المنصوري', 'karim particle:al mansuri'],
    ['محمود احمدی‌زاده', 'mahmud ahmadizadeh'],
    ['دانيال وشاح', "'danyal 'wshah"],
    ['יוסף כהן', 'yosef cohen'],
    ['ვახტანგ', 'vakhtang'],
    ['Nguyễn Văn Đức', 'nguyen particle:van duc'],
    ['Jean-Pierre DE LA CRUZ', 'jean pierre particle:de particle:la cruz'],
    ["O'Neill J. R.", 'oneill initial:j initial:r'],
    ['Dr. Haji Karim Rahmani', 'title:dr title:haji karim rahmani'],
    ['Ivаnоv', 'ivanov'], // а and о are Cyrillic
  ])('%s', (text, expected) => {
    expect(parts(text)[0]).toBe(expected)
  })

  it('reads Chinese and Korean names surname first, the given name joined and apart', () => {
    expect(parts('欧阳明华')).toEqual(['ouyang minghua', 'ouyang ming hua', 'au yeung ming wah'])
    expect(parts('曾志伟')[0]).toBe('zeng zhiwei')
    expect(parts('박은우')).toEqual(['park unwoo', 'park un woo'])
    expect(normaliseName({ full: '曾志伟' }).forms[0]?.map((token) => token.part)).toEqual([
      'family',
      'given',
    ])
  })

  it('reads kanji as Japan does when the family name is a known one', () => {
    expect(parts('小林健一')).toContain('kobayashi kenichi')
    expect(parts('たなか ゆみ')).toEqual(['tanaka yumi'])
  })

  it('gives ICAO 9303 letters their second form', () => {
    expect(parts('Jürgen Größmann')).toEqual(['jurgen grossmann', 'juergen groessmann'])
    expect(parts('Åse Sørby')).toEqual(['ase sorby', 'aase soerby'])
  })

  it.each([
    [
      [
        'Abd al-Rahman',
        'Abdul Rahman',
        'Abdurrahman',
        'Abderrahmane',
        'Abdelrahman',
        'عبد الرحمن',
        'عبدالرحمن',
      ],
      'abdrahman',
    ],
    [['Abdallah', 'Abdullah', 'Abd Allah', 'Abdoulaye', 'عبد الله', 'عبدالله'], 'abdllah'],
    [['Nur al-Din', 'Nuruddin', 'نور الدين'], 'nuruddin'],
    [['Saif Allah', 'Saifullah'], 'saifullah'],
  ])('joins the compound %s', (spellings, expected) => {
    for (const spelling of spellings) expect(parts(spelling)).toEqual([expected])
  })

  it('takes placeholders for nothing, and a name of nothing but titles for a name', () => {
    expect(parts('FNU LNU')).toEqual([])
    expect(parts('Mullah Haji')).toEqual(['mullah haji'])
  })

  it('keeps the parts that the source gave', () => {
    const [form] = normaliseName({ family: 'de la Cruz', given: 'Ana' }).forms
    expect(form?.map((token) => token.part)).toEqual(['family', 'family', 'family', 'given'])
  })
})

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: 'grapheme', maxLength: 600 }),
    fc
      .array(
        fc.constantFrom(
          '\ud800',
          '\udc00',
          '\u202e',
          '\u200f',
          '\u0000',
          'a',
          'ш',
          'م',
          '金',
          '김',
          "'",
          '-',
          ' ',
          '\u0301',
        ),
        { maxLength: 300 },
      )
      .map((all) => all.join('')),
  )

  it('never throws and answers only a-z, digits and the mark of missing vowels', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const form of normaliseName({ full: text }).forms) {
          expect(form.length).toBeLessThanOrEqual(12)
          for (const token of form) expect(token.text).toMatch(/^'?[a-z0-9]+$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('reads its own plain output again as the same', () => {
    const syllable = fc.constantFrom('ka', 'ro', 'mi', 'len', 'dar', 'vic', 'sto', 'wan', 'zhe', 'tul')
    const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const once = parts(words.join(' '))[0] ?? ''
        expect(parts(once.replace(/\w+:/g, ''))[0]?.replace(/\w+:/g, '')).toBe(once.replace(/\w+:/g, ''))
      }),
      { numRuns: 200 },
    )
  })

  it('says when a text is longer than it compares, and stays quick', () => {
    for (const text of [
      'a'.repeat(10_000),
      'ab '.repeat(3_334),
      'م'.repeat(10_000),
      '金'.repeat(10_000),
      "'".repeat(10_000),
      '김 '.repeat(5_000),
    ]) {
      const started = performance.now()
      expect(normaliseName({ full: text }).capped).toBe(true)
      expect(performance.now() - started).toBeLessThan(250)
    }
    expect(normaliseName({ full: 'a'.repeat(LONGEST_NAME) }).capped).toBe(false)
  })
})
