import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoticeDraft } from '@/lib/notices/draft'
import { openDraft } from '@/lib/notices/draft-queries'
import { readNotice } from '@/lib/notices/queries'
import { officer, type TestOfficer } from '@/tests/support/build'
import { testDatabase } from '@/tests/support/database'
import { filedNotice } from '@/tests/support/filed-notice'
import { draftOf } from '@/tests/support/notice-drafts'
import { bureaus, drafted } from '@/tests/support/notice-steps'

let admin: pg.Client
let amina: TestOfficer
let luz: TestOfficer

beforeAll(async () => {
  const { adminUrl } = await testDatabase()
  admin = new pg.Client(adminUrl)
  await admin.connect()
  await bureaus(admin, 'MA', 'ES', 'SN')
  amina = await officer(admin, 'MA')
  luz = await officer(admin, 'ES', { roles: ['officer', 'supervisor'] })
})
afterAll(() => admin.end())

const person = (family: string, given: string, more: object = {}): NoticeDraft['person'] => ({
  ...draftOf('red').person,
  names: [{ kind: 'primary', family, given }],
  ...more,
})
const draft = (who: NoticeDraft['person'], number: string, more: object = {}) =>
  draftOf('red', {
    'request.language': 'en',
    person: who,
    documents: [{ type: 'passport', number, country: 'MA' }],
    warrants: [],
    ...more,
  })

test('similar notices say why and how strongly, the strongest first; what is withheld is none of them', async () => {
  const who = person('Quevado', 'Ilmari')
  const same = await filedNotice(admin, luz.officerId, { owner: 'ES', draft: draft(who, 'QQ7712345') })
  const name = await filedNotice(admin, luz.officerId, {
    owner: 'ES',
    draft: draft(
      person('Quevado', 'Ilmari', { births: [{ date: { year: 1951, month: 1, day: 2 } }] }),
      'ZZ1',
    ),
  })
  await filedNotice(admin, luz.officerId, {
    owner: 'ES',
    draft: draft(who, 'QQ7712345', {
      recipients: { scope: 'all_but', countries: ['MA'], reason: 'Asylum' },
    }),
  })
  const content = draft(who, 'qq 771-2345')
  const id = await drafted(admin, amina, content)
  const { alike } = await openDraft(amina, { id })
  expect(alike.map((each) => each.id)).toEqual([same.id, name.id])
  const [first, second] = alike
  expect(first).toMatchObject({
    explanation: { band: 'identical' },
    reasons: [{ is: 'document', value: 'qq 771-2345' }],
  })
  const keys = first?.explanation?.features.filter(({ bits }) => bits > 0).map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['document', 'family_name', 'given_name', 'birth']))
  expect(second?.explanation?.features.find(({ key }) => key === 'birth')?.role).toBe('contradict')
  expect(second?.reasons).toEqual([])
  // Whoever reads one of them is told of the other in the same way.
  const read = await readNotice(luz, { id: same.id })
  expect(read.alike.map(({ number }) => number)).toContain(name.number)
})
