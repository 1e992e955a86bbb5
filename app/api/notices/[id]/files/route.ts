import { submitNoticeFile } from '@/lib/web/notice-file'
import { answering } from '@/lib/web/respond'

/** The copy of a warrant or judgment for a draft. */
export async function POST(request: Request, { params }: RouteContext<'/api/notices/[id]/files'>) {
  return answering(async () => submitNoticeFile(request, (await params).id))
}
