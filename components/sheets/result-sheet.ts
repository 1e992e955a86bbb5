import { alpha3Of } from '@/lib/bureaus/countries'
import type { Locale } from '@/lib/i18n/routing'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypeOf } from '@/lib/records/registry'
import { wordsOfAsked } from '@/lib/search/asked'
import type { ExportFile } from '@/lib/search/export'
import type { ObjectDatabase } from '@/lib/search/object-database'
import { objectDatabaseOf } from '@/lib/search/object-databases'
import { birthText, type ResultRow } from '@/lib/search/result-view'
import { type SheetLabels, sheetLabels } from './sheet-labels'
import type { Sheet, SheetColumn, SheetText } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

type Column = SheetColumn & { value: (row: ResultRow) => SheetText }

/** Exactly the list of one tab on paper: the columns of that tab, one row a record. */
export async function resultSheet(file: ExportFile, locale: Locale): Promise<Sheet> {
  const t = await sheetTranslator(locale, 'search')
  const sheets = await sheetTranslator(locale, 'sheets')
  const labels = await sheetLabels(locale)
  const database = objectDatabaseOf(file.tab)
  const columns = database
    ? await thingColumns(database, locale, labels)
    : await subjectColumns(file.tab === 'person', locale, labels)
  return {
    locale,
    landscape: true,
    title: `${t(`tabs.${file.tab}`)} · ${t(`heading.${file.tab}`, { count: file.rows.length })}`,
    intro: [
      `${t('asked.label')} ${wordsOfAsked(file.asked)}`,
      ...(file.leftOut ? [sheets('leftOut', { count: file.leftOut })] : []),
      t('none.proves'),
    ],
    facts: [],
    tables: [
      {
        columns: columns.map(({ label, share }) => ({ label, share })),
        rows: file.rows.map((row) => columns.map(({ value }) => value(row))),
      },
    ],
    foot: { ...file, purpose: labels.purpose(file.purpose) },
  }
}

async function subjectColumns(persons: boolean, locale: Locale, labels: SheetLabels): Promise<Column[]> {
  const t = await sheetTranslator(locale, 'search')
  const sheets = await sheetTranslator(locale, 'sheets')
  return [
    { label: t('table.match'), share: 8, value: ({ band }) => labels.band(band) },
    { label: sheets('reference'), share: 11, value: ({ reference }) => ({ code: reference }) },
    {
      label: t('table.name'),
      share: 24,
      value: ({ caption, original, alias }) =>
        [caption, original?.full, alias && `${t('alias')} ${alias.full}`].filter(Boolean).join('\n'),
    },
    ...(persons
      ? [
          {
            label: t('table.born'),
            share: 9,
            value: ({ births }: ResultRow) => ({ code: births.map(birthText).join('\n') }),
          },
          {
            label: t('table.sexNationality'),
            share: 9,
            value: ({ sex, nationalities }: ResultRow) => ({
              code: [sex && sex !== 'U' ? sex : '', ...nationalities.map(alpha3Of)]
                .filter(Boolean)
                .join(' · '),
            }),
          },
          {
            label: t('table.document'),
            share: 12,
            value: ({ documents }: ResultRow) => ({
              code: documents
                .map(({ number, country }) =>
                  [country && alpha3Of(country), number].filter(Boolean).join(' '),
                )
                .join('\n'),
            }),
          },
        ]
      : []),
    {
      label: t('table.status'),
      share: 13,
      value: ({ subjectStatus, warnings, notices }) =>
        [
          ...(subjectStatus
            ? [labels.code(persons ? 'personStatuses' : 'organisationStatuses', subjectStatus)]
            : []),
          ...notices.map(labels.notice),
          ...warnings.map((code) => labels.code('warnings', code)),
        ].join('\n'),
    },
    { label: t('table.owner'), share: 11, value: ({ owner }) => labels.owner(owner) },
  ]
}

async function thingColumns(
  database: ObjectDatabase,
  locale: Locale,
  labels: SheetLabels,
): Promise<Column[]> {
  const t = await sheetTranslator(locale, 'search.table')
  const sheets = await sheetTranslator(locale, 'sheets')
  const names = await sheetTranslator(locale, 'record.field')
  const type = recordTypeOf(database.code)
  const fields = type ? fieldsOf(type) : []
  const said = (row: ResultRow, name: string): SheetText => {
    const field = fields.find((each) => each.name === name)
    return field ? labels.field(field, row.object?.[name]) : String(row.object?.[name] ?? '')
  }
  const plain = (value: SheetText) => (typeof value === 'string' ? value : value.code)
  return [
    { label: t('match'), share: 9, value: ({ band }) => labels.band(band) },
    { label: sheets('reference'), share: 12, value: ({ reference }) => ({ code: reference }) },
    {
      label: names(database.identifier),
      share: 17,
      value: (row) => ({
        code: [
          row.identifier?.map(({ text }) => text).join('') ?? row.caption,
          database.identifierTo && plain(said(row, database.identifierTo)),
        ]
          .filter(Boolean)
          .join(' – ')
          .concat(row.notices.map((notice) => `\n${labels.notice(notice)}`).join('')),
      }),
    },
    ...database.columns.map(
      ({ field, with: beside = [] }): Column => ({
        label: names(field),
        share: 14,
        value: (row) => {
          const values = [field, ...beside]
            .map((name) => said(row, name))
            .filter((value) => plain(value) !== '')
          const [only] = values
          return values.length === 1 && only !== undefined ? only : values.map(plain).join('\n')
        },
      }),
    ),
    { label: t('owner'), share: 12, value: ({ owner }) => labels.owner(owner) },
  ]
}
