import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '@/lib/access/actor'
import { answerDays, problemsOf } from '@/lib/notices/act-input'
import { groundsOf, refusalReasons } from '@/lib/notices/refusal-reasons'
import { actsOf, after, mayTake, type Person, type Standing } from '@/lib/notices/states'
import {
  audiences,
  isSearchable,
  type NoticeAct,
  type NoticeState,
  noticeActs,
  noticeStates,
  type People,
  transitionOf,
} from '@/lib/notices/transitions'

const now = new Date('2026-11-26T12:00:00Z')
const person = (id: string, bureau: string | null, nationality: string, ...roles: Role[]): Person => ({
  id,
  bureau,
  nationality,
  roles,
})
const officer = person('officer', 'MA', 'MA', 'officer')
const head = person('head', 'MA', 'MA', 'supervisor')
const deputy = person('deputy', 'MA', 'MA', 'supervisor')
const stranger = person('stranger', 'SN', 'SN', 'supervisor')
const lawyer = person('lawyer', null, 'FR', 'gs_reviewer')
const second = person('second', null, 'JP', 'gs_reviewer')
const third = person('third', null, 'BR', 'gs_reviewer')
const ofMorocco = person('of-morocco', null, 'MA', 'gs_reviewer')
const commission = person('commission', null, 'CL', 'ccf')
const clock: Person = { id: 'clock', bureau: null, roles: ['clock'] }

const notice = (state: NoticeState, more: Partial<Standing> = {}): Standing => ({
  state,
  form: 'notice',
  owner: 'MA',
  people: {},
  complete: true,
  flagged: false,
  translated: true,
  held: false,
  amends: false,
  extract: 'none',
  version: 3,
  hash: 'c0ffee',
  ...more,
})

/** Takes acts one after the other; says at which one, and why, it came to a stop. */
function walk(start: Standing, ...steps: [NoticeAct, Person][]): Standing {
  let standing = start
  for (const [act, who] of steps) {
    expect([act, who.id, mayTake(act, standing, who)]).toEqual([act, who.id, null])
    standing = { ...standing, ...after(act, standing, who) }
  }
  return standing
}

describe('the table', () => {
  test('every act: from where, what comes of it, who does it, what it asks for', async () => {
    const lines = noticeActs.flatMap((act) => {
      const { from, to, by, form, as, otherThan, neutral, needs, bound, says, until, renews, extract } =
        transitionOf(act)
      const what = [
        by.map(({ side, roles }) => `${side}: ${roles.join('|')}`).join(' or '),
        form && `${form} only`,
        as && `as ${as}`,
        otherThan && `not the ${otherThan.join(', ')}`,
        neutral && 'of another country',
        ...(needs ?? []),
        bound && 'for the version seen',
        says,
        until && `until ${until}`,
        renews && 'opinions anew',
        extract && `extract ${extract.from.join('|')} to ${extract.to}`,
      ].filter(Boolean)
      const target =
        typeof to === 'function'
          ? [...new Set([true, false].flatMap((yes) => [to({ flagged: yes, held: yes, amends: yes })]))].join(
              ' or ',
            )
          : to
      return from.map((state) => `${state} --${act}--> ${target} (${what.join('; ')})`)
    })
    const seen = noticeStates.map((state) => `${state}: ${audiences[state]}`)
    await expect(`${lines.join('\n')}\n\n${seen.join('\n')}\n`).toMatchFileSnapshot('notice-transitions.txt')
  })

  test('only what is deleted cannot be left, and every state but the first is reached', () => {
    for (const state of noticeStates) {
      const leaves = noticeActs.filter((act) => transitionOf(act).from.includes(state))
      expect(leaves.length > 0, state).toBe(state !== 'deleted')
    }
    const reached = new Set<NoticeState>(['draft'])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const act of noticeActs) {
        const { to, from } = transitionOf(act)
        if (to === 'stays' || !from.some((state) => reached.has(state))) continue
        for (const yes of [true, false])
          reached.add(typeof to === 'function' ? to({ flagged: yes, held: yes, amends: yes }) : to)
      }
    }
    expect([...reached].sort()).toEqual([...noticeStates].sort())
  })

  test('nobody else finds what is pending, held, suspended or ended', () => {
    expect(noticeStates.filter(isSearchable)).toEqual(['published'])
  })
})

