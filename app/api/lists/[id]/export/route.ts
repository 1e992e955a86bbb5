import { listSheet } from '@/components/sheets/list-sheet'
import { printSheet } from '@/components/sheets/print-sheet'
import { currentCaller } from '@/lib/auth/officer'
import { localeOr } from '@/lib/i18n/routing'
import { listCsv, listFileName, listJson } from '@/lib/lists/export'
import { listLookOf } from '@/lib/lists/look'
import { exportList } from '@/lib/lists/queries'
import { exportFormatOf, exportTypes } from '@/lib/search/export'
import { answering, file } from '@/lib/web/respond'

/** The lines that the same address shows as a page, as a file. */
export async function GET(request: Request, { params }: RouteContext<'/api/lists/[id]/export'>) {
  return answering(async () => {
    const { id } = await params
    const { searchParams } = new URL(request.url)
    const format = exportFormatOf(searchParams.get('format'))
    const look = listLookOf({ outcome: searchParams.getAll('outcome') })
    const list = await exportList(await currentCaller(), { id, look, format })
    const body =
      format === 'pdf'
        ? await printSheet(await listSheet(list, localeOr(searchParams.get('lang'))))
        : format === 'json'
          ? listJson(list)
          : listCsv(list)
    return file(body, exportTypes[format], {
      'Content-Disposition': `attachment; filename="${listFileName(list, format)}"`,
    })
  })
}
