import { printNotice } from '@/components/sheets/print-sheet'
import { sheetLabels } from '@/components/sheets/sheet-labels'
import { currentCaller } from '@/lib/auth/officer'
import { config } from '@/lib/config'
import { localeOr } from '@/lib/i18n/routing'
import { sheetContentOf } from '@/lib/notices/sheet/of-view'
import { sheetOf } from '@/lib/notices/sheet/sheet'
import { takeNotice } from '@/lib/notices/sheet-queries'
import { exportTypes } from '@/lib/search/export'
import { answering, file } from '@/lib/web/respond'

/** The sheet of a notice on paper, in one of the four languages. */
export async function GET(request: Request, { params }: RouteContext<'/api/notices/[id]/sheet'>) {
  return answering(async () => {
    const { searchParams } = new URL(request.url)
    const locale = localeOr(searchParams.get('lang'))
    const version = searchParams.get('version')
    const { view, images, foot } = await takeNotice(await currentCaller(), {
      id: (await params).id,
      ...(version ? { version } : {}),
    })
    const content = sheetContentOf(view, locale, {
      imageOf: (id) => images.get(id),
      origin: config().origin,
    })
    const { purpose } = await sheetLabels(locale)
    const printed = await printNotice(sheetOf(content), {
      locale,
      paper: searchParams.get('paper') === 'letter' ? 'LETTER' : 'A4',
      foot: { ...foot, purpose: foot.purpose && purpose(foot.purpose) },
    })
    return file(printed, exportTypes.pdf, {
      'Content-Disposition': `attachment; filename="${foot.number.replace('/', '-')}.pdf"`,
    })
  })
}
