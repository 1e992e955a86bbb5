import { describe, expect, it } from 'vitest'
import { scriptOf } from '@/lib/records/script-of'
import { cultures } from '@/prisma/seed/population/cultures'
import { population, type SyntheticPerson } from '@/prisma/seed/population/person'

const size = 30_000
const person = population(1)
const all: SyntheticPerson[] = Array.from({ length: size }, (_, n) => person(n))
const share = (test: (one: SyntheticPerson) => boolean, of = all) => of.filter(test).length / of.length

describe('the synthetic population', () => {
  it('has at least thirty name cultures, all of which occur', () => {
    expect(cultures.length).toBeGreaterThanOrEqual(30)
    expect(new Set(cultures.map(({ code }) => code)).size).toBe(cultures.length)
    expect(new Set(all.map((one) => one.culture.code)).size).toBe(cultures.length)
  })

  it('gives the same person for a number, in any order, and others for another seed', () => {
    const again = population(1)
    for (const n of [29_999, 0, 17, 17, 2]) expect(again(n)).toEqual(all[n])
    expect(population(2)(17).names).not.toEqual(all[17]?.names)
  })

  it('has common names as often as censuses say', () => {
    const vietnamese = all.filter((one) => one.culture.code === 'vietnamese')
    expect(share((one) => one.names[0]?.family === 'Nguyễn', vietnamese)).toBeCloseTo(0.38, 1)
    const chinese = all.filter((one) => one.culture.code === 'chinese')
    expect(share((one) => one.names[0]?.family === 'Wang', chinese)).toBeGreaterThan(0.06)
    expect(share((one) => one.names[0]?.family === 'Wang', chinese)).toBeLessThan(0.12)
  })

  it('has about 1.2 forms a name, dates of every precision, documents for half', () => {
    expect(all.reduce((n, one) => n + one.names.length, 0) / size).toBeCloseTo(1.2, 1)
    expect(share((one) => one.births.length === 0)).toBeCloseTo(0.03, 2)
    expect(share((one) => one.births.length > 0 && one.births[0]?.month === null)).toBeCloseTo(0.08, 1)
    expect(share((one) => one.documents.length > 0)).toBeCloseTo(0.5, 1)
    const arabic = all.filter((one) =>
      ['levantine', 'egyptian', 'gulf', 'pakistani'].includes(one.culture.code),
    )
    expect(share((one) => one.births[0]?.month === 1 && one.births[0]?.day === 1, arabic)).toBeGreaterThan(
      0.09,
    )
  })

  it('writes native names in the script of the culture', () => {
    for (const one of all.slice(0, 3_000)) {
      const latin = one.names[0]
      expect(latin?.full).toMatch(/\p{Script=Latin}/u)
      expect(latin?.full).not.toMatch(/undefined|\bnull|_|\s{2}|^\s|\s$/)
      if (one.native) expect(scriptOf(one.native)).toBe(one.culture.script)
    }
    expect(share((one) => one.native !== null)).toBeGreaterThan(0.33)
  })

  it('has a long tail of distinct words', () => {
    const words = new Set(
      all.flatMap((one) => one.names.flatMap((name) => name.full.toLowerCase().split(/[\s-]+/))),
    )
    expect(words.size).toBeGreaterThan(20_000)
  })

  it('has dates that exist', () => {
    const wrong = all.flatMap(({ births }) =>
      births.filter(
        ({ year, month, day }) =>
          month && day && new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day,
      ),
    )
    expect(wrong).toEqual([])
  })
})