describe('the way of a notice', () => {
  const submitted = () =>
    walk(notice('draft'), ['write', officer], ['hand_over', officer], ['submit', head], ['take_up', lawyer])

  test('from a draft to everybody takes two of the bureau and two of the Secretariat', () => {
    const end = walk(submitted(), ['pass_quality', lawyer], ['pass_legal', lawyer], ['publish', second])
    expect(end).toMatchObject({
      state: 'published',
      people: {
        author: ['officer'],
        submitter: ['head'],
        quality: ['lawyer'],
        legal: ['lawyer'],
        publisher: ['second'],
      },
    })
  })

  test('who wrote it does not approve it, however high he stands', () => {
    const own = walk(notice('draft'), ['write', head], ['hand_over', officer])
    expect(mayTake('submit', own, head)).toBe('same_person')
    expect(mayTake('submit', own, officer)).toBe('role')
    expect(mayTake('submit', own, stranger)).toBe('role')
    expect(mayTake('submit', own, deputy)).toBe(null)
    expect(mayTake('submit', { ...own, complete: false }, deputy)).toBe('incomplete')
  })

  test('a risk brings a second legal officer, who is neither the first nor the publisher', () => {
    const flagged = walk({ ...submitted(), flagged: true }, ['pass_quality', lawyer], ['pass_legal', lawyer])
    expect(flagged.state).toBe('second_legal_review')
    expect(mayTake('pass_second', flagged, lawyer)).toBe('same_person')
    const approved = walk(flagged, ['pass_second', second])
    expect(mayTake('publish', approved, lawyer)).toBe('same_person')
    expect(mayTake('publish', approved, second)).toBe('same_person')
    expect(mayTake('publish', { ...approved, translated: false }, third)).toBe('not_translated')
    expect(walk(approved, ['publish', third]).state).toBe('published')
  })

  test('nobody judges a request of his own country, nor one whose country is not known', () => {
    // The database lets nobody of his own country change a request at all, so that no step of it is his.
    const quality = { ...submitted(), state: 'quality_review' } as const
    expect(mayTake('pass_quality', quality, ofMorocco)).toBe('own_country')
    const legal = walk(submitted(), ['pass_quality', lawyer])
    expect(mayTake('pass_legal', legal, ofMorocco)).toBe('own_country')
    expect(mayTake('pass_legal', legal, { id: 'x', bureau: null, roles: ['gs_reviewer'] })).toBe(
      'own_country',
    )
    expect(mayTake('pass_legal', legal, person('admin', null, 'FR', 'gs_admin'))).toBe('role')
  })

  test('an answer goes through the bureau once more, and opinions on what stood there before are void', () => {
    const returned = walk(submitted(), ['pass_quality', lawyer], ['pass_legal', lawyer])
    const doubted = walk({ ...returned, state: 'legal_review' }, ['doubt', lawyer], ['return', second])
    const answered = walk(doubted, ['write', deputy], ['answer', officer])
    expect(answered).toMatchObject({ state: 'ncb_review', people: { author: ['officer', 'deputy'] } })
    expect(Object.keys(answered.people)).toEqual(['author'])
    expect(mayTake('submit', answered, deputy)).toBe('same_person')
    expect(mayTake('lapse', doubted, clock)).toBe(null)
    expect(mayTake('lapse', doubted, lawyer)).toBe('role')
  })

  test('what one lawyer doubts, another refuses; another type can be proposed instead', () => {
    const legal = walk(submitted(), ['pass_quality', lawyer])
    expect(mayTake('refuse', legal, lawyer)).toBe('state')
    const doubted = walk(legal, ['doubt', lawyer])
    expect(mayTake('refuse', doubted, lawyer)).toBe('same_person')
    expect(walk(doubted, ['refuse', second]).state).toBe('refused')
    const blue = walk(doubted, ['propose_alternative', second], ['accept_alternative', officer])
    expect(blue).toMatchObject({ state: 'draft', people: { author: ['officer'] } })
  })
})

