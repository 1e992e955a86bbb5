import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noticeWords } from '@/components/sheets/notice-words'
import { extractFields, noticeTypes } from '@/lib/notices/codes'
import { kindOf } from '@/lib/notices/kinds'
import { publicDraft, publicFields } from '@/lib/notices/sheet/extract'
import type { NoticeSheet, SheetBlock } from '@/lib/notices/sheet/model'
import { sheetOf, standingOf } from '@/lib/notices/sheet/sheet'
import { audiences, noticeStates } from '@/lib/notices/transitions'
import { fullDraftOf, pictureIds } from '@/tests/support/full-notice-drafts'
import { contentOf } from '@/tests/support/notice-contents'
import { emptyDraft } from '@/tests/support/notice-drafts'

const now = new Date('2026-11-26T12:00:00Z')
const sections = (sheet: NoticeSheet) => sheet.sections.map(({ key }) => key)
const says = (sheet: NoticeSheet) => JSON.stringify(sheet)
const items = (sheet: NoticeSheet, key: string) =>
  (sheet.sections.find((one) => one.key === key)?.blocks ?? []).filter(
    (block): block is Extract<SheetBlock, { is: 'item' }> => block.is === 'item',
  )

describe('the sheet of a notice', () => {
  test('of a red one has its sections in the order of the printed form', () => {
    expect(sections(sheetOf(contentOf('red')))).toEqual([
      'identity',
      'description',
      'documents',
      'judicial',
      'action',
      'addenda',
    ])
  })

  test('begins with what the type is about', () => {
    const first = Object.fromEntries(
      noticeTypes.map((type) => [type, sheetOf(contentOf(type)).sections[0]?.key]),
    )
    expect(first).toEqual({
      red: 'identity',
      blue: 'identity',
      green: 'identity',
      yellow: 'identity',
      black: 'discovery',
      orange: 'threat',
      purple: 'method',
      stolen_work_of_art: 'object',
      un_special: 'identity',
      silver: 'asset',
    })
  })

  test('marks charges that do not carry the notice, and only those', () => {
    const marked = items(sheetOf(contentOf('red')), 'judicial')
      .slice(0, 4)
      .map(({ remark }) => remark !== undefined)
    expect(marked).toEqual([false, false, true, false])
    const published = sheetOf(contentOf('red', { override: 'Of particular importance' }))
    expect(says(published)).toContain('"override"')
  })

  test('says that nobody is to be arrested, and nothing coercive of witnesses, above all else', () => {
    expect(says({ ...sheetOf(contentOf('un_special')), sections: [] })).toContain('noArrest')
    const witness = sheetOf(
      contentOf('blue', {}, { edits: { 'request.actions': ['locate', 'restrict_movement'] } }),
    )
    expect(witness.alerts.map(({ what }) => what)).toContainEqual({ is: 'say', key: 'noMeasure' })
    expect(says(witness)).not.toContain('restrict_movement')
  })

  test('keeps address and school of a minor out of every sheet', () => {
    const text = says(sheetOf(contentOf('yellow')))
    expect(text).not.toContain('rue des Orfèvres')
    expect(text).not.toContain('مدرسة النموذج')
    expect(text).toContain('minorTold')
    const grown = says(
      sheetOf(
        contentOf(
          'yellow',
          {},
          { edits: { 'person.marks': [], 'person.births': [{ date: { year: 1984 } }] } },
        ),
      ),
    )
    expect(grown).toContain('rue des Orfèvres')
    expect(grown).toContain('adultTold')
  })

  test('puts a drawing before what was photographed after a death, and covers the latter', () => {
    expect(sheetOf(contentOf('black')).pictures.map(({ kind, covered }) => [kind, covered])).toEqual([
      ['drawing', false],
      ['post_mortem', true],
    ])
  })

  test('of a diffusion names those it went to, never those who were left out', () => {
    const to = (scope: string) =>
      says(
        sheetOf(
          contentOf(
            'blue',
            {},
            { form: 'diffusion', edits: { recipients: { scope, countries: ['IS', 'KE'] } } },
          ),
        ),
      )
    expect(to('only')).toContain('"KE"')
    expect(to('all_but')).not.toContain('"KE"')
    expect(to('only')).toContain('notExamined')
  })

  test('of a request in which nothing is said yet holds nothing empty', () => {
    for (const type of noticeTypes) {
      const sheet = sheetOf({
        ...contentOf(type),
        draft: emptyDraft(type),
        addenda: [],
        number: null,
        state: 'draft',
      })
      expect(sheet.standing).toBe('draft')
      for (const { blocks } of sheet.sections) expect(blocks.length).toBeGreaterThan(0)
      expect(sheet.subject.length).toBe(1)
    }
  })

  test('stands as its state says: whoever is told not to act reads it there', () => {
    for (const state of noticeStates) {
      const audience = audiences[state]
      const inForce = audience === 'everyone' || audience === 'recipients'
      expect(standingOf(state) === 'in_force', state).toBe(inForce)
      const told = says({ ...sheetOf(contentOf('red', { state })), sections: [] })
      expect(told.includes('doNotAct'), state).toBe(audience === 'do_not_act' || audience === 'commission')
      expect(told.includes('"ended"'), state).toBe(
        audience === 'nobody' || state === 'refused' || state === 'merged',
      )
    }
  })
})

