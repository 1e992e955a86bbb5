import { alpha3Of } from '@/lib/bureaus/countries'
import type { Locale } from '@/lib/i18n/routing'
import { isGiven } from '@/lib/records/field'
import type { RecordFile } from '@/lib/records/queries'
import { subjectStatus, warningsOf } from '@/lib/records/record-view'
import { recordTypeOf } from '@/lib/records/registry'
import { birthText } from '@/lib/search/result-view'
import { sheetLabels } from './sheet-labels'
import type { Sheet, SheetTable, SheetText } from './sheet-model'
import { sheetTranslator } from './sheet-translator'

/** One record on paper: what its file holds, in words. Old versions, links and pictures stay. */
export async function recordSheet(file: RecordFile, locale: Locale): Promise<Sheet> {
  const { record } = file
  const t = await sheetTranslator(locale, 'record')
  const tabs = await sheetTranslator(locale, 'search')
  const sheets = await sheetTranslator(locale, 'sheets')
  const labels = await sheetLabels(locale)
  const type = recordTypeOf(record.type)
  const status = subjectStatus(record)
  const facts: { label: string; value: SheetText }[] = [
    { label: sheets('reference'), value: { code: record.reference } },
    { label: tabs('table.owner'), value: labels.owner(record.owner) },
    ...(status ? [{ label: tabs('table.status'), value: labels.code(type?.statuses ?? '', status) }] : []),
    ...(record.status === 'published'
      ? []
      : [{ label: sheets('state'), value: labels.code('recordStatuses', record.status) }]),
    ...(warningsOf(record).length
      ? [
          {
            label: tabs('preview.warnings'),
            value: warningsOf(record)
              .map((code) => labels.code('warnings', code))
              .join(' · '),
          },
        ]
      : []),
    ...(record.notices.length
      ? [
          {
            label: labels.notices,
            value: record.notices
              .map((notice) => `${labels.notice(notice)}\n${labels.asks(notice, status)}`)
              .join('\n'),
          },
        ]
      : []),
    { label: tabs('preview.validTo'), value: { code: record.retentionUntil } },
    ...(record.births.length
      ? [{ label: t('field.born'), value: { code: record.births.map(birthText).join('\n') } }]
      : []),
    ...(type?.sections ?? []).flatMap(({ fields }) =>
      fields
        .filter(({ name }) => isGiven(record.facts[name]))
        .map((field) => ({
          label: t(`field.${field.name}`),
          value: labels.field(field, record.facts[field.name]),
        })),
    ),
    ...(record.handling.length
      ? [
          {
            label: sheets('conditions'),
            value: record.handling.map((code) => labels.code('handlingCodes', code)).join(' · '),
          },
        ]
      : []),
  ]
  const tables: SheetTable[] = [
    {
      title: t('card.names'),
      columns: [
        { label: t('table.name'), share: 60 },
        { label: t('table.kind'), share: 40 },
      ],
      rows: record.names.map(({ full, kind, quality }) => [
        full,
        [labels.code('nameKinds', kind), quality && labels.code('nameQualities', quality)]
          .filter(Boolean)
          .join(' · '),
      ]),
    },
    {
      title: tabs('preview.documents'),
      columns: [
        { label: tabs('table.document'), share: 40 },
        { label: t('table.kind'), share: 60 },
      ],
      rows: record.documents.map(({ number, country, type: kind }) => [
        { code: [country && alpha3Of(country), number].filter(Boolean).join(' ') },
        labels.code('documentTypes', kind),
      ]),
    },
  ].filter(({ rows }) => rows.length > 0)
  return {
    locale,
    landscape: false,
    title: record.caption,
    intro: [`${tabs(`tabs.${record.type}`)} · ${sheets('version', { version: record.version })}`],
    facts,
    tables,
    foot: {
      officer: file.officer,
      bureau: file.bureau,
      purpose: labels.purpose(file.purpose),
      caseReference: file.caseReference,
      at: file.at,
      number: record.reference,
    },
  }
}
