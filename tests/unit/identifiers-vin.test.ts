import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST_PART, modelYears, readVin } from '@/lib/identifiers/vin'
import { hasVinShape, normaliseVin, vinCheck, vinCheckDigit } from '@/lib/identifiers/vin-number'
import {
  compareVins,
  fitsVinPattern,
  formatVinPattern,
  lastEight,
  readVinPattern,
  reversedVin,
} from '@/lib/identifiers/vin-search'
import { countryOfMaker, knownMakes, makesOf, regionOfMaker } from '@/lib/identifiers/wmi'
import { cpuTime } from '../support/cpu-time'
import { standardsData } from '../support/standards-data'

const thisYear = 2026
const read = (text: string, builtIn?: number) => readVin(text, { thisYear, ...(builtIn ? { builtIn } : {}) })

/** The reading in one line: kind, number, and each remark with its arguments. */
function said(text: string, builtIn?: number): string {
  const { kind, norm, issues } = read(text, builtIn)
  return [
    kind,
    norm,
    ...issues.map(({ code, args }) => `(${[code, ...Object.values(args)].join(' ')})`),
  ].join(' ')
}

describe('a number as it is compared', () => {
  it.each([
    ['1HGCM82633A004352', '1HGCM82633A004352'],
    ['1hg cm826-33a.004352', '1HGCM82633A004352'],
    ['*WVWZZZ1JZ3W386752*', 'WVWZZZ1JZ3W386752'],
    ['WVWZZZIJZ3W386752', 'WVWZZZ1JZ3W386752'],
    ['WVWZZZ1JZ3W3867S2O', 'WVWZZZ1JZ3W3867S20'],
    ['ＷＶＷＺＺＺ１ＪＺ３Ｗ３８６７５２', 'WVWZZZ1JZ3W386752'],
    ['ХТА210990Y2765499', 'XTA210990Y2765499'], // Х, Т, А are Cyrillic
    ['XTA21099٠Y2٧٦٥٤٩٩', 'XTA210990Y2765499'],
    ['\u202eWVW\u0000ZZZ\u200b1JZ3W386752', 'WVWZZZ1JZ3W386752'],
    ['\ud800', ''],
  ])('%j is %s', (text, norm) => {
    expect(normaliseVin(text).norm).toBe(norm)
  })

  it('tells what was changed', () => {
    expect(normaliseVin('IOQ1O')).toMatchObject({
      norm: '10010',
      typed: 'IOQ1O',
      letters: [
        { typed: 'I', read: '1', positions: [1] },
        { typed: 'O', read: '0', positions: [2, 5] },
        { typed: 'Q', read: '0', positions: [3] },
      ],
    })
    expect(normaliseVin('ХТА 王 21')).toMatchObject({ norm: 'XTA21', lookAlikes: 'ХТА', dropped: '王' })
  })
})

describe('the check digit', () => {
  it.each([
    ['1HGCM82633A004352', 'fits'],
    ['1M8GDM9AXKP042788', 'fits'], // remainder ten is X
    ['1HGCM82633A004353', 'doesNotFit'],
    ['2HGCM82633A004352', 'doesNotFit'],
    ['LSVAU033072200002', 'doesNotFit'],
    ['7SAYGDEE0NF000001', 'doesNotFit'], // the United States continue at 7F
    ['7A3CM82633A004352', 'notUsed'], // New Zealand
    ['WVWZZZ1JZ3W386752', 'notUsed'],
    ['VF1LM1B0H36666155', 'notUsed'],
    ['11111111111111111', 'fits'],
  ])('of %s: %s', (vin, check) => {
    expect(vinCheck(vin)).toBe(check)
  })

  it('finds every single character that is wrong, unless both have the same value', () => {
    const characters = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789']
    fc.assert(
      fc.property(vins, fc.nat(16), fc.constantFrom(...characters), (vin, at, character) => {
        if (at === 8 || vin[at] === character) return
        const right = vin.slice(0, 8) + vinCheckDigit(vin) + vin.slice(9)
        const wrong = right.slice(0, at) + character + right.slice(at + 1)
        const sameValue = tabulated(character) === tabulated(right.charAt(at))
        expect(vinCheckDigit(wrong) === right.charAt(8)).toBe(sameValue)
      }),
    )
  })
})

