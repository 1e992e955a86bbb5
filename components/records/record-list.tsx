import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button, LinkButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Field } from '@/components/ui/field'
import { Identifier } from '@/components/ui/identifier'
import { Select, TextInput } from '@/components/ui/inputs'
import { Pagination } from '@/components/ui/pagination'
import { EmptyState } from '@/components/ui/states'
import { CellName, cardLine, cardRow, Table, Td, Th } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/routing'
import { recordStatuses } from '@/lib/records/codes'
import { dueKinds, endingSteps, type OwnRecord, type OwnRecords } from '@/lib/records/own-list'
import { recordTypes } from '@/lib/records/registry'

export type RecordListLook = { find: string; status: string; due: string; within: string; type: string }

/** The records of our bureau in every state, with a box for numbers and two filters; a plain form. */
export function RecordList({
  list,
  look,
  mayEnter,
}: {
  list: OwnRecords
  look: RecordListLook
  /** Whether the officer may enter records. */
  mayEnter: boolean
}) {
  const t = useTranslations('record.list')
  const entry = useTranslations('entry.act')
  const locale = usePageLocale()
  const here = localePath(locale, '/records')
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-xl leading-7">{t('title')}</h1>
          <p className="text-ink-2">{t('intro')}</p>
        </div>
        {mayEnter && (
          <LinkButton kind="primary" href={localePath(locale, '/records/new')} className="no-print">
            {entry('new')}
          </LinkButton>
        )}
      </div>
      <RecordFilters look={look} here={here} />
      {list.ending && <EndingSteps counts={list.ending} look={look} here={here} />}
      {list.records.length === 0 ? (
        <EmptyState title={t('empty')} action={<LinkButton href={here}>{t('clear')}</LinkButton>}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <div>
          <RecordTable records={list.records} today={list.today} />
          <Pagination next={list.next ? `${here}?${queryOf({ ...look, after: list.next })}` : undefined} />
        </div>
      )}
    </div>
  )
}

function RecordFilters({ look, here }: { look: RecordListLook; here: string }) {
  const t = useTranslations('record.list')
  const types = useTranslations('record.type')
  const codes = useCodeLabels()
  return (
    <form
      action={here}
      data-key="f"
      aria-label={t('filters')}
      className="no-print flex flex-wrap items-end gap-3"
    >
      <Field name="find" label={t('find')} className="w-72 max-sm:w-full">
        {(control) => (
          <TextInput
            {...control}
            defaultValue={look.find}
            maxLength={60}
            title={t('findHint')}
            dir="ltr"
            className="font-mono rtl:text-end"
          />
        )}
      </Field>
      <Field name="type" label={t('type')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.type}
            empty={t('anyType')}
            choices={recordTypes.map(({ code }) => ({ value: code, label: types(code) }))}
          />
        )}
      </Field>
      <Field name="status" label={t('status')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.status}
            empty={t('anyStatus')}
            choices={recordStatuses.map((value) => ({ value, label: codes('recordStatuses', value) }))}
          />
        )}
      </Field>
      <Field name="due" label={t('due')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.due}
            empty={t('anyDue')}
            choices={dueKinds.map((value) => ({ value, label: t(`dueKind.${value}`) }))}
          />
        )}
      </Field>
      {look.within && <input type="hidden" name="within" value={look.within} />}
      <Button kind="primary">{t('apply')}</Button>
      {(look.find || look.status || look.due || look.type) && (
        <LinkButton href={here}>{t('clear')}</LinkButton>
      )}
    </form>
  )
}

/** How many end within six months, ninety, thirty and seven days, each with its address. */
function EndingSteps({
  counts,
  look,
  here,
}: {
  counts: readonly number[]
  look: RecordListLook
  here: string
}) {
  const t = useTranslations('record.list.ending')
  const within = Number(look.within) || endingSteps[0]
  return (
    <Tabs
      label={t('label')}
      tabs={endingSteps.map((days, i) => ({
        href: `${here}?${queryOf({ ...look, within: String(days) })}`,
        label: t('within', { days }),
        current: days === within,
        count: counts[i] ?? 0,
      }))}
    />
  )
}

function RecordTable({ records, today }: { records: readonly OwnRecord[]; today: string }) {
  const t = useTranslations('record.list')
  const types = useTranslations('record.type')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  return (
    <Table id="records" caption={t('caption')} className="bg-surface">
      <thead className="max-md:sr-only">
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('number')}</Th>
          <Th>{t('status')}</Th>
          <Th>{t('until')}</Th>
          <Th>{t('validated')}</Th>
          <Th>{t('changed')}</Th>
        </tr>
      </thead>
      <tbody data-list="">
        {records.map((record) => (
          <tr
            key={record.id}
            data-list-item=""
            data-record={record.reference}
            className={cx('hover:bg-sunken', cardRow)}
          >
            <th
              scope="row"
              className={cx('border-b border-line px-2 py-1.5 text-start max-md:basis-full', cardLine)}
            >
              <Link
                href={recordPath(locale, record)}
                prefetch={false}
                data-open=""
                className="text-ink no-underline hover:underline"
              >
                <NameText>{record.caption}</NameText>
              </Link>
              <span className="block text-xs font-normal text-ink-2">{types(record.type)}</span>
            </th>
            <Td className={cardLine}>
              <Identifier>{record.reference}</Identifier>
              {record.sourceReference && (
                <span className="block text-xs text-ink-2">
                  <Bdi className="font-mono">{record.sourceReference}</Bdi>
                </span>
              )}
            </Td>
            <Td className={cardLine}>
              <span className="flex flex-wrap gap-1">
                <Tag
                  tone={
                    record.status === 'published' ? 'ok' : record.status === 'draft' ? 'accent' : 'neutral'
                  }
                >
                  {codes('recordStatuses', record.status)}
                </Tag>
                {(record.restricted || record.level > 0) && <Tag tone="warn">{t('restricted')}</Tag>}
              </span>
            </Td>
            <Td className={cardLine}>
              <CellName>{t('until')}</CellName>
              <Bdi className={cx('font-mono whitespace-nowrap', record.retentionUntil < today && 'text-bad')}>
                {record.retentionUntil}
              </Bdi>
            </Td>
            <Td className={cardLine}>
              <CellName>{t('validated')}</CellName>
              <Day at={record.validatedAt} />
            </Td>
            <Td className={cardLine}>
              <CellName>{t('changed')}</CellName>
              <Day at={record.updatedAt} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Day({ at }: { at: string | null }) {
  const t = useTranslations('record.list')
  return at ? (
    <Bdi className="font-mono whitespace-nowrap">{at.slice(0, 10)}</Bdi>
  ) : (
    <span className="text-ink-3">{t('never')}</span>
  )
}

const queryOf = (parts: Record<string, string>) =>
  new URLSearchParams(Object.entries(parts).filter(([, value]) => value)).toString()
