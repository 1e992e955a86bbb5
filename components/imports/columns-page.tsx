import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { encodings } from '@/lib/imports/encodings'
import { importTypes } from '@/lib/imports/fields'
import type { ImportView } from '@/lib/imports/queries'
import { separators } from '@/lib/imports/separated'
import { type CodeList, labelledCodes } from '@/lib/records/codes'
import { entryRulesOf } from '@/lib/records/entry/entry-rules'
import { textOf } from '@/lib/records/entry/raw-entry'
import { ColumnsForm } from './columns-form'
import { ImportActs } from './import-figures'
import { ImportFrame } from './import-frame'
import { ReadingForm } from './reading-form'
import { SampleTable } from './sample-table'
import { separatorKeys, useChoices, useFieldName } from './words'

const encodingKeys: Record<string, 'latin' | 'arabic' | 'cyrillic'> = {
  'windows-1252': 'latin',
  'windows-1256': 'arabic',
  'windows-1251': 'cyrillic',
}

/** The second step: how the file is read, its first rows, and which column holds what. */
export function ColumnsPage({
  view,
  owner,
  refused,
  reread,
  start,
  steer,
  words,
}: {
  view: ImportView
  owner: string
  refused: string | undefined
  reread: FormAction
  start: FormAction
  steer: (form: FormData) => Promise<void>
  words: FormWords
}) {
  const t = useTranslations('imports')
  const types = useTranslations('record.type')
  const field = useFieldName()
  const choices = useChoices()
  const locale = usePageLocale()
  const rules = entryRulesOf(view.type)
  const usual = rules?.defaults({ owner, language: locale }) ?? {}
  const columns = view.headers.map((header, at) => ({ value: String(at), label: `${at + 1} · ${header}` }))
  const lines = view.fields.map(({ name, list }) => {
    const by = view.matched[name]
    const at = view.columns[name]
    return {
      name,
      label: field(name),
      needed: [...(rules?.required ?? []), ...(rules?.requiredInFiles ?? []), 'purpose'].includes(name),
      column: at === undefined ? '' : String(at),
      by: by && at !== undefined ? t(`match.by.${by}`) : null,
      constant: view.constants[name] ?? (at === undefined ? textOf(usual, name) : ''),
      choices: list && list in labelledCodes ? choices(list, labelledCodes[list as CodeList]) : null,
    }
  })
  const used = new Set(Object.values(view.columns))
  const unused = view.headers.filter((_, at) => !used.has(at))
  return (
    <ImportFrame view={view} step="columns" refused={refused}>
      {view.reason && t.has(`reason.${view.reason}`) && (
        <Alert tone="bad" live="alert">
          {t(`reason.${view.reason}`)}
        </Alert>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <Card title={t('read.title')}>
          <ReadingForm
            action={reread}
            id={view.id}
            now={{ encoding: view.encoding, separator: view.separator, headed: view.headed, type: view.type }}
            separated={view.format === 'separated'}
            choices={{
              encodings: encodings.map((value) => ({
                value,
                label: encodingKeys[value] ? t(`read.${encodingKeys[value]}`) : value.toUpperCase(),
              })),
              separators: separators.map((value) => ({
                value,
                label: t(`separator.${separatorKeys[value]}`),
              })),
              types: importTypes.map((value) => ({ value, label: types(value) })),
            }}
            labels={{
              encoding: t('read.encoding'),
              separator: t('read.separator'),
              headed: t('read.headed'),
              type: t('read.type'),
              again: t('read.again'),
            }}
            note={t(`read.${view.encodingBy}`)}
            words={words}
          />
        </Card>
        <div className="grid grid-cols-1 gap-2">
          <h2 className="text-base">{t('read.sample')}</h2>
          <SampleTable headers={view.headers} rows={view.sample} />
        </div>
      </div>
      <section aria-labelledby="match-title" className="grid grid-cols-1 gap-3">
        <div className="grid gap-1">
          <h2 id="match-title" className="text-base">
            {t('match.title')}
          </h2>
          <p className="max-w-read text-ink-2">{t('match.intro')}</p>
          {unused.length > 0 && (
            <p className="text-ink-2">{t('match.unused', { names: unused.slice(0, 12).join(', ') })}</p>
          )}
        </div>
        <ColumnsForm
          key={`${view.version}`}
          action={start}
          id={view.id}
          lines={lines}
          columns={columns}
          labels={{
            field: t('match.field'),
            column: t('match.column'),
            constant: t('match.constant'),
            none: t('match.none'),
            needed: t('match.needed'),
            submit: t('match.submit'),
            columnLabel: t('match.columnLabel', { field: '{field}' }),
            constantLabel: t('match.constantLabel', { field: '{field}' }),
          }}
          words={words}
        />
      </section>
      <ImportActs view={view} steer={steer} live={false} />
    </ImportFrame>
  )
}
