import { z } from 'zod'
import { currentCaller } from '@/lib/auth/officer'
import { invalid } from '@/lib/errors'
import { countNewReview } from '@/lib/notices/review-queue-queries'
import { answering, json } from '@/lib/web/respond'

/** How many requests came to the Secretariat since a moment. */
export async function GET(request: Request) {
  return answering(async () => {
    const since = z.iso.datetime().safeParse(new URL(request.url).searchParams.get('since'))
    if (!since.success) throw invalid('input')
    return json({ count: await countNewReview(await currentCaller(), new Date(since.data)) })
  })
}