/** The value of a character as 49 CFR 565.15 tabulates it, written another way than in the product. */
function tabulated(character: string): number {
  if (/\d/.test(character)) return Number(character)
  return ['', 'AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FW', 'GPX', 'HY', 'RZ'].findIndex((row) =>
    row.includes(character),
  )
}

const vins = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'),
  minLength: 17,
  maxLength: 17,
})

describe('what is read', () => {
  it.each([
    ['1HGCM82633A004352', 'VIN 1HGCM82633A004352'],
    ['WVWZZZ1JZ3W386752', 'VIN WVWZZZ1JZ3W386752'],
    ['WVWZZZ1JZ3WO86752', 'VIN WVWZZZ1JZ3W086752 (letter O 0 12)'],
    ['WVWZZZIJZ3WO8675O', 'VIN WVWZZZ1JZ3W086750 (letter I 1 7) (letter O 0 12, 17)'],
    ['1HGCM82633A004353', 'VIN 1HGCM82633A004353 (checkDigit 3 5)'],
    ['1HGCM82633A00435', 'part 1HGCM82633A00435 (notSeventeen 16 17)'],
    ['1HGCM82633A0043522', 'CHASSIS 1HGCM82633A0043522 (notSeventeen 18 17)'],
    ['3A004352', 'part 3A004352 (partOrChassis 8)'],
    ['4352', 'part 4352 (partTooShort 4 6)'],
    ['', 'none  (empty)'],
    [' - ', 'none  (empty)'],
    ['1'.repeat(26), `none ${'1'.repeat(26)} (tooLong 26 25)`],
    ['11111111111111111', 'VIN 11111111111111111 (repeated 1)'],
    ['WVWZZZ1JZ3W38675A', 'VIN WVWZZZ1JZ3W38675A (serial 675A)'],
    ['0VWZZZ1JZ3W386752', 'VIN 0VWZZZ1JZ3W386752 (makerUnknown 0V)'],
    ['ХТА210990Y2765499', 'VIN XTA210990Y2765499 (lookAlikes ХТА)'],
    ['WVWZZZ1JZ3W386752王', 'VIN WVWZZZ1JZ3W386752 (dropped 王)'],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected)
  })

  it('says that no rule applies before 1981, also to the letters', () => {
    expect(said('1E IO 123', 1968)).toBe('CHASSIS 1E10123 (oldChassis 1981)')
    expect(said('WVWZZZ1JZ3W386752', 1979)).toBe('CHASSIS WVWZZZ1JZ3W386752 (oldChassis 1981)')
    expect(said('1E', 1968)).toBe('part 1E (partTooShort 2 6)')
    expect(said('5S12345', 1981)).toBe('part 5S12345 (partOrChassis 7)')
  })

  it('compares the year of the papers with position 10 where that is prescribed', () => {
    expect(said('1HGCM82633A004352', 2003)).toBe('VIN 1HGCM82633A004352')
    expect(said('1HGCM82633A004352', 2002)).toBe('VIN 1HGCM82633A004352')
    expect(said('1HGCM82633A004352', 2008)).toBe('VIN 1HGCM82633A004352 (yearDiffers 2003 2008)')
    expect(said('WVWZZZ1JZ3W386752', 2010)).toBe('VIN WVWZZZ1JZ3W386752')
  })

  it('names maker, country, region and years', () => {
    expect(read('1HGCM82633A004352')).toMatchObject({
      check: 'fits',
      expectedCheckDigit: '3',
      wmi: '1HG',
      region: 'northAmerica',
      country: 'US',
      makes: ['Honda'],
      years: [2003],
      yearsPrescribed: true,
    })
    expect(read('WVWZZZ1JZ3W386752')).toMatchObject({
      check: 'notUsed',
      region: 'europe',
      country: 'DE',
      makes: ['Volkswagen'],
      years: [2003],
      yearsPrescribed: false,
    })
    expect(read('WVWZZZ1JZ3W386752')).not.toHaveProperty('smallMaker')
    expect(read('SA9ZZZ1JZ3W386752')).toMatchObject({
      wmi: 'SA9',
      smallMaker: '386',
      country: 'GB',
      makes: [],
    })
    expect(read('3A004352')).not.toHaveProperty('check')
  })

  it('wants a year code in North America and China only', () => {
    const withYear = (start: string, code: string) => {
      const vin = `${start}CM826_${code}A004352`
      return vin.replace('_', vinCheckDigit(vin.replace('_', '0')))
    }
    expect(said(withYear('1HG', 'Z'))).toContain('(yearCode Z)')
    expect(said(withYear('1HG', 'U'))).toContain('(yearCode U)')
    expect(said(withYear('WDB', '0'))).not.toContain('yearCode')
    expect(read(withYear('WDB', '0')).years).toEqual([])
  })
})

