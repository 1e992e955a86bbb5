import { createHash, randomInt, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { NoticeDraft } from '@/lib/notices/draft'
import { checkDraft, isComplete } from '@/lib/notices/rules'
import { keysOf } from '@/lib/notices/summary'
import { audited, type TestOfficer } from './build'
import { draftOf } from './notice-drafts'

/** Numbers of a process of their own: tests of one database file notices side by side. */
let serial = randomInt(10_000, 90_000_000)

type Filed = {
  draft?: NoticeDraft
  state?: string
  /** Columns of the row as they are to be. */
  columns?: Record<string, unknown>
}

/** A notice of an officer's bureau as it stands after its way was gone, published today unless told otherwise. */
export async function filedNotice(
  admin: pg.Client,
  author: Pick<TestOfficer, 'officerId'>,
  owner: string,
  {
    draft: wished = draftOf('red', { 'request.language': 'en' }),
    state = 'published',
    columns = {},
  }: Filed = {},
): Promise<string> {
  serial++
  const draft = somebodyElse(wished)
  const published = [
    'published',
    'suspended',
    'withdrawal_asked',
    'cancellation_asked',
    'expired',
    'withdrawn',
    'cancelled',
    'blocked_by_ccf',
    'circulating',
    'examined',
    'revoked',
  ].includes(state)
  const id = randomUUID()
  const hash = createHash('sha256').update(JSON.stringify(draft)).digest('hex')
  const name = draft.person.names[0]
  const row: Record<string, unknown> = {
    id,
    form: draft.form,
    type: draft.type,
    request: `NTC-2026-${String(serial).padStart(8, '0')}`,
    owner,
    tenantCode: owner,
    officerId: author.officerId,
    state,
    hash,
    caption: name ? `${name.family?.toUpperCase()}, ${name.given}` : 'Object',
    language: 'en',
    complete: isComplete(
      checkDraft(draft, { now: new Date(), requester: { kind: 'bureau', country: owner } }),
    ),
    translated: true,
    people: JSON.stringify({ author: [author.officerId] }),
    keys: keysOf(draft),
    onlyTo: draft.recipients.scope === 'only' ? draft.recipients.countries : [],
    ...(published
      ? {
          number: `A-${serial}/11-2026`,
          fileNumber: `2026/${serial}`,
          published: 1,
          submittedAt: new Date(),
          publishedAt: new Date(),
          keptUntil: '2031-11-26',
        }
      : {}),
    ...columns,
  }
  const names = Object.keys(row)
  await audited(admin, async () => {
    await admin.query(
      `insert into "Notice" (${names.map((each) => `"${each}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    )
    await admin.query(
      `insert into "NoticeVersion" ("noticeId", "version", "draft", "hash", "savedBy", "frozenAt", "handedAt")
       values ($1, 1, $2::jsonb, $3, $4, now(), now())`,
      [id, JSON.stringify(draft), hash, author.officerId],
    )
  })
  return id
}

/** The same case of another person: two of one bureau about one person are held to be one. */
function somebodyElse(draft: NoticeDraft): NoticeDraft {
  const letters = [...String(serial)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  return {
    ...draft,
    person: {
      ...draft.person,
      names: draft.person.names.map(({ kind }) => ({
        kind,
        family: `Testi${letters}`,
        given: `Amara${letters}`,
      })),
    },
    documents: draft.documents.map((document, n) => ({ ...document, number: `AB${serial}${n}` })),
  }
}
