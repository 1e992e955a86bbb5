import type { Locale } from '@/lib/i18n/routing'
import type { NoticesFile } from '@/lib/notices/list-file'
import { sheetLabels } from './sheet-labels'
import type { Sheet } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

/** A list of notices on paper: one row a notice. */
export async function noticesSheet(file: NoticesFile, locale: Locale): Promise<Sheet> {
  const t = await sheetTranslator(locale, 'notice')
  const labels = await sheetLabels(locale)
  return {
    locale,
    landscape: true,
    title: `${t('list.title')} · ${t(`list.view.${file.look.view}`)}`,
    intro: file.cut ? [t('list.cut', { count: file.rows.length })] : [],
    facts: [],
    tables: [
      {
        columns: [
          { label: t('list.table.subject'), share: 26 },
          { label: t('list.table.type'), share: 16 },
          { label: t('list.table.number'), share: 16 },
          { label: t('list.table.owner'), share: 16 },
          { label: t('list.table.state'), share: 14 },
          { label: t('list.table.due'), share: 12 },
        ],
        rows: file.rows.map((row) => [
          row.caption || t('list.nameless'),
          [t(`type.${row.type}`), row.form === 'diffusion' ? t('form.diffusion') : '']
            .filter(Boolean)
            .join('\n'),
          { code: row.number ?? row.request },
          labels.owner(row.owner),
          t(`state.${row.state}`),
          { code: row.keptUntil ?? '' },
        ]),
      },
    ],
    foot: { ...file, purpose: file.purpose ? labels.purpose(file.purpose) : '' },
  }
}
