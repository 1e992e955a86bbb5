import { describe, expect, it, test } from 'vitest'
import { artTermOf } from '@/lib/identifiers/art-words'
import { periodWords } from '@/lib/identifiers/period-words'
import { artworkKeys, centuriesOf, comparedWords, termKey, wordKey } from '@/lib/search/artwork-keys'
import { matchArtworks, type StoredArtwork } from '@/lib/search/artwork-match'
import { askedArtwork } from '@/lib/search/artworks'
import { askedOfExample, canonicalText } from '@/lib/search/asked'
import { readPicture, writePicture } from '@/lib/search/asked-pictures'
import { recognise } from '@/lib/search/recognise'

const now = new Date('2026-11-25T12:00:00Z')

const work: StoredArtwork = {
  recordId: 'a',
  rowId: 1,
  objectType: 'vase',
  title: 'Vase with waves',
  maker: 'Kilns of Hoshimura',
  subject: 'waves',
  inscriptions: null,
  inventoryNumber: null,
  period: '1640/1650',
  materials: ['porcelain'],
  techniques: ['glazed'],
  measurements: ['height 30 cm', 'diameter 12 cm'],
}

describe('a question about a work', () => {
  it.each([
    ['vase meissen', ['art', 'name']],
    ['Étude au violon', ['art', 'name']],
    ['art: Les Cimes', ['art']],
    ['Jade Martin', ['name']],
    ['Karim Mansouri', ['name']],
  ])('%s is read as %j', (text, kinds) => {
    expect(recognise(text, { now }).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('of the form is read field by field, and says what it cannot read', () => {
    const { criteria } = askedOfExample(
      { title: 'Vase', objectType: 'vase', period: '17th century', size: '30 x 12 cm', type: 'artwork' },
      now,
    )
    expect(criteria).toEqual({
      title: 'Vase',
      objectType: 'vase',
      period: '16XX',
      measurements: ['height 30 cm', 'width 12 cm'],
      type: 'artwork',
    })
    for (const [field, value, code] of [
      ['period', 'sometime', 'period_unread'],
      ['size', '302', 'size_unit'],
      ['size', 'large', 'size_unread'],
      ['objectType', 'spaceship', 'term_unknown'],
      ['title', 'x'.repeat(201), 'art_long'],
    ])
      expect(() => askedOfExample({ maker: 'X', [field as string]: value, type: 'artwork' }, now)).toThrow(
        expect.objectContaining({ fields: { [field as string]: [code] } }),
      )
    expect(() => askedOfExample({ type: 'artwork' }, now)).toThrow(
      expect.objectContaining({ fields: { title: ['description_needed'] } }),
    )
  })

  it('leaves the digest of other questions as it was', () => {
    const asked = askedOfExample({ family: 'Mansouri', documentNumber: 'AB123' }, now)
    expect(canonicalText(asked)).toBe('mansouri|AB123')
    expect(canonicalText(askedOfExample({ title: 'Les Cimes' }, now))).toBe('||cimes les')
  })
})

describe('a comparison in words', () => {
  const said = (criteria: Parameters<typeof askedArtwork>[0]) =>
    matchArtworks(askedArtwork(criteria), [work]).map(({ band, explanation }) => [
      band,
      explanation.features.map(({ detail }) => detail).join(' '),
    ])[0]

  test.each([
    [{ title: 'Vase with waves' }, 'strong', 'art.same'],
    [{ maker: 'Hoshimora' }, 'possible', 'art.near'],
    [{ objectType: 'ceramics' as const }, 'possible', 'art.within'],
    [{ artText: 'vase meissen' }, 'possible', 'why.exact art.term art.notMet'],
    [{ title: 'Vase with waves', objectType: 'painting' as const }, 'possible', 'art.same art.differs'],
    [{ objectType: 'vase' as const, measurements: ['height 300 mm'] }, 'possible', 'art.same art.size.same'],
    [{ objectType: 'vase' as const, period: '18XX' }, 'possible', 'art.same art.otherTime'],
  ])('%j', (criteria, band, how) => {
    expect(said(criteria)).toEqual([band, how])
  })

  test('nothing in words is identical, and what has nothing in common is no match', () => {
    expect(said({ title: 'Hunters at dawn' })).toBeUndefined()
    expect(
      said({ title: 'Vase with waves', maker: 'Kilns of Hoshimura', measurements: ['height 30 cm'] })?.[0],
    ).toBe('strong')
  })
})

test('a work is filed under its words in any script, its kinds and its centuries', () => {
  expect(comparedWords('Étude au violon, d’après nature')).toEqual(['etude', 'violon', 'dapres', 'nature'])
  const keys = artworkKeys(work)
  for (const type of ['vase', 'ceramics']) expect(keys).toContain(termKey('objectType', type))
  expect(keys).not.toContain(termKey('objectType', 'painting'))
  expect(centuriesOf('1590/1610')).toEqual([15, 16])
  expect(centuriesOf('-04XX')).toEqual([-5, -4])
  expect(centuriesOf(null)).toEqual([])
})

test('either half of a double name finds its maker, however many words stand before it', () => {
  const maker =
    'Workshop of Anna-Marie Berg-Hals, Jan-Willem Osten-Brugge, Rika de la Cour-Roche and Pieter-Paul Vermeer-Zand'
  const words = comparedWords(maker)
  for (const half of ['berg', 'hals', 'brugge', 'roche', 'vermeer', 'zand']) expect(words).toContain(half)
  for (const half of ['Vermeer', 'Zand']) {
    const asked = askedArtwork({ maker: half })
    expect(matchArtworks(asked, [{ ...work, maker }])[0]?.band).toBe('possible')
    expect(artworkKeys({ ...work, maker, inventoryNumber: null })).toContain(wordKey(half.toLowerCase()))
  }
})

test('words for such things are known in four languages, and no common names are among them', () => {
  for (const [word, term] of [
    ['Vases', 'vase'],
    ['tableau', 'painting'],
    ['JARRÓN', 'vase'],
    ['المزهرية', 'vase'],
    ['violon', 'violin'],
  ])
    expect(artTermOf(word as string)).toBe(term)
  for (const name of ['Jade', 'سيف', 'Busto', 'Martin']) expect(artTermOf(name)).toBeUndefined()
})

test('a period is said in words', () => {
  const say = (locale: 'en' | 'fr' | 'es' | 'ar') => ({
    locale,
    message: (key: string, args: Record<string, string>) => `${key}(${Object.values(args).join(' ')})`,
  })
  const en = (text: string) => periodWords(text, say('en'))
  expect(en('16XX')).toBe('century(17th)')
  expect(periodWords('16XX', say('fr'))).toBe('century(XVIIe)')
  expect(periodWords('0000/0099', say('en'))).toBe('span(yearBc(1) year(99))')
  expect(en('-04XX')).toBe('centuryBc(5th)')
  expect(en('189X')).toBe('decade(1890)')
  expect(en('1650~')).toBe('circa(year(1650))')
  expect(en('1640/1650')).toBe('span(year(1640) year(1650))')
  expect(en('../1600')).toBe('until(year(1600))')
  expect(en('1890-05-12')).toBe('1890-05-12')
  expect(en('no date')).toBe('no date')
})

test('a picture of a search comes back as it was kept', () => {
  const kept = {
    thumb: new Uint8Array([1, 2]),
    query: {
      hashes: ['0'],
      quality: 5,
      points: new Uint8Array([9]),
      mirroredPoints: new Uint8Array([8]),
    },
  }
  expect(readPicture(writePicture(kept))).toEqual(kept)
})
