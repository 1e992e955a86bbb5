import { currentCaller } from '@/lib/auth/officer'
import { readCoveredPhoto, readPhoto } from '@/lib/records/queries'
import { answering, file } from '@/lib/web/respond'

/** A photograph: without an event when the page that shows it has signed for it, else an opening with its event. */
export async function GET(request: Request, { params }: RouteContext<'/api/photos/[id]'>) {
  return answering(async () => {
    const { id } = await params
    const { searchParams } = new URL(request.url)
    const size = searchParams.get('size') === 'thumb' ? 'thumb' : 'full'
    const cover = searchParams.get('cover')
    const caller = await currentCaller()
    const photo = cover
      ? await readCoveredPhoto(caller, { id, size, cover })
      : await readPhoto(caller, { id, size })
    return file(photo.bytes, photo.mime)
  })
}
