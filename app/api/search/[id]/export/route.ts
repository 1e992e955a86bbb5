import { printSheet } from '@/components/sheets/print-sheet'
import { resultSheet } from '@/components/sheets/result-sheet'
import { currentCaller } from '@/lib/auth/officer'
import { localeOr } from '@/lib/i18n/routing'
import { csvOf, exportFormatOf, exportName, exportTypes, jsonOf } from '@/lib/search/export'
import { lookOf } from '@/lib/search/facets'
import { exportSearch } from '@/lib/search/queries'
import { answering, file } from '@/lib/web/respond'

/** The list that the same address shows as a page, as a file. */
export async function GET(request: Request, { params }: RouteContext<'/api/search/[id]/export'>) {
  return answering(async () => {
    const { id } = await params
    const { searchParams } = new URL(request.url)
    const format = exportFormatOf(searchParams.get('format'))
    const look = lookOf(parametersOf(searchParams))
    const list = await exportSearch(await currentCaller(), { id, look, format })
    const body =
      format === 'pdf'
        ? await printSheet(await resultSheet(list, localeOr(searchParams.get('lang'))))
        : format === 'json'
          ? jsonOf(list)
          : csvOf(list)
    return file(body, exportTypes[format], {
      'Content-Disposition': `attachment; filename="${exportName(list, format)}"`,
    })
  })
}

const parametersOf = (search: URLSearchParams) =>
  Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
