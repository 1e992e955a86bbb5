import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { purposeCodes } from '@/lib/access/purposes'
import { countryByAlpha2 } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import * as codes from '@/lib/records/codes'
import { languageCodes } from '@/lib/records/languages'
import { cast, castMembers } from '@/prisma/seed/cast'
import { demoPlan, demoSize } from '@/prisma/seed/demo-plan'
import { rowsOf } from '@/prisma/seed/rows'
import { situations } from '@/prisma/seed/situations'
import { daysBefore, seedId } from '@/prisma/seed/subject'

const today = new Date('2026-11-23T00:00:00Z')
const plan = demoPlan(today)
const { persons, links, truth } = plan
const byKey = new Map(persons.map((person) => [person.key, person]))
const told = (key: string) => {
  const person = byKey.get(key)
  if (!person) throw new Error(`nobody is called ${key}`)
  return person
}

describe('the demonstration', () => {
  it('is the same twice', () => {
    const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
    expect(digest(demoPlan(today))).toBe(digest(plan))
  })

  it('has about two thousand persons in a dozen scripts, for a dozen bureaus', () => {
    expect(persons.length).toBeGreaterThanOrEqual(demoSize.persons)
    expect(persons.length).toBeLessThan(demoSize.persons + 10)
    const scripts = new Set(persons.flatMap(({ names }) => names.map(({ script }) => script)))
    for (const script of [
      'Latn',
      'Arab',
      'Cyrl',
      'Grek',
      'Hebr',
      'Hani',
      'Hang',
      'Armn',
      'Geor',
      'Deva',
      'Beng',
      'Thai',
    ])
      expect(scripts, script).toContain(script)
    expect(new Set(persons.map(({ owner }) => owner)).size).toBe(12)
  })

  it('gives nothing twice: keys, ids, references, and numbers of documents beyond look-alikes', () => {
    const all = (values: string[]) => expect(new Set(values).size).toBe(values.length)
    all(persons.map(({ key }) => key))
    all(persons.map(({ key, createdDaysAgo }) => seedId(key, daysBefore(today, createdDaysAgo))))
    all(persons.map(({ owner, reference }) => `${owner} ${reference}`))
    all(
      persons.flatMap(({ owner, sourceReference }) =>
        sourceReference ? [`${owner} ${sourceReference}`] : [],
      ),
    )
    const drawn = persons.filter(({ key }) => /^person-\d+$/.test(key))
    all(drawn.flatMap(({ documents }) => documents.map(({ number }) => number)))
  })

  it('uses only codes of the closed lists, countries and bureaus that exist', () => {
    for (const person of persons) {
      expect(codes.personStatuses).toContain(person.status)
      expect(codes.sexes).toContain(person.sex)
      expect(codes.recordStatuses).toContain(person.recordStatus)
      expect(purposeCodes).toContain(person.purpose)
      for (const warning of person.warnings) expect(codes.warnings).toContain(warning)
      for (const handling of person.handling) expect(codes.handlingCodes).toContain(handling)
      for (const language of person.languages) expect(languageCodes).toContain(language)
      for (const country of [
        ...person.nationalities,
        ...person.documents.flatMap((d) => (d.country ? [d.country] : [])),
      ])
        expect(countryByAlpha2(country), country).toBeDefined()
      for (const tenant of [person.owner, ...person.withheldFrom, ...person.onlyTo])
        expect(tenantByCode(tenant)?.root, tenant).toBe(tenant)
      expect(person.names[0]?.kind).toBe('primary')
      expect(person.withheldFrom).not.toContain(person.owner)
    }
  })

  it('dates nobody into the future or out of the calendar', () => {
    for (const { key, births } of persons)
      for (const { year, month, day, yearTo } of births) {
        expect(year, key).toBeGreaterThan(1900)
        expect(yearTo ?? year, key).toBeLessThanOrEqual(2026)
        if (day && month) {
          const date = new Date(Date.UTC(year, month - 1, day))
          expect(date.getUTCDate(), `${key} ${year}-${month}-${day}`).toBe(day)
        } else expect(day, key).toBeNull()
      }
  })

  it('keeps the house rules: no picture of a minor or a body, no real telephone, no offence of that kind', () => {
    for (const person of persons) {
      const youngest = Math.max(...person.births.map(({ year, yearTo }) => yearTo ?? year), 0)
      if (youngest > 2008) expect(person.photos, person.key).toEqual([])
      if (person.status === 'deceased') expect(person.photos, person.key).toEqual([])
      const said = [
        person.reasons,
        person.remarks,
        ...person.marks.map(({ description }) => description),
      ].join(' ')
      expect(said).not.toMatch(/\brape|sexual|\bviol(?:é|ée|ación)?\b|اغتصاب|\+\d{6,}/i)
    }
  })

  it('tells versions whose last is the present state and whose first is the recording', () => {
    const digests = [{ sha256: 'a', thumbSha256: 'b', width: 420, height: 525 }]
    for (const person of persons.slice(0, 300)) {
      const { record, versions, names } = rowsOf(person, today, digests, new Map())
      expect(record.version).toBe(versions.length)
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => i + 1))
      const times = versions.map(({ at }) => at.getTime())
      expect(times, person.key).toEqual([...times].sort((a, b) => a - b))
      expect(versions.at(-1)?.snapshot.names).toHaveLength(names.length)
      expect(record.createdAt.getTime()).toBe(times[0])
    }
  })
})

