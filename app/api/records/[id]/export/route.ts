import { printSheet } from '@/components/sheets/print-sheet'
import { recordSheet } from '@/components/sheets/record-sheet'
import { currentCaller } from '@/lib/auth/officer'
import { localeOr } from '@/lib/i18n/routing'
import { recordFileName, recordJson } from '@/lib/records/export'
import { exportRecord } from '@/lib/records/queries'
import { exportTypes } from '@/lib/search/export'
import { answering, file } from '@/lib/web/respond'

/** One record as a file. */
export async function GET(request: Request, { params }: RouteContext<'/api/records/[id]/export'>) {
  return answering(async () => {
    const { searchParams } = new URL(request.url)
    const format = searchParams.get('format') === 'pdf' ? 'pdf' : 'json'
    const record = await exportRecord(await currentCaller(), { id: (await params).id, format })
    const body =
      format === 'pdf'
        ? await printSheet(await recordSheet(record, localeOr(searchParams.get('lang'))))
        : recordJson(record)
    return file(body, exportTypes[format], {
      'Content-Disposition': `attachment; filename="${recordFileName(record, format)}"`,
    })
  })
}
