import { z } from 'zod'
import type { Caller } from '@/lib/access/actor'
import { coveredRead } from '@/lib/operation/covered-read'
import { noticeId } from './draft-commands'

/** A colleague who has a page of the draft open. */
export type Present = { name: string; topic: string }

const asked = z.strictObject({ id: noticeId, topic: z.string().regex(/^[a-z]{2,30}$/) })

/**
 * Says that the officer has a page of a draft open, and answers who of the bureau has another one open. Without an event of its own: the
 * event of the page names the draft, and what is answered are names of colleagues. Worth a minute.
 * @throws ZodError for what is no address of a page
 */
export const meetAtDraft = (caller: Caller, input: unknown): Promise<Present[]> => {
  const { id, topic } = asked.parse(input)
  return coveredRead(
    caller,
    'notice.draft',
    () => true,
    async (db, { officerId }, now) => {
      await db.$executeRaw`
        insert into "NoticePresence" ("noticeId", "officerId", "topic", "at")
        select n."id", ${officerId}::uuid, ${topic}, ${now} from "Notice" n where n."id" = ${id}::uuid and n."owner" = acl.root()
        on conflict ("noticeId", "officerId") do update set "topic" = excluded."topic", "at" = excluded."at"`
      return db.$queryRaw<Present[]>`
        select o."name", p."topic" from "NoticePresence" p join "Officer" o on o."id" = p."officerId"
         where p."noticeId" = ${id}::uuid and p."officerId" <> ${officerId}::uuid and p."at" > ${now}::timestamptz - interval '60 seconds'
         order by p."at" desc limit 8`
    },
  )
}
