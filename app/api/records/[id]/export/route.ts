import { currentCaller } from '@/lib/auth/officer'
import { recordFileName, recordJson } from '@/lib/records/export'
import { exportRecord } from '@/lib/records/queries'
import { answering, file } from '@/lib/web/respond'

/** One record as a file. */
export async function GET(_: Request, { params }: RouteContext<'/api/records/[id]/export'>) {
  return answering(async () => {
    const record = await exportRecord(await currentCaller(), { id: (await params).id })
    return file(recordJson(record), 'application/json', {
      'Content-Disposition': `attachment; filename="${recordFileName(record)}"`,
    })
  })
}