describe('model years', () => {
  it.each([
    ['1HGCM82633A004352', [2003]],
    ['19XFC1F7XGE028370', [2016, 1986]], // a letter at position 7: since 2010
    ['2FTCF15F2ECA55516', [1984, 2014]], // a digit: before
    ['WVWZZZ1JZXW000001', [1999]],
    ['WVWZZZ1JZAW000001', [2010, 1980]], // nothing decides: the newest first
    ['WVWZZZ1JZVW000001', [2027, 1997]], // next year's models are sold this year
    ['WVWZZZ1JZWW000001', [1998]],
    ['WVWZZZ1JZZW000001', []],
    ['WVWZZZ1JZ', []],
  ])('of %s', (vin, years) => {
    expect(modelYears(vin, thisYear)).toEqual(years)
  })
})

describe('makers', () => {
  it.each([
    ['WVW', 'DE', 'europe', ['Volkswagen']],
    ['TMB', 'CZ', 'europe', ['Škoda']],
    ['XW8', 'RU', 'europe', ['Volkswagen', 'Škoda']],
    ['VF1', 'FR', 'europe', ['Renault', 'Alpine']],
    ['VSS', 'ES', 'europe', ['SEAT']],
    ['YV1', 'SE', 'europe', ['Volvo']],
    ['ZFA', 'IT', 'europe', ['Fiat']],
    ['XTA', 'RU', 'europe', ['Lada']],
    ['NM0', 'TR', 'asia', ['Ford', 'Otosan']],
    ['JN1', 'JP', 'asia', ['Nissan', 'Infiniti']],
    ['KMH', 'KR', 'asia', ['Hyundai', 'Genesis']],
    ['MA3', 'IN', 'asia', ['Suzuki']],
    ['LRW', 'CN', 'asia', ['Tesla']],
    ['AHT', 'ZA', 'africa', ['Toyota']],
    ['9BW', 'BR', 'southAmerica', ['Volkswagen']],
    ['6T1', 'AU', 'oceania', ['Toyota']],
    ['7A3', 'NZ', 'oceania', []],
    ['7SA', 'US', 'northAmerica', ['Tesla']],
    ['3VW', 'MX', 'northAmerica', ['Volkswagen']],
    ['AZZ', undefined, 'africa', []],
    ['0AA', undefined, undefined, []],
    ['', undefined, undefined, []],
  ])('%s', (wmi, country, region, makes) => {
    expect([countryOfMaker(wmi), regionOfMaker(wmi), makesOf(wmi)]).toEqual([country, region, makes])
  })

  it('are listed once each, and every identifier is one that a VIN can begin with', () => {
    const makes = knownMakes()
    expect(makes.length).toBeGreaterThan(190)
    expect(new Set(makes).size).toBe(makes.length)
    const alphabet = [...'ABCDEFGHJKLMNPRSTUVWXYZ1234567890']
    const known = alphabet.flatMap((a) =>
      alphabet.flatMap((b) => alphabet.map((c) => a + b + c).filter((wmi) => makesOf(wmi).length)),
    )
    expect(known.length).toBeGreaterThan(900)
    expect(known.filter((wmi) => !countryOfMaker(wmi) || wmi.endsWith('9'))).toEqual([])
    expect(new Set(known.flatMap(makesOf)).size).toBe(makes.length)
  })
})

type Vector = { vin: string; make?: string; year?: string; country?: string; checkDigit: string }
const vectors = standardsData('vehicles/vin-vectors.json')
const registered = standardsData('vehicles/vpic_wmi.csv')

