import { stringify } from 'csv-stringify/sync'
import { getTranslations } from 'next-intl/server'
import type { Caller, Locale } from '@/lib/access/actor'
import { issueMessage } from '@/lib/imports/issue-message'
import { exportErrors } from '@/lib/imports/queries'
import { file } from './respond'

/**
 * The rows that were left out as a file: the columns of the original behind the line and the problem, so that it can be mended
 * and sent again. Page by page, whatever their number. A cell that a spreadsheet would take for a formula gets an apostrophe.
 */
export async function errorsFile(caller: Caller, id: string, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale })
  let page = await exportErrors(caller, { id })
  const delimiter = page.separator === ';' ? ';' : page.separator === '\t' ? '\t' : ','
  const lines = (rows: string[][], bom = false) =>
    stringify(rows, { bom, delimiter, escape_formulas: true, record_delimiter: 'windows' })
  const problemsOf = (row: (typeof page.rows)[number]) =>
    row.issues
      .filter(({ level }) => level === 'must')
      .map((issue) => {
        const field =
          issue.field && t.has(`record.field.${issue.field}`) ? `${t(`record.field.${issue.field}`)}: ` : ''
        return `${field}${t(issueMessage(issue), issue.args)}`
      })
      .join(' ')
  const { number, headers } = page
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(
        utf8.encode(lines([[t('imports.csv.row'), t('imports.csv.problem'), ...headers]], true)),
      )
    },
    async pull(controller) {
      if (page.rows.length)
        controller.enqueue(
          utf8.encode(lines(page.rows.map((row) => [String(row.line), problemsOf(row), ...row.cells]))),
        )
      if (page.next === null) return controller.close()
      page = await exportErrors(caller, { id, after: page.next })
    },
  })
  return file(body, 'text/csv; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${number}-errors.csv"`,
  })
}

const utf8 = new TextEncoder()
