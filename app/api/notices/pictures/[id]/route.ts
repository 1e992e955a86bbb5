import { currentCaller } from '@/lib/auth/officer'
import { readNoticePicture } from '@/lib/notices/queries'
import { answering, file } from '@/lib/web/respond'

/** A picture of a notice that exists for the officer; each look is in the log. */
export async function GET(request: Request, { params }: RouteContext<'/api/notices/pictures/[id]'>) {
  return answering(async () => {
    const size = new URL(request.url).searchParams.get('size') === 'full' ? 'full' : 'thumb'
    const picture = await readNoticePicture(await currentCaller(), { id: (await params).id, size })
    return file(new Uint8Array(picture.bytes), picture.mime)
  })
}
