import type { Locale } from '@/lib/i18n/routing'
import type { ListFile } from '@/lib/lists/export'
import { birthText } from '@/lib/search/result-view'
import { sheetLabels } from './sheet-labels'
import type { Sheet } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

/** Exactly the lines of a check that are shown, on paper: one row a line, with its outcome, best match and why. */
export async function listSheet(file: ListFile, locale: Locale): Promise<Sheet> {
  const t = await sheetTranslator(locale, 'lists')
  const kinds = await sheetTranslator(locale, 'recognise.kinds')
  const errors = await sheetTranslator(locale, 'search.errors')
  const search = await sheetTranslator(locale, 'search')
  const sheets = await sheetTranslator(locale, 'sheets')
  const labels = await sheetLabels(locale)
  const met = file.rows.filter(({ best, held }) => best || held).length
  return {
    locale,
    landscape: true,
    title: `${t('resultTitle')} · ${t('heading.met', { met, lines: file.rows.length })}`,
    intro: [...(file.leftOut ? [sheets('leftOut', { count: file.leftOut })] : []), search('none.proves')],
    facts: [],
    tables: [
      {
        columns: [
          { label: t('table.line'), share: 5 },
          { label: t('table.text'), share: 27 },
          { label: t('table.outcome'), share: 15 },
          { label: t('table.best'), share: 38 },
          { label: search('table.owner'), share: 13 },
        ],
        rows: file.rows.map((row) => [
          { code: row.from === row.to ? String(row.from) : `${row.from}–${row.to}` },
          [row.text ?? t('sealLost'), row.reading ? kinds(row.reading.kind) : ''].filter(Boolean).join('\n'),
          [
            t(`outcome.${row.outcome}`),
            row.reason && errors.has(row.reason) ? errors(row.reason) : '',
            row.failed.length
              ? t('unavailable', { names: row.failed.map((code) => search(`tabs.${code}`)).join(', ') })
              : '',
            row.judged
              ? [t(`judged.${row.judged.says}`), row.judged.hit?.number].filter(Boolean).join(' ')
              : '',
          ]
            .filter(Boolean)
            .join('\n'),
          row.held
            ? sheets('held')
            : row.best
              ? [
                  [row.best.record.caption, row.best.record.births[0] && birthText(row.best.record.births[0])]
                    .filter(Boolean)
                    .join(' · '),
                  row.best.record.reference,
                  ...row.best.record.notices.map(labels.notice),
                  ...row.best.explanation.features
                    .filter(({ role }) => role === 'main' || role === 'support')
                    .slice(0, 3)
                    .map(labels.reason),
                ].join('\n')
              : '',
          row.best ? labels.owner(row.best.record.owner) : '',
        ]),
      },
    ],
    foot: { ...file, purpose: labels.purpose(file.purpose) },
  }
}
