import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answered,
  type CheckAnswer,
  checkItems,
  checklistProblem,
  doubtsAt,
  itemsOf,
} from '@/lib/notices/checklist'
import { noticeTypes } from '@/lib/notices/codes'
import { changesIn, diffDrafts, type FieldChange } from '@/lib/notices/diff'
import { draftSchema, type NoticeDraft } from '@/lib/notices/draft'
import { dueOnArrival, dueStage, isClaimed, targetHours } from '@/lib/notices/review-targets'
import {
  isTranslated,
  languagesWanted,
  textsToTranslate,
  translated,
  translationOf,
  withTexts,
} from '@/lib/notices/translation'
import { wordsDiff } from '@/lib/notices/words-diff'
import { draftOf } from '@/tests/support/notice-drafts'

const red = (edits = {}): NoticeDraft => draftOf('red', { 'request.language': 'en', ...edits })
const now = new Date('2026-11-26T12:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

describe('targets', () => {
  const clean = { urgent: false, flagged: false, complete: true }

  it('are four hours for a child and a near danger, a day for a clean red or blue one, else three days', () => {
    expect(targetHours({ ...clean, type: 'yellow', urgent: true })).toBe(4)
    expect(targetHours({ ...clean, type: 'orange', urgent: true, flagged: true })).toBe(4)
    expect(targetHours({ ...clean, type: 'red' })).toBe(24)
    expect(targetHours({ ...clean, type: 'blue' })).toBe(24)
    expect(targetHours({ ...clean, type: 'red', flagged: true })).toBe(72)
    expect(targetHours({ ...clean, type: 'blue', complete: false })).toBe(72)
    expect(targetHours({ ...clean, type: 'yellow' })).toBe(72)
  })

  it('stand still while the bureau has the request', () => {
    const first = dueOnArrival({ ...clean, type: 'red' }, { before: null, pausedAt: null }, now)
    expect(first).toEqual(later(24))
    const back = dueOnArrival({ ...clean, type: 'red' }, { before: first, pausedAt: later(10) }, later(100))
    // Fourteen hours were left when it went back, and are left when it returns.
    expect(back).toEqual(later(114))
  })

  it('are said before they pass', () => {
    const of = (reviewBy: Date | null, pausedAt: Date | null = null) =>
      dueStage({ reviewBy, pausedAt, since: now }, later(1))
    expect(of(null)).toBe('rests')
    expect(of(later(0.5), later(0))).toBe('rests')
    expect(of(later(1))).toBe('late')
    expect(of(later(4))).toBe('runs')
    expect(of(later(2))).toBe('soon')
    expect(dueStage({ reviewBy: later(72), pausedAt: null, since: now }, later(67))).toBe('soon')
  })

  it('a lease ends half an hour after the last act', () => {
    expect(isClaimed(null, now)).toBe(false)
    expect(isClaimed(now, new Date(now.getTime() + 29 * 60_000))).toBe(true)
    expect(isClaimed(now, new Date(now.getTime() + 30 * 60_000))).toBe(false)
  })
})

describe('the checklist', () => {
  const answers = (
    draft: NoticeDraft,
    answer: CheckAnswer,
    other: Partial<Record<string, CheckAnswer>> = {},
  ) => itemsOf(draft).map((item): Answered => ({ item, answer: other[item] ?? answer, note: 'Why.' }))

  it('asks of a red notice everything in order, of others what can arise', () => {
    expect(itemsOf(red())).toEqual(checkItems.filter((item) => item !== 'extract'))
    expect(itemsOf(red({ 'extract.wanted': true }))).toEqual(checkItems)
    expect(itemsOf(draftOf('black', {}))).toEqual([
      'facts',
      'identity',
      'duplicates',
      'political',
      'neutral',
      'states',
      'translation',
    ])
    for (const type of noticeTypes)
      expect(itemsOf(draftOf(type, {})), type).toEqual(
        expect.arrayContaining(['facts', 'duplicates', 'political', 'neutral', 'states']),
      )
  })

  it('keeps everybody from passing what is not answered, what fails, and what he doubts in the end', () => {
    const draft = red()
    expect(checklistProblem('pass_legal', draft, [])).toBe('notice_check_open')
    expect(checklistProblem('pass_legal', draft, answers(draft, 'ok'))).toBeNull()
    expect(checklistProblem('pass_legal', draft, answers(draft, 'ok', { warrant: 'fail' }))).toBe(
      'notice_check_failed',
    )
    const doubting = answers(draft, 'ok', { political: 'doubt' })
    expect(checklistProblem('pass_legal', draft, doubting)).toBeNull()
    expect(doubtsAt('pass_legal', draft, doubting)).toBe(true)
    expect(doubtsAt('pass_quality', draft, doubting)).toBe(false)
    expect(checklistProblem('pass_second', draft, doubting)).toBe('notice_check_doubt')
    expect(checklistProblem('refuse', draft, answers(draft, 'ok', { warrant: 'fail' }))).toBeNull()
    expect(checklistProblem('refuse', draft, [])).toBe('notice_check_open')
    expect(checklistProblem('return', draft, [])).toBeNull()
    expect(
      checklistProblem(
        'pass_legal',
        draft,
        doubting.map((each) => ({ ...each, note: ' ' })),
      ),
    ).toBe('notice_check_note')
  })
})

describe('the difference of texts', () => {
  it('gives back both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('fled', 'to', ' ', 'Lyon', '\n', 'سافر', 'x'), { maxLength: 30 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')]
        const runs = wordsDiff(before, after)
        const joined = (drop: string) =>
          runs
            .filter(({ is }) => is !== drop)
            .map((run) => run.text)
            .join('')
        expect(joined('new')).toBe(before)
        expect(joined('gone')).toBe(after)
      }),
    )
  })

  it('names the word that changed and leaves the others', () => {
    expect(wordsDiff('the suspect fled to Lyon', 'the suspect travelled to Lyon')).toEqual([
      { is: 'same', text: 'the suspect ' },
      { is: 'gone', text: 'fled ' },
      { is: 'new', text: 'travelled ' },
      { is: 'same', text: 'to Lyon' },
    ])
  })
})