describe('a published notice', () => {
  test('is out of force when one head asks, ended when another agrees', () => {
    const asked = walk(notice('published'), ['ask_withdrawal', head])
    expect(audiences[asked.state]).toBe('do_not_act')
    expect(mayTake('confirm_withdrawal', asked, head)).toBe('same_person')
    expect(mayTake('confirm_withdrawal', asked, lawyer)).toBe('role')
    expect(walk(asked, ['confirm_withdrawal', deputy]).state).toBe('withdrawn')
    expect(mayTake('resume', walk(asked, ['keep', head]), head)).toBe('role')
  })

  test('is cancelled by two of the Secretariat, and by time when nobody resumed it', () => {
    const asked = walk(notice('published'), ['ask_cancellation', lawyer])
    expect(mayTake('confirm_cancellation', asked, lawyer)).toBe('same_person')
    expect(walk(asked, ['confirm_cancellation', second]).state).toBe('cancelled')
    expect(walk(notice('suspended'), ['end_suspension', clock]).state).toBe('cancelled')
    expect(walk(notice('published'), ['expire', clock], ['delete', clock]).state).toBe('deleted')
  })

  test('the Commission takes it from everybody, gives it back or has it erased', () => {
    const blocked = walk(notice('published'), ['block', commission])
    expect(actsOf(blocked, lawyer)).toEqual([])
    expect(actsOf(blocked, head)).toEqual([])
    expect(actsOf(blocked, commission)).toEqual(['unblock', 'erase'])
  })

  test('other countries report what they did and can do nothing else', () => {
    for (const state of noticeStates)
      expect(actsOf(notice(state), stranger), state).toEqual(state === 'published' ? ['report_action'] : [])
  })
})

describe('a diffusion', () => {
  const handed = (held: boolean) =>
    walk(notice('draft', { form: 'diffusion', held }), ['write', officer], ['hand_over', officer])

  test('goes at once, is not searchable until two of the Secretariat have looked at it', () => {
    const sent = walk(handed(false), ['send', head])
    expect([sent.state, isSearchable(sent.state)]).toEqual(['circulating', false])
    const examined = walk(sent, ['examine', lawyer])
    expect(mayTake('record', examined, lawyer)).toBe('same_person')
    expect(walk(examined, ['record', second]).state).toBe('published')
  })

  test('of a bureau under a measure it waits; one that fails is used by nobody', () => {
    const held = walk(handed(true), ['send', head])
    expect(held.state).toBe('held')
    expect(actsOf(held, head)).toEqual(['recall'])
    expect(walk(held, ['release', lawyer]).state).toBe('circulating')
    expect(audiences[walk(held, ['release', lawyer], ['revoke', lawyer]).state]).toBe('do_not_act')
  })

  test('a notice is not sent and a diffusion not submitted', () => {
    expect(mayTake('submit', handed(false), head)).toBe('form')
    expect(mayTake('send', notice('ncb_review'), head)).toBe('form')
  })
})