describe('published numbers and lists', () => {
  it.skipIf(!vectors)('every vector has its make, its year first, its country and its check digit', () => {
    const expected = { valid: 'fits', 'not-used': 'notUsed' } as Record<string, string>
    const names = new Intl.DisplayNames('en', { type: 'region' })
    for (const { vin, make, year, country, checkDigit } of JSON.parse(vectors ?? '') as Vector[]) {
      if (checkDigit === 'malformed') {
        expect(hasVinShape(vin), vin).toBe(false)
        continue
      }
      const reading = read(vin)
      expect(reading.check, vin).toBe(expected[checkDigit])
      if (make) expect(reading.makes, vin).toContain(make)
      if (year) expect(reading.years[0], vin).toBe(Number(year))
      if (country) expect(names.of(reading.country ?? ''), vin).toBe(country)
    }
  })

  it.skipIf(!registered)('the countries are those of the American register, but for importers', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' })
    const rows = [...(registered ?? '').matchAll(/^(\w{3,6}),(?:"[^"]*"|[^,\n]*),([A-Z][^,\n]*),/gm)]
    const abroad = rows.filter(([, , country = '']) => !country.startsWith('UNITED STATES'))
    const agree = abroad.filter(([, wmi = '', country = '']) => {
      const ours = names.of(countryOfMaker(wmi) ?? 'ZZ') ?? ''
      const plain = (name: string) =>
        name
          .normalize('NFD')
          .replace(/[^A-Za-z]/g, '')
          .toUpperCase()
          .slice(0, 5)
      const theirs = { ENGLAND: 'UNITED', 'CZECH REPUBLIC': 'CZECHIA', TURKEY: 'Türkiye' }[country] ?? country
      return plain(ours) === plain(theirs)
    })
    expect(abroad.length).toBeGreaterThan(1000)
    expect(agree.length / abroad.length).toBeGreaterThan(0.94)
  })
})

const pattern = (text: string) => {
  const found = readVinPattern(text)
  return found.ok ? found.pattern : undefined
}
const fits = (text: string, vin: string) => {
  const found = pattern(text)
  return found && fitsVinPattern(found, vin)
}

describe('searching with a part', () => {
  it.each([
    ['386752', '*386752*', '386752'],
    ['jz-3w 386752', '*JZ3W386752*', 'JZ3W386752'],
    ['*386752', '*386752', '386752'],
    ['WVWZZZ*', 'WVWZZZ*', 'WVWZZZ'],
    ['WVWZZZ1JZ3W386752', 'WVWZZZ1JZ3W386752', 'WVWZZZ1JZ3W386752'],
    ['WVWZZZ1J?3W38675_', 'WVWZZZ1J?3W38675?', 'WVWZZZ1J'],
    ['WVW?1J?3W', '*WVW?1J?3W*', 'WVW'],
    ['WVW%1JZ', 'WVW*1JZ', 'WVW'],
    ['WVW**?*1JZ', 'WVW?*1JZ', 'WVW'],
    ['WVW؟1JZ', '*WVW?1JZ*', 'WVW'],
    ['WVWZZZ1JZ3WO86752', 'WVWZZZ1JZ3W086752', 'WVWZZZ1JZ3W086752'],
  ])('%s is %s', (text, printed, longest) => {
    const found = pattern(text)
    expect(found && formatVinPattern(found)).toBe(printed)
    expect(found?.longest).toBe(longest)
  })

  it.each([
    ['12345', { ok: false, error: 'tooFew', args: { known: 5, least: LEAST_PART } }],
    ['*1*2*3*', { ok: false, error: 'tooFew', args: { known: 3, least: LEAST_PART } }],
    ['%_%', { ok: false, error: 'tooFew', args: { known: 0, least: LEAST_PART } }],
    ['1'.repeat(61), { ok: false, error: 'tooLong', args: { most: 60 } }],
    ['1'.repeat(10_000), { ok: false, error: 'tooLong', args: { most: 60 } }],
  ])('%.20s is refused', (text, refusal) => {
    expect(readVinPattern(text)).toEqual(refusal)
  })

  it.each([
    ['386752', 'WVWZZZ1JZ3W386752', true],
    ['WVWZZZ', 'WVWZZZ1JZ3W386752', true],
    ['*386752', 'WVWZZZ1JZ3W386752', true],
    ['*386752', 'WVWZZZ1JZ3W3867521', false],
    ['WVWZZZ*', 'AWVWZZZ1JZ3W38675', false],
    ['WVWZZZ1J?3W386752', 'WVWZZZ1JX3W386752', true],
    ['WVWZZZ1J?3W386752', 'WVWZZZ1J3W386752', false],
    ['WVW*86752', 'WVWZZZ1JZ3W386752', true],
    ['WVW*?*86752', 'WVW86752', false],
    ['ZZZZ11', 'WVWZZZ1JZ3W386752', false],
  ])('%s in %s: %s', (text, vin, expected) => {
    expect(fits(text, vin)).toBe(expected)
  })

  it('agrees with a regular expression for every pattern and number, and reads what it prints', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'AB1'), maxLength: 17 })
    const typed = fc.string({ unit: fc.constantFrom(...'AB1?*'), minLength: 6, maxLength: 17 })
    fc.assert(
      fc.property(typed, letters, (text, vin) => {
        const found = pattern(text)
        if (!found) return
        const printed = formatVinPattern(found)
        const expected = new RegExp(`^${printed.replaceAll('?', '.').replaceAll('*', '.*')}$`)
        expect(fitsVinPattern(found, vin)).toBe(expected.test(vin))
        expect(pattern(printed)).toEqual(found)
        expect(printed).toMatch(/^[A-Z0-9?*]+$/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('likeness', () => {
  const vin = 'WVWZZZ1JZ3W386752'
  it.each([
    [vin, { kind: 'equal' }],
    ['WVWZZZ1JZ3W386792', { kind: 'oneDifferent', position: 16, here: '5', there: '9' }],
    ['WVWZZZ1JZ3W3B6752', { kind: 'misread', position: 13, here: '8', there: 'B' }],
    ['WVWZZZ1JZ3W386572', { kind: 'transposed', position: 15 }],
    ['386752', { kind: 'part', position: 12, atEnd: true }],
    ['WVWZZZ1JZ', { kind: 'part', position: 1, atEnd: false }],
    ['86752', { kind: 'different' }],
    ['WAUZZZ8KZ3W386752', { kind: 'sameLastEight' }],
    ['WVWZZZ1JZ3W386925', { kind: 'different' }],
    ['', { kind: 'different' }],
  ])('with %s', (other, expected) => {
    expect(compareVins(vin, other)).toEqual(expected)
  })

  it('takes a part that stands twice for the ending, as papers show it', () => {
    expect(compareVins('WVW111111ZZ111111', '111111')).toEqual({ kind: 'part', position: 12, atEnd: true })
  })

  it('is the same kind from both sides', () => {
    fc.assert(
      fc.property(vins, vins, (a, b) => {
        expect(compareVins(a, b).kind).toBe(compareVins(b, a).kind)
      }),
    )
  })

  it('has forms for indexes: reversed, the last eight', () => {
    expect(reversedVin('ABC1')).toBe('1CBA')
    expect(lastEight(vin)).toBe('3W386752')
    expect(lastEight('1234567')).toBeUndefined()
  })
})

it('reads the stored form as itself, whatever was typed, and never throws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'IOQ10AZ -*?ХА王\ud800\u202e٣'), maxLength: 30 }),
  )
  fc.assert(
    fc.property(text, fc.option(fc.integer({ min: 1900, max: 2026 })), (typed, builtIn) => {
      const reading = read(typed, builtIn ?? undefined)
      expect(reading.norm).toMatch(/^[A-HJ-NPR-Z0-9]*$/)
      expect(normaliseVin(reading.norm).norm).toBe(reading.norm)
      expect(read(reading.norm, builtIn ?? undefined).kind).toBe(reading.kind)
      readVinPattern(typed)
    }),
    { numRuns: 1000 },
  )
})

it.each(['I', '* ', '王', 'А', '?1', '\ud800'])('takes little time for 10,000 characters of %j', (piece) => {
  const text = piece.repeat(10_000 / piece.length)
  expect(
    cpuTime(() => {
      read(text)
      readVinPattern(text)
    }),
  ).toBeLessThan(100)
})
