import { useTranslations } from 'next-intl'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Select, TextInput } from '@/components/ui/inputs'
import { Table, Td, Th } from '@/components/ui/table'
import type { Problem } from '@/lib/imports/problem-queries'
import type { ImportView } from '@/lib/imports/queries'
import { type CodeList, labelledCodes } from '@/lib/records/codes'
import { asLine, MendFields, type RowsLook } from './rows-table'
import { useChoices, useFieldName, useIssueWords } from './words'

type Act = (form: FormData) => Promise<void>

/** As many as one takes in; the rest are behind one line. */
const atOnce = 8

/** What is wrong in the same way in several rows, each put right once for all of them. */
export function ProblemsTable({
  view,
  look,
  mendAlike,
}: {
  view: ImportView
  look: RowsLook
  mendAlike: Act
}) {
  const t = useTranslations('imports.problems')
  if (view.problems.length === 0) return null
  const [first, later] = [view.problems.slice(0, atOnce), view.problems.slice(atOnce)]
  return (
    <section aria-labelledby="problems-title" className="grid grid-cols-1 gap-2">
      <h2 id="problems-title" className="text-base">
        {t('title')}
      </h2>
      <Problems id="problems" caption={t('title')} problems={first} {...{ view, look, mendAlike }} />
      {later.length > 0 && (
        <details>
          <summary className="min-h-7 cursor-pointer py-1 text-link">
            {t('more', { count: later.length })}
          </summary>
          <Problems
            id="problems-more"
            caption={t('more', { count: later.length })}
            problems={later}
            {...{ view, look, mendAlike }}
          />
        </details>
      )}
    </section>
  )
}

function Problems({
  id,
  caption,
  problems,
  view,
  look,
  mendAlike,
}: {
  id: string
  caption: string
  problems: readonly Problem[]
  view: ImportView
  look: RowsLook
  mendAlike: Act
}) {
  const t = useTranslations('imports.rows')
  const rows = useTranslations('imports.problems')('rows')
  return (
    <Table id={id} caption={caption} className="bg-surface">
      <thead className="max-md:sr-only">
        <tr>
          <Th>{rows}</Th>
          <Th>{t('column')}</Th>
          <Th>{t('value')}</Th>
          <Th>{t('problem')}</Th>
          <Th>{t('suggestion')}</Th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <Line
            key={`${problem.field} ${problem.issue.code} ${problem.value}`}
            {...{ view, look, problem, mendAlike }}
          />
        ))}
      </tbody>
    </Table>
  )
}

function Line({
  view,
  look,
  problem: { field, value, rows, issue },
  mendAlike,
}: {
  view: ImportView
  look: RowsLook
  problem: Problem
  mendAlike: Act
}) {
  const t = useTranslations('imports')
  const said = useIssueWords()
  const name = useFieldName()(field)
  const choices = useChoices()
  const list = view.fields.find((known) => known.name === field)?.list
  const to = {
    name: 'to',
    'aria-label': t('problems.to', { field: name, value: value || t('rows.emptyValue') }),
    defaultValue: issue.suggestion ?? (list ? '' : value),
    className: 'w-56 max-sm:w-full',
  }
  return (
    <tr className="align-top max-md:grid max-md:gap-1 max-md:border-b max-md:border-line max-md:p-3">
      <th
        scope="row"
        className={cx('border-b border-line px-2 py-1.5 text-start align-top font-mono', asLine)}
      >
        <Bdi>{rows}</Bdi>
        <span className="font-sans text-xs font-normal text-ink-2 md:sr-only"> {t('problems.rows')}</span>
      </th>
      <Td className={cx('align-top', asLine)}>{name}</Td>
      <Td className={cx('align-top', asLine)}>
        {value ? (
          <NameText className="break-words font-mono">{value.slice(0, 120)}</NameText>
        ) : (
          <span className="text-ink-2">{t('rows.emptyValue')}</span>
        )}
      </Td>
      <Td className={cx('align-top', issue.level === 'must' ? 'text-bad' : 'text-warn', asLine)}>
        {said(issue)}
      </Td>
      <Td className={cx('align-top', asLine)}>
        <form action={mendAlike} className="flex flex-wrap items-center gap-2">
          <MendFields view={view} look={look} field={field} step="check" />
          <input type="hidden" name="value" value={value} />
          {list && list in labelledCodes ? (
            <Select {...to} required empty="—" choices={choices(list, labelledCodes[list as CodeList])} />
          ) : (
            <TextInput {...to} dir="auto" maxLength={4000} />
          )}
          <Button size="small">{t('rows.applyMany', { count: rows })}</Button>
        </form>
      </Td>
    </tr>
  )
}
