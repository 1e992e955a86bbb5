import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { recordPath } from '@/components/search/addresses'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { Pagination } from '@/components/ui/pagination'
import { EmptyState } from '@/components/ui/states'
import { Table, Th } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { Tag, type Tone } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { type AuditEventView, auditAreas, auditOutcomes, sentenceOf } from '@/lib/audit/sentences'
import { localePath } from '@/lib/i18n/routing'
import { addressOfLog, type LogLook } from './log-look'

/** Who did what, when and why: each event a sentence, with the records and the search that it was about. */
export function LogPageView({
  scope,
  both,
  look,
  events,
  next,
  officers,
  bureaus,
}: {
  scope: 'own' | 'bureau'
  /** Whether the reader may see both logs. */
  both: boolean
  look: LogLook
  events: readonly AuditEventView[]
  next: string | null
  officers: readonly { id: string; name: string }[]
  /** Bureaus to choose from; for data protection alone. */
  bureaus: readonly { value: string; label: string }[]
}) {
  const t = useTranslations('audit')
  const locale = usePageLocale()
  const own = localePath(locale, '/audit')
  const here = scope === 'own' ? own : `${own}/bureau`
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div>
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="max-w-read text-ink-2">{t(`${scope}.intro`)}</p>
      </div>
      {both && (
        <Tabs
          label={t('tabs')}
          tabs={[
            { href: own, label: t('own.tab'), current: scope === 'own' },
            { href: `${own}/bureau`, label: t('bureau.tab'), current: scope === 'bureau' },
          ]}
        />
      )}
      <LogFilters {...{ here, look, officers, bureaus }} />
      {look.record && <RecordFilter record={look.record} events={events} />}
      {events.length === 0 ? (
        <NothingThere here={here} filtered={addressOfLog(look) !== ''} />
      ) : (
        <div>
          <EventTable events={events} withOfficer={scope === 'bureau'} />
          <Pagination next={next ? `${here}${addressOfLog({ ...look, before: next })}` : undefined} />
        </div>
      )}
    </div>
  )
}

function NothingThere({ here, filtered }: { here: string; filtered: boolean }) {
  const t = useTranslations('audit')
  if (!filtered) return <EmptyState title={t('empty')} />
  return (
    <EmptyState title={t('empty')} action={<LinkButton href={here}>{t('filter.clear')}</LinkButton>}>
      {t('emptyHint')}
    </EmptyState>
  )
}

