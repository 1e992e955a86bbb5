import { currentCaller } from '@/lib/auth/officer'
import { readProgress } from '@/lib/imports/queries'
import { answering, json } from '@/lib/web/respond'

/** The figures of an import for a page that has shown it. */
export async function GET(request: Request, { params }: RouteContext<'/api/imports/[id]/progress'>) {
  return answering(async () => {
    const { id } = await params
    const cover = new URL(request.url).searchParams.get('cover') ?? ''
    return json(await readProgress(await currentCaller(), { id, cover }))
  })
}