describe('the extract for the public', () => {
  test('is nothing but the fields that were chosen', () => {
    const sheet = sheetOf(contentOf('yellow', { audience: 'public' }))
    expect(sections(sheet)).toEqual(['identity', 'discovery', 'action'])
    const text = says(sheet)
    for (const hidden of ['Fès', 'AB1234567', '2026/4711', 'صغيرة', 'محكمة', 'suicidal', '77/2026', 'Spain'])
      expect(text, hidden).not.toContain(hidden)
    expect(sheet.cautions).toBeNull()
    expect(sheet.asked).toEqual([])
  })

  test('shows no field twice removed: whatever is chosen, only what the type allows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...noticeTypes),
        fc.subarray([...extractFields]),
        fc.boolean(),
        (type, fields, wanted) => {
          const draft = fullDraftOf(type, 'notice', {
            extract: { wanted, by: pictureIds[0], at: now.toISOString(), fields },
          })
          const shown = publicFields(draft, now)
          const { when, fields: allowed } = kindOf(type).extract
          for (const field of shown) expect(allowed).toContain(field)
          if (when !== 'always') for (const field of shown) expect(fields).toContain(field)
          if (when === 'never' || (when !== 'always' && !wanted)) expect(shown).toEqual([])
          const text = JSON.stringify(publicDraft(draft, now))
          for (const secret of [
            'AB1234567',
            '2026/4711',
            'rue des Orfèvres',
            'Tribunal',
            'post_mortem',
            'Adil',
          ])
            expect(text).not.toContain(secret)
        },
      ),
    )
  })

  test('is empty for a diffusion, and of a minor without consent', () => {
    const extract = { wanted: true, by: pictureIds[0], at: now.toISOString(), fields: ['name', 'pictures'] }
    expect(publicFields(fullDraftOf('red', 'diffusion', { extract }), now)).toEqual([])
    expect(publicFields(fullDraftOf('red', 'notice', { extract }), now)).toEqual(['name', 'pictures'])
    expect(publicFields(fullDraftOf('yellow', 'notice', { 'minor.extractConsent': undefined }), now)).toEqual(
      [],
    )
  })

  test('of a red notice says that it is no warrant, and that the person is presumed innocent', async () => {
    const extract = { wanted: true, by: pictureIds[0], at: now.toISOString(), fields: ['name', 'charges'] }
    const sheet = sheetOf(contentOf('red', { audience: 'public' }, { edits: { extract } }))
    const words = JSON.stringify(await noticeWords(sheet, 'en'))
    expect(words).toContain('not an international arrest warrant')
    expect(words).toContain('presumed innocent')
    expect(words).toContain('tell your local police')
    expect(words).not.toContain('not a basis')
  })
})
