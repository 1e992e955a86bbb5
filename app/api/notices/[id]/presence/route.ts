import { currentCaller } from '@/lib/auth/officer'
import { meetAtDraft } from '@/lib/notices/presence-commands'
import { answering, json } from '@/lib/web/respond'

/** Who of the bureau has a page of this draft open; the officer who asks is one of them for the others. */
export async function GET(request: Request, { params }: RouteContext<'/api/notices/[id]/presence'>) {
  return answering(async () => {
    const { id } = await params
    const topic = new URL(request.url).searchParams.get('topic') ?? ''
    return json({ present: await meetAtDraft(await currentCaller(), { id, topic }) })
  })
}