function LogFilters({
  here,
  look,
  officers,
  bureaus,
}: {
  here: string
  look: LogLook
  officers: readonly { id: string; name: string }[]
  bureaus: readonly { value: string; label: string }[]
}) {
  const t = useTranslations('audit')
  return (
    <form
      action={here}
      data-key="f"
      aria-label={t('filter.label')}
      className="no-print flex flex-wrap items-end gap-3"
    >
      <Field name="day" label={t('filter.day')}>
        {(control) => <TextInput {...control} type="date" defaultValue={look.day ?? ''} className="w-40" />}
      </Field>
      <Field name="area" label={t('filter.area')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.area ?? ''}
            empty={t('filter.anyArea')}
            choices={auditAreas.map((value) => ({ value, label: t(`area.${value}`) }))}
          />
        )}
      </Field>
      <Field name="outcome" label={t('filter.outcome')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.outcome ?? ''}
            empty={t('filter.anyOutcome')}
            choices={auditOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
        )}
      </Field>
      {officers.length > 0 && (
        <Field name="officer" label={t('filter.officer')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={look.officer ?? ''}
              empty={t('filter.anyOfficer')}
              choices={officers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
      {bureaus.length > 0 && (
        <Field name="bureau" label={t('bureau.other')}>
          {(control) => <Select {...control} defaultValue={look.bureau ?? ''} choices={bureaus} />}
        </Field>
      )}
      {look.record && <input type="hidden" name="record" value={look.record} />}
      <Button kind="primary">{t('filter.apply')}</Button>
      {addressOfLog(look) !== '' && <LinkButton href={here}>{t('filter.clear')}</LinkButton>}
    </form>
  )
}

function RecordFilter({ record, events }: { record: string; events: readonly AuditEventView[] }) {
  const t = useTranslations('audit.filter')
  const seen = events.flatMap(({ records }) => records).find(({ id }) => id === record)
  return (
    <p className="text-ink-2">
      {seen ? t('record', { reference: `\u2066${seen.reference}\u2069` }) : t('recordHidden')}
    </p>
  )
}

function EventTable({ events, withOfficer }: { events: readonly AuditEventView[]; withOfficer: boolean }) {
  const t = useTranslations('audit.table')
  return (
    <Table id="log" caption={t('caption')} className="bg-surface">
      <thead className="max-md:sr-only">
        <tr>
          <Th className="w-44">{t('when')}</Th>
          {withOfficer && <Th className="w-48">{t('who')}</Th>}
          <Th>{t('what')}</Th>
          <Th className="w-44">{t('why')}</Th>
          <Th className="w-36">{t('from')}</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr
            key={event.id}
            className="max-md:grid max-md:gap-0.5 max-md:border-b max-md:border-line max-md:p-2"
          >
            <Cell>
              <Time at={event.at} show="second" className="font-mono text-xs" />
            </Cell>
            {withOfficer && (
              <Cell>
                <Who event={event} />
              </Cell>
            )}
            <Cell>
              <What event={event} own={!withOfficer} />
            </Cell>
            <Cell>
              <Why event={event} />
            </Cell>
            <Cell>
              <Bdi className="font-mono text-xs text-ink-2">{event.address ?? event.client}</Bdi>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Cell({ children }: { children: ReactNode }) {
  return <td className="border-b border-line px-2 py-1.5 align-top max-md:border-0 max-md:p-0">{children}</td>
}

function Who({ event }: { event: AuditEventView }) {
  const t = useTranslations('audit')
  const locale = usePageLocale()
  if (event.officer) return <NameText className="font-medium">{event.officer}</NameText>
  return event.tenant ? t('someone', { bureau: ownerName(event.tenant, locale) }) : t('system')
}

const tones: Record<AuditEventView['outcome'], Tone> = {
  done: 'ok',
  denied: 'bad',
  invalid: 'warn',
  failed: 'bad',
}

/** The sentence, what came of it, and what it was about. */
function What({ event, own }: { event: AuditEventView; own: boolean }) {
  const t = useTranslations('audit')
  const locale = usePageLocale()
  const { key, values } = sentenceOf(event)
  // One's own log speaks to its reader; what only programs do is said of them.
  const said = own && t.has(`you.${key}`) ? `you.${key}` : key
  const { records, subjects, search, outcome, reason } = event
  const shown = records.slice(0, 5)
  const hidden = subjects - records.length
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{t(said, values)}</span>
        {outcome !== 'done' && <Tag tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Tag>}
        {outcome !== 'done' && reason && (
          <span className="text-ink-2">
            {t.has(`reason.${reason}`) ? t(`reason.${reason}`) : <Bdi className="font-mono">{reason}</Bdi>}
          </span>
        )}
      </p>
      {(shown.length > 0 || search || hidden > 0) && (
        <p className="flex flex-wrap gap-x-3 text-xs text-ink-2 [&>a]:inline-flex [&>a]:min-h-6 [&>a]:items-center [&>a]:gap-1">
          {search && (
            <Link href={localePath(locale, `/search/${search.id}`)} prefetch={false}>
              <Bdi className="font-mono">{search.number}</Bdi>
            </Link>
          )}
          {shown.map((record) => (
            <Link key={record.id} href={recordPath(locale, record)} prefetch={false} title={record.caption}>
              <Bdi className="font-mono">{record.reference}</Bdi>
              {subjects === 1 && (
                <>
                  {' '}
                  <NameText>{record.caption}</NameText>
                </>
              )}
            </Link>
          ))}
          {shown.length > 0 && subjects > shown.length && (
            <span>{t('moreRecords', { count: subjects - shown.length })}</span>
          )}
          {shown.length === 0 && hidden > 0 && <span>{t('hiddenRecords', { count: hidden })}</span>}
        </p>
      )}
    </div>
  )
}

function Why({ event }: { event: AuditEventView }) {
  const codes = useTranslations('codes.purposes')
  const { purpose, caseReference } = event
  if (!purpose) return <span className="text-ink-3">–</span>
  return (
    <span className="grid">
      <span title={codes.has(purpose) ? codes(purpose) : purpose}>
        <Bdi className="font-mono text-xs">{purpose}</Bdi>{' '}
        <span className="sr-only">{codes.has(purpose) ? codes(purpose) : ''}</span>
      </span>
      {caseReference && (
        <Bdi className="justify-self-start font-mono text-xs text-ink-2">{caseReference}</Bdi>
      )}
    </span>
  )
}
