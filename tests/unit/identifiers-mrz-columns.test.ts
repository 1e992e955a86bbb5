import { describe, expect, it, test } from 'vitest'
import { exampleOfZone, zoneFieldsOf } from '@/lib/checks/zone-fields'
import { readMrz } from '@/lib/identifiers/mrz'
import { type SeenLine, zoneOfSeen } from '@/lib/identifiers/mrz-columns'
import { printMrz } from '@/lib/identifiers/mrz-print'

const now = new Date('2026-11-23T12:00:00Z')
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
]

/** Lines as a reader of pictures sees them: each character in its column, some lost, some drawn apart. */
function seen(
  lines: readonly string[],
  loses: (line: number, column: number, char: string) => boolean,
): SeenLine[] {
  return lines.map((line, i) =>
    [...line].flatMap((text, column) => {
      const wobble = ((column * 7 + i * 3) % 5) - 2
      return loses(i, column, text)
        ? []
        : [{ text, from: 100 + column * 30 + wobble, to: 122 + column * 30 + wobble, sure: 0.99 }]
    }),
  )
}

describe('a zone out of what was seen', () => {
  it('is whole where all was seen', () => {
    expect(
      zoneOfSeen(
        seen(passport, () => false),
        now,
      )?.text,
    ).toBe(passport.join('\n'))
  })

  it('has its fillers where they stood, however many were lost', () => {
    const lost = seen(passport, (_, column, char) => char === '<' && column % 2 === 0)
    expect(zoneOfSeen(lost, now)?.text).toBe(passport.join('\n'))
    const allButLast = seen(passport, (_, column, char) => char === '<' && column !== 43)
    expect(zoneOfSeen(allButLast, now)?.text).toBe(passport.join('\n'))
  })

  it('has no letters where fillers fill the line to its end, and keeps the letters of a name', () => {
    const doubtful = seen(passport, () => false).map((line, i) =>
      line.map((one, column) =>
        i === 0 && column > 25 && column % 3 ? { ...one, text: column % 2 ? 'K' : 'L', sure: 0.91 } : one,
      ),
    )
    expect(zoneOfSeen(doubtful, now)?.text).toBe(passport.join('\n'))
    const name = ['P<UTOERIKSSON<<ELKE<SELL<<<<<<<<<<<<<<<<<<<<', passport[1] ?? '']
    expect(
      zoneOfSeen(
        seen(name, () => false),
        now,
      )?.text,
    ).toBe(name.join('\n'))
  })

  it('has one character in one place: the one that is surer', () => {
    const twice = seen(passport, () => false).map((line, i) =>
      i === 1
        ? line.flatMap((one, column) =>
            column === 28 ? [{ ...one, text: '7', to: one.to - 8, sure: 0.89 }, one] : [one],
          )
        : line,
    )
    expect(zoneOfSeen(twice, now)?.text).toBe(passport.join('\n'))
  })

  it('is found below other print', () => {
    const print = seen(['UTOPIA PASSPORT NUMBER 12'], () => false)
    expect(zoneOfSeen([...print, ...seen(passport, () => false)], now)?.text).toBe(passport.join('\n'))
  })

  test.each(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const)(
    '%s goes through printing, seeing and reading',
    (format) => {
      const printed = printMrz({
        format,
        documentCode: format === 'TD3' ? 'P' : format.startsWith('MRV') ? 'V' : 'I',
        issuer: 'UTO',
        nationality: 'UTO',
        documentNumber: 'D23145890',
        primary: 'ERIKSSON',
        secondary: 'ANNA MARIA',
        birth: { year: 1974, month: 8, day: 12 },
        expiry: { year: 2030, month: 4, day: 15 },
        sex: 'F',
      })
      const lines = printed.ok ? printed.lines : []
      const text = zoneOfSeen(
        seen(lines, (_, column, char) => char === '<' && column % 3 === 1 && column < 28),
        now,
      )?.text
      expect(text?.split('\n')).toEqual(lines)
    },
  )

  it('is none where there are no lines of a zone', () => {
    expect(zoneOfSeen([], now)).toBeUndefined()
    expect(
      zoneOfSeen(
        seen(['SOME OTHER PRINTED TEXT OF A PAGE', 'AND ONE MORE OF THESE LINES HERE'], () => false),
        now,
      ),
    ).toBeUndefined()
  })
})

describe('the fields to compare', () => {
  it('say what their check digit says, and what was repaired', () => {
    const mrz = readMrz(
      [passport[0], passport[1]?.replace('7408122', '74O8122').replace('L898902C3', 'L898902C8')].join('\n'),
      now,
    )
    const fields = mrz ? zoneFieldsOf(mrz) : []
    const by = Object.fromEntries(fields.map((field) => [field.name, field]))
    expect(by.documentNumber).toMatchObject({ text: 'L898902C8', proof: 'failed' })
    expect(by.birth).toMatchObject({
      text: '1974-08-12',
      proof: 'proven',
      repaired: { found: '74O812', read: '740812' },
    })
    expect(by.family).toMatchObject({ text: 'ERIKSSON', proof: 'open', mayBeCut: false })
  })

  it('name what a check digit that holds could not have noticed', () => {
    const mrz = readMrz(passport.join('\n').replace('L898902C3', '1898902C3'), now)
    const [number] = mrz ? zoneFieldsOf(mrz) : []
    expect(number).toMatchObject({ text: '1898902C3', proof: 'proven' })
    expect(number?.spellings).toContain('L898902C3')
  })

  it('become the form of a search; codes of no country are left out', () => {
    expect(
      exampleOfZone({
        documentNumber: 'L898902C3',
        documentCountry: 'D',
        family: 'ERIKSSON',
        given: ' ',
        birth: '1974-08-12',
        sex: 'F',
        nationality: 'QQQ',
      }),
    ).toEqual({
      documentNumber: 'L898902C3',
      documentCountry: 'DE',
      family: 'ERIKSSON',
      'birth.year': '1974',
      'birth.month': '08',
      'birth.day': '12',
      sex: 'F',
    })
  })
})