describe('the difference of drafts', () => {
  const changed = (before: NoticeDraft, after: NoticeDraft): FieldChange[] =>
    diffDrafts(before, after).flatMap(({ groups }) =>
      groups.flatMap(({ fields }) => fields.filter(({ is }) => is !== 'same')),
    )

  it('is nothing between a draft and itself, of every type', () => {
    for (const type of noticeTypes) {
      const draft = draftOf(type, {})
      expect(changesIn(diffDrafts(draft, draft)), type).toBe(0)
      expect(changesIn(diffDrafts(null, draft)), type).toBe(0)
    }
  })

  it('matches items by likeness: one that moved is no change, one that changed is told by its fields', () => {
    const robbery = {
      text: 'Armed robbery',
      law: 'Penal Code, art. 510',
      stage: 'prosecution',
      maxMonths: 120,
    }
    const theft = { text: 'Theft', law: 'Penal Code, art. 505', stage: 'prosecution', maxMonths: 60 }
    const before = draftSchema.parse({ ...red(), charges: [theft, robbery] })
    const after = draftSchema.parse({ ...red(), charges: [{ ...robbery, maxMonths: 240 }, theft] })
    expect(changed(before, after)).toEqual([
      { path: 'charges.0.maxMonths', is: 'changed', before: 120, after: 240, words: null },
    ])
  })

  it('says what came and what went, and in long texts which words', () => {
    const before = red({ 'person.addresses': ['1 Quay Street'], 'person.school': 'Lycée Testi' })
    const after = red({
      'person.addresses': ['2 Quay Street'],
      'facts.role': `${before.facts.role ?? ''} She drove the car.`,
    })
    const found = Object.fromEntries(changed(before, after).map(({ path, is }) => [path, is]))
    expect(found).toEqual({
      'person.addresses': 'changed',
      'person.school': 'removed',
      'facts.role': 'changed',
    })
    const role = changed(before, after).find(({ path }) => path === 'facts.role')
    expect(role?.words?.at(-1)).toMatchObject({ is: 'new' })
  })
})

describe('translations', () => {
  const draft = red()
  const texts = (language: string) =>
    Object.fromEntries(textsToTranslate(draft).map(({ path, text }) => [path, `${language}: ${text}`]))
  const all = () =>
    languagesWanted(draft).reduce((made, language) => withTexts(draft, made, language, texts(language)), {})

  it('are wanted of what is told, in the three other languages', () => {
    expect(languagesWanted(draft)).toEqual(['fr', 'es', 'ar'])
    const paths = textsToTranslate(draft).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['facts.what', 'facts.role', 'charges.0.text']))
    expect(isTranslated(draft, {})).toBe(false)
    expect(isTranslated(draft, all())).toBe(true)
    expect(translated(draft, all())).toEqual({ done: paths.length * 3, of: paths.length * 3 })
  })

  it('are stale when the text changed, and stay stale until they are written again', () => {
    const other = red({
      'facts.role': 'She only drove the car, and waited in it until the others came back.',
    })
    const made = all()
    expect(isTranslated(other, made)).toBe(false)
    const role = textsToTranslate(other).find(({ path }) => path === 'facts.role')
    if (!role) throw new Error('the role is told')
    expect(translationOf(role, 'fr', made).state).toBe('stale')
    const elsewhere = withTexts(other, made, 'fr', { 'facts.what': 'Autre' })
    expect(translationOf(role, 'fr', elsewhere).state).toBe('stale')
    const again = withTexts(other, made, 'fr', { 'facts.role': 'Elle conduisait.' })
    expect(translationOf(role, 'fr', again)).toEqual({ state: 'done', text: 'Elle conduisait.' })
  })

  it('an empty text takes a translation away; what the draft has not is not kept', () => {
    const made = withTexts(draft, all(), 'fr', { 'facts.what': ' ', 'threat.text': 'Rien' })
    expect(made.fr).not.toHaveProperty('facts.what')
    expect(made.fr).not.toHaveProperty('threat.text')
  })
})
