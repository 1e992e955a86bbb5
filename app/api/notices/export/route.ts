import { noticesSheet } from '@/components/sheets/notices-sheet'
import { printSheet } from '@/components/sheets/print-sheet'
import { currentCaller } from '@/lib/auth/officer'
import { localeOr } from '@/lib/i18n/routing'
import { noticesCsv } from '@/lib/notices/list-file'
import { exportNotices } from '@/lib/notices/list-queries'
import { exportTypes } from '@/lib/search/export'
import { lookOfAddress } from '@/lib/web/notice-look'
import { answering, file } from '@/lib/web/respond'

/** The list that the same address shows as a page, as a file. */
export async function GET(request: Request) {
  return answering(async () => {
    const { searchParams } = new URL(request.url)
    const format = searchParams.get('format') === 'pdf' ? 'pdf' : 'csv'
    const { look } = lookOfAddress(Object.fromEntries(searchParams))
    const list = await exportNotices(await currentCaller(), { look, format })
    const body =
      format === 'pdf'
        ? await printSheet(await noticesSheet(list, localeOr(searchParams.get('lang'))))
        : noticesCsv(list)
    return file(body, exportTypes[format], {
      'Content-Disposition': `attachment; filename="${list.number}.${format}"`,
    })
  })
}
