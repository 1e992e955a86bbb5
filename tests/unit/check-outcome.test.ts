import { describe, expect, it, test } from 'vitest'
import { readerAddress } from '@/components/checks/camera/reader-address'
import { type CheckFacts, isExact, type Judged, outcomeOf } from '@/lib/checks/outcome'
import { BANDS } from '@/lib/search/explanation'
import { readingFile, readingVersion } from '@/lib/web/reading-files'

const quiet: CheckFacts = {
  matches: [],
  setAside: 0,
  answered: 3,
  failed: 0,
  cut: false,
  misread: false,
  nameOnly: false,
}
const of = (facts: Partial<CheckFacts>) => outcomeOf({ ...quiet, ...facts })
const thing = (type: 'travel-document' | 'vehicle', band: Judged['band']): Judged => ({
  type,
  band,
  features: [{ key: type === 'vehicle' ? 'vin' : 'number', detail: 'same' }],
})
const person = (band: Judged['band'], document?: string): Judged => ({
  type: 'person',
  band,
  features: [
    { key: 'family_name', detail: 'same' },
    ...(document ? [{ key: 'document' as const, detail: `document.${document}` }] : []),
  ],
})

describe('the colour of a check', () => {
  test.each<[string, Partial<CheckFacts>, string, string[]]>([
    ['the very document', { matches: [thing('travel-document', 'identical')] }, 'red', ['exact']],
    ['the very vehicle', { matches: [thing('vehicle', 'identical')] }, 'red', ['exact']],
    [
      'the number of a document, kind differs',
      { matches: [thing('travel-document', 'strong')] },
      'amber',
      ['possible'],
    ],
    ['a plate of its country', { matches: [thing('vehicle', 'strong')] }, 'amber', ['possible']],
    ['one character other', { matches: [thing('vehicle', 'possible')] }, 'amber', ['possible']],
    ['the same name and date', { matches: [person('identical')] }, 'amber', ['possible']],
    [
      'a person under this document of this issuer',
      { matches: [person('identical', 'same')] },
      'red',
      ['exact'],
    ],
    [
      'a person under this number, no issuer given',
      { matches: [person('identical', 'sameNumber')] },
      'red',
      ['exact'],
    ],
    [
      'two persons under this number, no issuer given',
      { matches: [person('identical', 'sameNumber'), person('identical', 'sameNumber')] },
      'amber',
      ['possible'],
    ],
    ['this document, another name', { matches: [person('strong', 'same')] }, 'amber', ['possible']],
    [
      'the document of another issuer',
      { matches: [person('identical', 'otherIssuer')] },
      'amber',
      ['possible'],
    ],
    ['a name alone', { matches: [person('name-only')], nameOnly: true }, 'amber', ['possible']],
    ['nothing', {}, 'green', []],
    ['weak matches of a whole question', { matches: [person('weak')] }, 'green', []],
    ['weak matches of a name alone', { matches: [person('weak')], nameOnly: true }, 'amber', ['vague']],
    ['a name alone that nobody has', { nameOnly: true }, 'green', []],
    ['a database without an answer', { failed: 1 }, 'amber', ['unanswered']],
    ['no database with an answer', { failed: 3, answered: 0 }, 'amber', ['unanswered']],
    ['nothing asked at all', { answered: 0 }, 'amber', ['unanswered']],
    ['spellings left aside', { cut: true }, 'amber', ['cut']],
    ['a zone that does not agree with itself', { misread: true }, 'amber', ['misread']],
    ['all set aside', { setAside: 2 }, 'amber', ['setAside']],
    [
      'red stands above doubt',
      { matches: [thing('travel-document', 'identical')], failed: 1, misread: true },
      'red',
      ['exact', 'misread', 'unanswered'],
    ],
  ])('%s', (_, facts, outcome, reasons) => {
    expect(of(facts)).toEqual({ outcome, reasons })
  })

  it('over every combination: green only without any doubt, red only by a number, a name never', () => {
    const details = [undefined, 'same', 'sameNumber', 'otherIssuer', 'alike', 'none']
    const matches: Judged[] = [
      ...BANDS.flatMap((band) => [thing('travel-document', band), thing('vehicle', band)]),
      ...BANDS.flatMap((band) => details.map((detail) => person(band, detail))),
    ]
    const booleans = [false, true]
    let seen = 0
    for (const found of [[], ...matches.map((match) => [match])])
      for (const setAside of [0, 1])
        for (const answered of [0, 1])
          for (const failed of [0, 1])
            for (const cut of booleans)
              for (const misread of booleans)
                for (const nameOnly of booleans) {
                  const { outcome, reasons } = outcomeOf({
                    matches: found,
                    setAside,
                    answered,
                    failed,
                    cut,
                    misread,
                    nameOnly,
                  })
                  const [match] = found
                  const likely = match !== undefined && match.band !== 'weak'
                  seen++
                  expect(outcome === 'red').toBe(match !== undefined && isExact(match, found))
                  if (match && !match.features.some(({ key }) => ['document', 'number', 'vin'].includes(key)))
                    expect(outcome).not.toBe('red')
                  if (outcome === 'green')
                    expect({ likely, failed, answered, misread, cut, setAside }).toEqual({
                      likely: false,
                      failed: 0,
                      answered: 1,
                      misread: false,
                      cut: false,
                      setAside: 0,
                    })
                  expect(reasons.length === 0).toBe(outcome === 'green')
                  expect(reasons[0] === 'exact').toBe(outcome === 'red')
                }
    expect(seen).toBe((matches.length + 1) * 64)
  })
})

describe('the readers of pictures', () => {
  it('are served at the address that the page asks', () => {
    expect(readerAddress).toBe(`/api/reading/${readingVersion}`)
  })

  test.each([
    ['0', 'worker.min.js'],
    [readingVersion, '../package.json'],
    [readingVersion, 'constructor'],
    [readingVersion, '__proto__'],
    [readingVersion, ''],
  ])('nothing else is: %s %s', (version, name) => {
    expect(readingFile(version, name)).toBeUndefined()
  })
})
