import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button, LinkButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { EmptyState } from '@/components/ui/states'
import { Table, Td, Th } from '@/components/ui/table'
import { localePath } from '@/lib/i18n/routing'
import type { RowIssue } from '@/lib/imports/check-row'
import type { ImportRowView, ImportView, RowShow } from '@/lib/imports/queries'
import { useFieldName, useIssueWords } from './words'

type Act = (form: FormData) => Promise<void>
export type RowsLook = { show: RowShow; find: string; after: number }

/** Rows of an import with what is wrong with each, and how it is put right. */
export function RowsTable({
  view,
  look,
  shows,
  step,
  mend,
  mendAlike,
}: {
  view: ImportView
  look: RowsLook
  shows: readonly RowShow[]
  step: string
  mend: Act
  mendAlike: Act
}) {
  const t = useTranslations('imports.rows')
  const locale = usePageLocale()
  const here = localePath(locale, `/imports/${view.id}/${step}`)
  return (
    <section aria-labelledby="rows-title" className="grid grid-cols-1 gap-3">
      <h2 id="rows-title" className="text-base">
        {t('title')}
      </h2>
      <form action={here} className="no-print flex flex-wrap items-end gap-3">
        <Field name="show" label={t('show')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={look.show}
              choices={shows.map((value) => ({ value, label: t(`shows.${value}`) }))}
            />
          )}
        </Field>
        <Field name="find" label={t('find')} className="w-56 max-sm:w-full">
          {(control) => <TextInput {...control} defaultValue={look.find} maxLength={60} dir="auto" />}
        </Field>
        <Button>{t('apply')}</Button>
      </form>
      {view.page.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <Table id="rows" caption={t('caption')} className="bg-surface">
          <thead className="max-md:sr-only">
            <tr>
              <Th>{t('line')}</Th>
              <Th>{t('column')}</Th>
              <Th>{t('value')}</Th>
              <Th>{t('problem')}</Th>
              <Th>{t('suggestion')}</Th>
            </tr>
          </thead>
          <tbody>
            {view.page.map((row) => (
              <Rows key={row.n} {...{ view, look, row, step, mend, mendAlike }} />
            ))}
          </tbody>
        </Table>
      )}
      <p className="no-print flex flex-wrap gap-2">
        {look.after > 0 && (
          <LinkButton size="small" href={`${here}?${queryOf({ ...look, after: 0 })}`}>
            {t('first')}
          </LinkButton>
        )}
        {view.next !== null && (
          <LinkButton size="small" href={`${here}?${queryOf({ ...look, after: view.next })}`}>
            {t('more')}
          </LinkButton>
        )}
      </p>
    </section>
  )
}

export const queryOf = ({ show, find, after }: RowsLook) =>
  new URLSearchParams({ show, ...(find ? { find } : {}), ...(after ? { after: String(after) } : {}) })

type RowProps = {
  view: ImportView
  look: RowsLook
  row: ImportRowView
  step: string
  mend: Act
  mendAlike: Act
}

/** One line a remark; the number of the line stands at the first. A row without remarks is said by its record. */
function Rows(props: RowProps) {
  const t = useTranslations('imports.rows')
  const locale = usePageLocale()
  const { row } = props
  const issues = row.issues.length > 0 ? row.issues : [null]
  return issues.map((issue, at) => (
    <tr
      // biome-ignore lint/suspicious/noArrayIndexKey: remarks of a row stand in their order
      key={at}
      id={at === 0 ? `row-${row.n}` : undefined}
      className="align-top max-md:grid max-md:gap-1 max-md:border-b max-md:border-line max-md:p-3"
    >
      <th
        scope="row"
        className={cx('border-b border-line px-2 py-1.5 text-start align-top font-mono', asLine)}
      >
        <span className="font-sans text-xs font-normal text-ink-2 md:sr-only">{t('line')} </span>
        <Bdi>{row.line}</Bdi>
        {row.made && at === 0 && (
          <Link
            href={recordPath(locale, row.made)}
            prefetch={false}
            className="block font-sans text-xs font-normal whitespace-nowrap"
          >
            <span className="sr-only">{t('record')} </span>
            <Bdi className="font-mono">{row.made.reference}</Bdi>
          </Link>
        )}
      </th>
      {issue ? (
        <Remark {...props} issue={issue} />
      ) : (
        <Td colSpan={4} className={asLine}>
          <NameText className="text-ink-2">{row.cells.filter(Boolean).join(' · ').slice(0, 160)}</NameText>
        </Td>
      )}
    </tr>
  ))
}

function Remark({ view, look, row, issue, mend, mendAlike, step }: RowProps & { issue: RowIssue }) {
  const t = useTranslations('imports.rows')
  const said = useIssueWords()
  const field = useFieldName()
  const label = useCodeLabels()
  const at = issue.field ? view.columns[issue.field] : undefined
  const value = at === undefined ? (view.constants[issue.field] ?? '') : (row.cells[at] ?? '')
  const open = view.state === 'checked' && at !== undefined
  const hidden = <MendFields view={view} look={look} field={issue.field} step={step} />
  const list = view.fields.find(({ name }) => name === issue.field)?.list
  const suggested = list && issue.suggestion ? label(list, issue.suggestion) : issue.suggestion
  // What several rows have is put right once, above.
  const once = !view.problems.some((problem) => problem.field === issue.field && problem.value === value)
  return (
    <>
      <Td className={cx('align-top', asLine)}>{issue.field ? field(issue.field) : t('row')}</Td>
      <Td className={cx('align-top', asLine)}>
        {value ? (
          <NameText className="break-words font-mono">{value.slice(0, 120)}</NameText>
        ) : (
          <span className="text-ink-2">{issue.field ? t('emptyValue') : ''}</span>
        )}
      </Td>
      <Td
        className={cx(
          'align-top',
          issue.level === 'must' ? 'text-bad' : issue.level === 'should' ? 'text-warn' : '',
          asLine,
        )}
      >
        {said(issue)}
      </Td>
      <Td className={cx('align-top', asLine)}>
        <div className="flex flex-wrap items-start gap-2">
          {issue.suggestion !== undefined && (
            <form action={mendAlike} className="flex flex-wrap items-center gap-2">
              {hidden}
              <input type="hidden" name="value" value={value} />
              <input type="hidden" name="to" value={issue.suggestion} />
              <Bdi className={list ? '' : 'font-mono'}>{suggested || t('emptyValue')}</Bdi>
              {open && once && <Button size="small">{t('applyOne')}</Button>}
            </form>
          )}
          {open && (
            <details>
              <summary className="min-h-7 cursor-pointer py-1 text-xs text-link">{t('change')}</summary>
              <form action={mend} className="flex flex-wrap items-center gap-2 pt-1">
                {hidden}
                <input type="hidden" name="n" value={row.n} />
                <TextInput
                  name="value"
                  defaultValue={value}
                  dir="auto"
                  maxLength={4000}
                  aria-label={t('newValue', { field: field(issue.field), line: row.line })}
                  className="w-44"
                />
                <Button size="small">{t('save')}</Button>
              </form>
            </details>
          )}
        </div>
      </Td>
    </>
  )
}

/** What says which value of which import is put right, and where the page was. */
export function MendFields({
  view,
  look,
  field,
  step,
}: {
  view: Pick<ImportView, 'id'>
  look: RowsLook
  field: string
  step: string
}) {
  return (
    <>
      <input type="hidden" name="id" value={view.id} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="look" value={queryOf(look).toString()} />
    </>
  )
}

/** On a phone each cell is a line of a block. */
export const asLine = 'max-md:h-auto max-md:border-0 max-md:p-0'
