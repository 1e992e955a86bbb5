import { z } from 'zod'
import { currentCaller } from '@/lib/auth/officer'
import { notFound } from '@/lib/errors'
import { progressOf } from '@/lib/lists/progress-queries'
import { answering, json } from '@/lib/web/respond'

/** How far a check of a list is. */
export async function GET(_: Request, { params }: RouteContext<'/api/lists/[id]/progress'>) {
  return answering(async () => {
    const id = z.uuid().safeParse((await params).id)
    if (!id.success) throw notFound('list_unknown')
    return json(await progressOf(await currentCaller(), id.data))
  })
}
