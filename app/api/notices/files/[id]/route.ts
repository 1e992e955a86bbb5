import { currentCaller } from '@/lib/auth/officer'
import { readNoticeFile } from '@/lib/notices/attachment-commands'
import { answering, file } from '@/lib/web/respond'

/** A file of a notice, to be taken away: nothing in it runs here. Each opening has its event. */
export async function GET(_: Request, { params }: RouteContext<'/api/notices/files/[id]'>) {
  return answering(async () => {
    const { id } = await params
    const found = await readNoticeFile(await currentCaller(), { id })
    return file(new Uint8Array(found.bytes), found.mime, {
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    })
  })
}
