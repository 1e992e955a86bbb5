import { describe, expect, test } from 'vitest'
import { nothingAtHand } from '@/lib/hits/at-hand'
import {
  clockEventsDue,
  clocksAfter,
  clocksAtStart,
  dutiesOf,
  type HitClock,
  isEscalated,
  spans,
  stageOf,
  urgencyFor,
} from '@/lib/hits/clocks'
import {
  actionsTaken,
  confirmations,
  differences,
  hitStates,
  outcomes,
  presences,
  type Side,
  urgencies,
} from '@/lib/hits/codes'
import { compareAtHand, whatIsMissing } from '@/lib/hits/compare'
import { addressOfQueue, cursorOf, placeAfter, queueLookOf } from '@/lib/hits/queue-look'
import type { Seen } from '@/lib/hits/seen'
import { hitActions, problemsOf, stateAfter, stepsOf, transitionOf } from '@/lib/hits/transitions'
import { messagesOf } from '@/lib/i18n/messages'

const now = new Date('2026-11-25T12:00:00Z')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
const sides: Side[] = ['querying', 'source', 'gs']

describe('the table of transitions', () => {
  test('every state and action: what comes of it, and whose turn it is', async () => {
    const lines = hitStates.flatMap((state) =>
      hitActions.flatMap((action) => {
        const to = stateAfter(action, state)
        const { side, comment, codes, until, frontline } = transitionOf(action)
        const needs = [comment === 'required' && 'text', codes && 'code', until && 'until']
          .filter(Boolean)
          .join('+')
        return to
          ? [
              `${state} --${action}--> ${to} (${side}${frontline ? ', front line too' : ''}${needs ? `; ${needs}` : ''})`,
            ]
          : []
      }),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('hit-transitions.txt')
  })

  test('nothing leaves the end, everything else can be left, and every state can be reached', () => {
    const starts = ['to_check', 'unsure', 'asked']
    for (const state of hitStates) {
      const ways = hitActions.flatMap((action) => stateAfter(action, state) ?? [])
      expect(ways.length > 0, state).toBe(state !== 'closed')
      const reached = hitStates.some((from) =>
        hitActions.some((action) => from !== state && stateAfter(action, from) === state),
      )
      expect(reached || starts.includes(state), state).toBe(true)
    }
  })

  test('a side is offered its own steps only; the front line cannot close or withdraw; the centre only what is late', () => {
    const steps = (state: (typeof hitStates)[number], side: Side, bureau = true, escalated = false) =>
      stepsOf({ state, escalated }, [side], bureau)
    expect(steps('asked', 'source')).toEqual([
      'acknowledge',
      'confirm',
      'confirm_changed',
      'not_same',
      'need_more',
      'need_time',
    ])
    expect(steps('asked', 'querying')).toEqual(['remind', 'withdraw'])
    expect(steps('asked', 'querying', false)).toEqual(['remind'])
    expect(steps('action_taken', 'querying', false)).toEqual([])
    expect(steps('asked', 'gs')).toEqual([])
    expect(steps('asked', 'gs', true, true)).toEqual(['take_up'])
    for (const side of sides) expect(steps('closed', side, true, true)).toEqual([])
  })

  test('what must be said is asked for, and what is no code of the action is refused', () => {
    const ask = (
      action: (typeof hitActions)[number],
      sent: { text?: string; codes?: string[]; until?: Date | null },
    ) => problemsOf(action, { text: '', codes: [], until: null, ...sent }, now)
    expect(ask('need_more', {})).toEqual({ text: ['hit_text_missing'] })
    expect(ask('confirm', {})).toEqual({ code: ['hit_code_missing'] })
    expect(ask('confirm', { codes: ['still_valid', 'already_located'] })).toEqual({
      code: ['hit_code_missing'],
    })
    expect(ask('confirm', { codes: ['arrested'] })).toEqual({ code: ['hit_code_missing'] })
    expect(ask('confirm', { codes: ['still_valid'] })).toEqual({})
    expect(ask('say_different', { codes: ['birth', 'photograph'] })).toEqual({})
    expect(ask('record_action', { codes: ['none'] })).toEqual({ text: ['hit_reason_missing'] })
    expect(ask('need_time', {})).toEqual({ until: ['hit_until_missing'] })
    expect(ask('need_time', { until: minutes(-1) })).toEqual({ until: ['hit_until_range'] })
    expect(ask('need_time', { until: minutes(11 * 24 * 60) })).toEqual({ until: ['hit_until_range'] })
    expect(ask('need_time', { until: minutes(60) })).toEqual({})
    expect(ask('acknowledge', { codes: ['x'] })).toEqual({ code: ['hit_code_missing'] })
  })
})

describe('the clocks', () => {
  const asked = (urgency: (typeof urgencies)[number], hold: Date | null = null) =>
    clocksAtStart('asked', urgency, now, hold)

  test('a stopped person or thing: receipt within half an hour, the centre after one hour, an answer within two', () => {
    expect(asked('immediate')).toMatchObject({
      waitsFor: 'source',
      dueAt: minutes(30),
      confirmBy: minutes(120),
      escalateAt: minutes(60),
      headsAt: minutes(120),
    })
    expect(asked('urgent')).toMatchObject({
      dueAt: minutes(30),
      confirmBy: minutes(24 * 60),
      escalateAt: minutes(60),
    })
    expect(asked('routine')).toMatchObject({
      dueAt: minutes(240),
      confirmBy: minutes(72 * 60),
      escalateAt: minutes(24 * 60),
      headsAt: minutes(72 * 60),
    })
  })

  test('the law that limits the holding limits every clock of the source; one that has passed limits nothing', () => {
    expect(asked('immediate', minutes(20))).toMatchObject({
      dueAt: minutes(20),
      confirmBy: minutes(20),
      escalateAt: minutes(20),
    })
    expect(asked('immediate', minutes(90))).toMatchObject({
      dueAt: minutes(30),
      confirmBy: minutes(90),
      escalateAt: minutes(60),
    })
    expect(asked('immediate', minutes(-5))).toMatchObject({ dueAt: minutes(30), confirmBy: minutes(120) })
  })

  test('somebody wanted is never asked about slowly', () => {
    expect(urgencyFor('routine', true)).toBe('urgent')
    expect(urgencyFor('immediate', true)).toBe('immediate')
    expect(urgencyFor('routine', false)).toBe('routine')
  })

  test('what a machine found waits for our own officer and tells nobody', () => {
    expect(clocksAtStart('to_check', 'immediate', now, null)).toMatchObject({
      askedAt: null,
      waitsFor: 'querying',
      escalateAt: null,
    })
  })

  test('in every state somebody is waited for until a moment, but at the end nobody', () => {
    for (const urgency of urgencies)
      for (const state of hitStates)
        for (const action of hitActions) {
          const to = stateAfter(action, state)
          if (!to) continue
          const before: HitClock = { ...asked(urgency), state }
          const after = { ...before, ...clocksAfter(before, action, minutes(5), minutes(300), urgency) }
          expect(after.state, `${state} ${action}`).toBe(to)
          expect([after.waitsFor === null, after.dueAt === null], `${state} ${action}`).toEqual(
            to === 'closed' ? [true, true] : [false, false],
          )
          // The centre hears of what the source leaves undone, and of nothing else.
          if (after.waitsFor !== 'source') expect(after.escalateAt, `${state} ${action}`).toBeNull()
          const { side } = transitionOf(action)
          const resting = ['remind', 'take_up', 'acknowledge', 'need_time'].includes(action)
          if (to !== 'closed' && !resting)
            expect(after.waitsFor === side, `${state} ${action}`).toBe(action === 'record_action')
        }
  })

  test('the receipt hands the watch of the centre to the time of the answer', () => {
    const hit = asked('immediate')
    const after = { ...hit, ...clocksAfter(hit, 'acknowledge', minutes(10), null) }
    expect(after).toMatchObject({
      state: 'received',
      dueAt: minutes(120),
      escalateAt: minutes(120),
      headsAt: minutes(180),
    })
    const longer = { ...after, ...clocksAfter(after, 'need_time', minutes(20), minutes(400)) }
    expect(longer).toMatchObject({ state: 'received', dueAt: minutes(400), escalateAt: minutes(400) })
  })

  test('reminder, centre and heads follow from the time alone, each once, in their order', () => {
    const hit = asked('immediate')
    expect(clockEventsDue(hit, minutes(29))).toEqual([])
    expect(clockEventsDue(hit, minutes(30)).map(({ kind }) => kind)).toEqual(['reminded'])
    expect(isEscalated(hit, minutes(59))).toBe(false)
    expect(isEscalated(hit, minutes(60))).toBe(true)
    expect(clockEventsDue(hit, minutes(500)).map(({ kind }) => kind)).toEqual([
      'reminded',
      'escalated',
      'heads_told',
    ])
    const written = { ...hit, remindedAt: minutes(31), escalatedAt: minutes(61) }
    expect(clockEventsDue(written, minutes(500)).map(({ kind }) => kind)).toEqual(['heads_told'])
    expect(clockEventsDue({ ...hit, state: 'closed', closedAt: now }, minutes(500))).toEqual([])
    // Once the centre knows of it, it stays with it, also after the answer.
    const answered = { ...written, ...clocksAfter(written, 'confirm', minutes(70), null) }
    expect(isEscalated(answered, minutes(71))).toBe(true)
  })

  test('half of the time gone is a second look, all of it is late', () => {
    const hit = asked('immediate')
    expect([0, 14, 15, 29, 30].map((n) => stageOf(hit, minutes(n)))).toEqual([
      'runs',
      'runs',
      'half',
      'half',
      'late',
    ])
    expect(stageOf({ since: now, dueAt: null }, now)).toBe('rests')
  })

  test('duties: whose, what, until when; a record that was confirmed out of date is to be corrected within the day', () => {
    const hit = asked('immediate')
    expect(dutiesOf(hit, minutes(31))).toEqual([
      { side: 'source', what: 'acknowledge', until: minutes(30), late: true },
      { side: 'source', what: 'confirm', until: minutes(120), late: false },
    ])
    const changed: HitClock = { ...hit, ...clocksAfter(hit, 'confirm_changed', now, null) }
    expect(dutiesOf(changed, now, { seen: 3, present: 3 }).map(({ what }) => what)).toEqual([
      'act',
      'update_record',
    ])
    expect(dutiesOf(changed, now, { seen: 3, present: 4 }).map(({ what }) => what)).toEqual(['act'])
    expect(spans.immediate.act).toBe(86_400_000)
  })
})

describe('what was at hand against the record', () => {
  const seen: Seen = {
    id: 'x',
    type: 'person',
    owner: 'MA',
    status: 'published',
    caption: 'QUILLFELDT, Odo',
    reference: 'PER-1',
    level: 0,
    handling: [],
    noDownload: false,
    version: 1,
    updatedAt: now.toISOString(),
    facts: { nationalities: ['MA'], status: 'charged' },
    names: [{ full: 'Odo Quillfeldt', kind: 'primary', lang: null }],
    births: [{ year: 1984, yearTo: null, month: 3, day: 12, circa: false }],
    documents: [{ type: 'passport', number: 'X 123-4567', country: 'MA' }],
  }
  const compare = (given: Partial<typeof nothingAtHand>, record: Seen = seen) =>
    compareAtHand({ ...nothingAtHand, ...given }, record, now)
  const verdict = (given: Partial<typeof nothingAtHand>, key: string, record?: Seen) =>
    compare(given, record).find((line) => line.key === key)?.verdict

  test('names in any order and with or without accents; half a name is a part; other letters are for the eye', () => {
    expect(verdict({ name: 'QUILLFELDT ODO' }, 'name')).toBe('agrees')
    expect(verdict({ name: 'Ódo Quillfeldt' }, 'name')).toBe('agrees')
    expect(verdict({ name: 'Ada Quillfeldt' }, 'name')).toBe('partly')
    expect(verdict({ name: 'Ada Brandt' }, 'name')).toBe('differs')
    expect(verdict({ name: 'أودو كويلفيلت' }, 'name')).toBe('judged_by_eye')
  })

  test('dates of birth by the parts that are known', () => {
    expect(verdict({ birth: '12.3.1984' }, 'birth')).toBe('agrees')
    expect(verdict({ birth: '1984' }, 'birth')).toBe('partly')
    expect(verdict({ birth: '1985-03-12' }, 'birth')).toBe('differs')
  })

  test('numbers without their separators, and never across issuers', () => {
    expect(verdict({ documentNumber: 'x1234567' }, 'documentNumber')).toBe('agrees')
    expect(verdict({ documentNumber: 'X1234567', documentCountry: 'MA' }, 'documentNumber')).toBe('agrees')
    expect(verdict({ documentNumber: 'X1234567', documentCountry: 'FR' }, 'documentNumber')).toBe('differs')
    expect(verdict({ documentNumber: 'X7654321' }, 'documentNumber')).toBe('differs')
    const blanks: Seen = {
      ...seen,
      type: 'travel-document',
      names: [],
      births: [],
      documents: [],
      facts: { issuer: 'BEL', number: 'ZZ990001', rangeTo: 'ZZ990200' },
    }
    expect(verdict({ documentNumber: 'ZZ990150' }, 'documentNumber', blanks)).toBe('agrees')
    expect(verdict({ documentNumber: 'ZZ990201' }, 'documentNumber', blanks)).toBe('differs')
    const car: Seen = {
      ...blanks,
      type: 'vehicle',
      facts: { vin: 'WVWZZZ1KZ9W990417', plate: 'ZZ-904-ZZ', plateCountry: 'FR' },
    }
    expect(verdict({ vehicleNumber: 'wvwzzz1kz9w990417' }, 'vehicleNumber', car)).toBe('agrees')
    expect(verdict({ vehicleNumber: '990417' }, 'vehicleNumber', car)).toBe('partly')
    expect(verdict({ plate: 'zz904zz', plateCountry: 'FR' }, 'plate', car)).toBe('agrees')
    expect(verdict({ plate: 'zz904zz' }, 'plate', car)).toBe('partly')
    expect(verdict({ plate: 'zz904zz', plateCountry: 'PL' }, 'plate', car)).toBe('differs')
  })

  test('a name alone, or with a nationality, opens nothing; one further thing that agrees does', () => {
    expect(whatIsMissing(compare({ name: 'Odo Quillfeldt' }))).toBe('hit_name_only')
    expect(whatIsMissing(compare({ name: 'Odo Quillfeldt', nationality: 'MA' }))).toBe('hit_name_only')
    expect(whatIsMissing(compare({ name: 'Odo Quillfeldt', birth: '1990-01-01' }))).toBe('hit_nothing_agrees')
    expect(whatIsMissing(compare({ name: 'Odo Quillfeldt', plate: 'AB 123' }))).toBe('hit_nothing_agrees')
    expect(whatIsMissing(compare({ name: 'Odo Quillfeldt', birth: '1984-03-12' }))).toBeNull()
    expect(whatIsMissing(compare({ birth: '1990-01-01', documentNumber: 'X1234567' }))).toBeNull()
    expect(whatIsMissing(compare({ name: 'Odo Quillfeldt', looked: ['photograph'] }))).toBeNull()
  })
})

describe('the words', () => {
  test('every state, action, event and code that is kept has its own', async () => {
    const { hits } = (await messagesOf('en')) as unknown as { hits: Record<string, Record<string, string>> }
    const events = ['found', 'opened', 'questioned', 'message', 'reminded', 'escalated', 'heads_told']
    const wanted: Record<string, readonly string[]> = {
      state: hitStates,
      urgency: urgencies,
      urgencyShort: urgencies,
      urgencyHint: urgencies,
      presence: presences,
      confirmation: confirmations,
      taken: actionsTaken,
      outcome: [...outcomes, 'withdrawn'],
      difference: differences,
      action: hitActions,
      event: [...hitActions, ...events],
      ask: hitActions.filter((action) => transitionOf(action).codes),
    }
    for (const [list, codes] of Object.entries(wanted))
      expect(Object.keys(hits[list] ?? {}).toSorted(), list).toEqual([...codes].toSorted())
  })
})

describe('the address of the queue', () => {
  test('is read back as it was written, and leaves out what it does not know', () => {
    const look = queueLookOf({ show: 'theirs', state: 'asked', urgency: 'immediate', type: 'vehicle' })
    expect(queueLookOf(Object.fromEntries(new URLSearchParams(addressOfQueue(look))))).toEqual(look)
    expect(queueLookOf({ show: 'x', state: ['asked'], after: '1_2', type: 'car' })).toEqual({ show: 'ours' })
    const cursor = cursorOf({
      id: '01980000-0000-7000-8000-000000000000',
      dueAt: now.toISOString(),
      closedAt: null,
    })
    expect(placeAfter(queueLookOf({ after: cursor }).after)).toEqual([
      now,
      '01980000-0000-7000-8000-000000000000',
    ])
    expect(placeAfter(undefined)).toEqual([null, null])
  })
})
