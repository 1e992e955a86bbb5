import { currentCaller } from '@/lib/auth/officer'
import { csvOf, exportName, exportTypes, jsonOf } from '@/lib/search/export'
import { lookOf } from '@/lib/search/facets'
import { exportSearch } from '@/lib/search/queries'
import { answering, file } from '@/lib/web/respond'

/** The list that the same address shows as a page, as a file. */
export async function GET(request: Request, { params }: RouteContext<'/api/search/[id]/export'>) {
  return answering(async () => {
    const { id } = await params
    const { searchParams } = new URL(request.url)
    const format = searchParams.get('format') === 'json' ? 'json' : 'csv'
    const look = lookOf(parametersOf(searchParams))
    const list = await exportSearch(await currentCaller(), { id, look, format })
    const body = format === 'json' ? jsonOf(list) : csvOf(list)
    return file(body, exportTypes[format], {
      'Content-Disposition': `attachment; filename="${exportName(list, format)}"`,
    })
  })
}

const parametersOf = (search: URLSearchParams) =>
  Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