describe('look-alikes', () => {
  it('are known to be the same person or not, for three hundred subjects', () => {
    const subjects = new Set(
      persons.filter(({ key }) => key.includes('-twin-')).map(({ key }) => key.replace(/-twin-\d+$/, '')),
    )
    expect(subjects.size).toBe(demoSize.withTwins)
    expect(truth.filter(({ same }) => same).length).toBeGreaterThan(300)
    expect(truth.filter(({ same }) => !same).length).toBeGreaterThan(300)
    for (const { a, b } of truth) {
      expect(a).not.toBe(b)
      expect(byKey.has(a) && byKey.has(b)).toBe(true)
    }
  })
})

describe('the situations', () => {
  it('are told with records and links that exist', () => {
    const keys = new Set(situations().persons.map(({ key }) => key))
    for (const { from, to, kind } of links) {
      expect(keys.has(from) && keys.has(to), `${from} ${to}`).toBe(true)
      expect(codes.linkKinds).toContain(kind)
    }
  })

  it('hold what their stories need', () => {
    const names = persons.filter(({ names }) => names[0]?.full === 'Nguyễn Văn Nam')
    expect(names.length).toBeGreaterThanOrEqual(14)
    expect(told('karim').warnings).toEqual(['armed', 'violent', 'escape_risk', 'uses_aliases'])
    expect(told('karim').reference).toBe('PER-2026-004417')
    expect(told('delacroix').onlyTo).toEqual(['ES', 'MA'])
    expect(told('sarr').withheldFrom).toEqual(['KE'])
    expect(told('faye-draft').recordStatus).toBe('draft')
    expect(told('bondar-ceased').recordStatus).toBe('ceased')
    expect(told('azevedo-restricted').level).toBe(1)
    expect(told('expiring').retentionDays).toBe(30)
    expect(
      told('haddad').names.filter(({ kind }) => kind !== 'primary' && kind !== 'transliteration').length,
    ).toBeGreaterThanOrEqual(5)
    expect(told('haddad').documents).toHaveLength(3)
    expect(told('haddad').history).toHaveLength(3)
  })
})

describe('the cast', () => {
  it('has an identifier each in small letters, a bureau that exists, and every role once at least', () => {
    expect(new Set(castMembers.map(({ identifier }) => identifier)).size).toBe(castMembers.length)
    for (const [key, { identifier, bureau }] of Object.entries(cast)) {
      expect(identifier).toBe(key)
      expect(tenantByCode(bureau), bureau).toBeDefined()
    }
    const played = new Set(castMembers.flatMap(({ roles }) => roles))
    for (const role of [
      'officer',
      'supervisor',
      'nso',
      'gs_reviewer',
      'gs_dpo',
      'gs_admin',
      'ccf',
      'auditor',
      'frontline',
    ] as const)
      expect(played, role).toContain(role)
  })
})
