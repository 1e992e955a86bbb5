import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { noticeTypes } from '@/lib/notices/codes'
import { refusalReasons } from '@/lib/notices/refusal-reasons'
import { checkDraft, isComplete } from '@/lib/notices/rules'
import { noticeStates, transitionOf } from '@/lib/notices/transitions'
import { isTranslated } from '@/lib/notices/translation'
import { artworksPlan } from '@/prisma/seed/artworks-plan'
import { demoPlan } from '@/prisma/seed/demo-plan'
import { draftOfTold, translationsOf } from '@/prisma/seed/notices/draft'
import { noticesPlan, type Planned } from '@/prisma/seed/notices/plan'
import { spoiled } from '@/prisma/seed/notices/spoil'
import { stepsTo } from '@/prisma/seed/notices/steps'
import { stories } from '@/prisma/seed/notices/stories'

const today = new Date('2026-11-23T00:00:00Z')
const { persons } = demoPlan(today)
const works = artworksPlan(today)
const plan = noticesPlan(persons, works)
const id = '019ac000-0000-7000-8000-000000000001'

function written({ type, form, owner, person, work, defect, story: n, extract }: Planned) {
  const story = stories[type][n % stories[type].length] ?? { texts: {} }
  const draft = draftOfTold({
    type,
    form,
    owner,
    language: 'fr',
    story,
    reference: 'X-11',
    ...(person ? { person: { told: person, record: id } } : {}),
    ...(work ? { work: { told: work, record: id } } : {}),
    picture: id,
    by: id,
    at: today,
    today,
    ...(extract ? { extract } : {}),
  })
  return { story, draft: defect ? spoiled(draft, defect) : draft }
}

const checksOf = (planned: Planned) =>
  checkDraft(written(planned).draft, {
    now: today,
    requester: { kind: planned.owner === 'UN' ? 'un_committee' : 'bureau', country: planned.owner },
    silver: { participates: planned.owner !== 'KE', left: 1 },
  })

describe('the notices of the demonstration', () => {
  test('are the same twice', () => {
    const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
    expect(digest(noticesPlan(persons, works))).toBe(digest(plan))
    expect(new Set(plan.map(({ key }) => key)).size).toBe(plan.length)
  })

  test('are of every type, from a dozen countries, and in every state that a clock alone does not bring about', () => {
    const published = plan.filter(({ state, form }) => state === 'published' && form === 'notice')
    expect(published.length).toBeGreaterThanOrEqual(120)
    expect(new Set(published.map(({ type }) => type))).toEqual(new Set(noticeTypes))
    expect(new Set(published.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(12)
    const states = new Set(plan.map(({ state }) => state))
    const byClock = ['expired', 'deleted', 'merged', 'discarded', 'blocked_by_ccf']
    expect(noticeStates.filter((state) => !states.has(state))).toEqual(
      noticeStates.filter((state) => byClock.includes(state)),
    )
    const grounds = plan.flatMap(({ state, reason }) =>
      state === 'refused' && reason ? [refusalReasons[reason]] : [],
    )
    expect(new Set(grounds)).toEqual(new Set(['article_2', 'article_3', 'other']))
  })

  test('that were handed over are complete, and those that are out are translated', () => {
    for (const planned of plan.filter(({ state }) => state !== 'draft')) {
      const { draft, story } = written(planned)
      expect([planned.key, isComplete(checksOf(planned))]).toEqual([planned.key, true])
      expect([planned.key, isTranslated(draft, translationsOf(draft, story))]).toEqual([planned.key, true])
    }
  })

  test('came about by steps that the table of transitions knows', () => {
    for (const { state, form, remark } of plan) {
      let at = 'draft'
      for (const { act, from, to } of stepsTo(state, form, remark)) {
        expect(from).toBe(at)
        expect(transitionOf(act).from).toContain(from)
        at = to
      }
      expect(at).toBe(state)
    }
  })

  test('that lie as drafts break every rule that a draft alone can break', () => {
    const drafts = plan.filter(({ defect }) => defect)
    expect(drafts.length).toBeGreaterThanOrEqual(60)
    const broken = new Set<string>()
    const known = new Set<string>()
    for (const planned of drafts)
      for (const { id: rule, level, met } of checksOf(planned)) {
        if (level === 'must') known.add(rule)
        if (level === 'must' && !met) broken.add(rule)
      }
    // What is on file, or how much of a quota is left, no draft says.
    const elsewhere = [
      'request.ended',
      'request.resubmission',
      'person.refugee',
      'silver.open',
      'silver.quota',
    ]
    expect([...known].filter((rule) => !broken.has(rule) && !elsewhere.includes(rule))).toEqual([])
  })

  test('tell the story of Al-Mansouri', () => {
    const told = plan.find(({ key }) => key === 'mansouri')
    expect(told).toMatchObject({
      type: 'red',
      owner: 'MA',
      number: 'A-4417/3-2026',
      person: { key: 'karim' },
    })
  })
})
