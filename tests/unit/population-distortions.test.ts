import { describe, expect, it } from 'vitest'
import { population } from '@/prisma/seed/population/person'
import { Random } from '@/prisma/seed/population/random'
import { type Distorted, distort, distortions } from '@/scripts/bench/distortions'

const person = population(1)
const drawn = (seed: number) =>
  new Map(
    distortions.map((distortion) => {
      const random = new Random(seed)
      const found: { asked: Distorted; of: string; n: number }[] = []
      for (let n = 0; n < 700; n++) {
        const one = distort(distortion, person(n), random)
        if (one) found.push({ asked: one.asked, of: person(n).names[0]?.full ?? '', n })
      }
      return [distortion.code, found]
    }),
  )
const all = drawn(1)

describe('distortions of the bench', () => {
  it('has at least seventeen classes, each of which meets somebody, and the same for a seed', () => {
    expect(distortions.length).toBeGreaterThanOrEqual(17)
    for (const [code, found] of all) expect([code, found.length > 0]).toEqual([code, true])
    expect(drawn(1)).toEqual(all)
  })

  it('changes what its name says, and leaves a searchable text', () => {
    const exact = ['exact-date', 'exact', 'day-month', 'year-off', 'year-only']
    for (const [code, found] of all) {
      for (const { asked, of } of found) {
        if (exact.includes(code)) expect(asked.name).toBe(of)
        else expect(asked.name).not.toBe(of)
        expect(asked.name).toMatch(/\p{L}.*\p{L}|\p{Lo}/u)
        expect(asked.name).not.toMatch(/undefined|\s{2}|^\s|\s$/)
      }
    }
  })

  it('asks for the dates that its name says', () => {
    for (const { asked, n } of all.get('day-month') ?? []) {
      const { month, day } = person(n).births[0] ?? {}
      expect([asked.birth?.month, asked.birth?.day]).toEqual([day, month])
    }
    for (const { asked, n } of all.get('year-off') ?? []) {
      expect(Math.abs((asked.birth?.year ?? 0) - (person(n).births[0]?.year ?? 0))).toBe(1)
    }
    for (const { asked } of all.get('exact') ?? []) expect(asked.birth).toBeNull()
    for (const { asked } of all.get('new-surname') ?? []) expect(asked.birth?.day).toBeGreaterThan(0)
  })
})