describe('no coalition', () => {
  /** Everything that these persons can bring about together, from these beginnings. */
  function reachable(starts: Standing[], coalition: readonly Person[]): Standing[] {
    const key = ({ state, people, flagged, held }: Standing) =>
      JSON.stringify([
        state,
        flagged,
        held,
        Object.entries(people).map(([part, ids]) => [part, [...ids].sort()]),
      ])
    const known = new Map(starts.map((start) => [key(start), start]))
    const waiting = [...starts]
    for (let standing = waiting.pop(); standing; standing = waiting.pop())
      for (const who of coalition)
        for (const act of actsOf(standing, who)) {
          const next = { ...standing, ...after(act, standing, who) }
          if (known.has(key(next))) continue
          known.set(key(next), next)
          waiting.push(next)
        }
    return [...known.values()]
  }

  const roles: Role[] = [
    'officer',
    'supervisor',
    'frontline',
    'nso',
    'auditor',
    'importer',
    'machine',
    'gs_reviewer',
    'ccf',
  ]
  const staff = roles.flatMap((role) => [1, 2, 3].map((n) => person(`${role}${n}`, 'MA', 'MA', role)))
  const everything = person('everything', 'MA', 'MA', ...roles, 'clock')
  const unpublished = noticeStates.filter((state) => state !== 'published')

  test('of one country publishes anything, from any state, whatever roles its people were given', () => {
    const starts = (['notice', 'diffusion'] as const).flatMap((form) =>
      [true, false].flatMap((yes) =>
        unpublished.map((state) => notice(state, { form, flagged: yes, held: yes })),
      ),
    )
    const found = reachable(starts, [...staff.filter(({ id }) => /officer|supervisor/.test(id)), everything])
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(({ state }) => isSearchable(state))).toEqual([])
  })

  test('whichever officers of it work together', () => {
    fc.assert(
      fc.property(
        fc.subarray([...staff, everything], { minLength: 1, maxLength: 4 }),
        fc.constantFrom('notice' as const, 'diffusion' as const),
        fc.boolean(),
        (coalition, form, held) => {
          const found = reachable([notice('draft', { form, held })], coalition)
          // One alone does not even bring it out of the house.
          const alone = coalition.length === 1
          return found.every(
            ({ state }) =>
              !isSearchable(state) && (!alone || audiences[state] === 'bureau' || state === 'discarded'),
          )
        },
      ),
    )
  })

  test('even with one of the Secretariat with it, and none of that alone', () => {
    const withOne = reachable([notice('draft')], [officer, head, deputy, lawyer])
    expect(withOne.filter(({ state }) => isSearchable(state))).toEqual([])
    const secretariatAlone = reachable([notice('draft')], [lawyer, second, third, commission])
    expect(secretariatAlone.map(({ state }) => state)).toEqual(['draft'])
    // Those of the Secretariat who hold its nationality count for nothing.
    const compatriots = [1, 2, 3].map((n) => person(`compatriot${n}`, null, 'MA', 'gs_reviewer'))
    expect(
      reachable([notice('draft')], [officer, head, ...compatriots]).filter(({ state }) =>
        isSearchable(state),
      ),
    ).toEqual([])
  })

  test('what is published was seen by two of the bureau and two of the Secretariat at least', () => {
    const found = reachable(
      [notice('draft'), notice('draft', { form: 'diffusion' })],
      [officer, head, lawyer, second],
    ).filter(({ state }) => isSearchable(state))
    expect(found.length).toBeGreaterThan(0)
    const ids = (people: People, ...parts: (keyof People)[]) =>
      new Set(parts.flatMap((part) => people[part] ?? []))
    for (const { people } of found) {
      expect(ids(people, 'author', 'submitter').size).toBeGreaterThanOrEqual(2)
      expect(ids(people, 'legal', 'second_legal', 'publisher').size).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('what is sent with an act', () => {
  const said = { text: '', reason: null, until: null, seen: { version: 3, hash: 'c0ffee' } }
  const present = { version: 3, hash: 'c0ffee', keptUntil: '2027-05-01' }
  const ask = (act: NoticeAct, more: Partial<Parameters<typeof problemsOf>[1]> = {}) =>
    problemsOf(act, { ...said, ...more }, present, now)

  test('an approval is for the version that was on the screen', () => {
    expect(ask('publish')).toEqual({})
    expect(ask('publish', { seen: { version: 2, hash: 'c0ffee' } })).toEqual({ seen: 'notice_changed' })
    expect(ask('publish', { seen: { version: 3, hash: 'bad' } })).toEqual({ seen: 'notice_changed' })
    expect(ask('submit', { seen: null })).toEqual({ seen: 'notice_changed' })
  })

  test('a refusal has a code and a text', () => {
    expect(ask('refuse')).toEqual({ text: 'notice_text_missing', reason: 'notice_reason_missing' })
    expect(ask('refuse', { text: 'See note.', reason: 'because' })).toEqual({
      reason: 'notice_reason_missing',
    })
    expect(ask('refuse', { text: 'See note.', reason: 'political' })).toEqual({})
  })

  test('a suspension ends within six months, an answer is due within ninety days, a term within five years', () => {
    const at = (iso: string) => ({ text: 'x', until: new Date(iso) })
    expect(ask('suspend', { text: 'x' })).toEqual({ until: 'notice_until_missing' })
    expect(ask('suspend', at('2027-05-26T11:00:00Z'))).toEqual({})
    expect(ask('suspend', at('2027-05-27T00:00:00Z'))).toEqual({ until: 'notice_until_range' })
    expect(ask('return', at('2026-12-26T12:00:00Z'))).toEqual({})
    expect(ask('return', at('2026-11-26T12:00:00Z'))).toEqual({ until: 'notice_until_range' })
    expect(
      ask('return', { text: 'x', until: new Date(now.getTime() + (answerDays.most + 1) * 86_400_000) }),
    ).toEqual({ until: 'notice_until_range' })
    expect(ask('extend', at('2031-11-26T00:00:00Z'))).toEqual({})
    expect(ask('extend', at('2031-11-27T00:00:00Z'))).toEqual({ until: 'notice_until_range' })
  })

  test('reasons are counted under Art. 2, Art. 3 and the rest', () => {
    expect(groundsOf(['political', 'refugee', 'racial', 'duplicate'])).toEqual({
      article_2: 1,
      article_3: 2,
      other: 1,
    })
    expect(new Set(Object.values(refusalReasons))).toEqual(new Set(['article_2', 'article_3', 'other']))
  })
})
