import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { distance } from '@/components/hits/words'
import { NoticeTypeChip } from '@/components/notices/notice-type'
import { OwnerMark, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import { Identifier } from '@/components/ui/identifier'
import { Table, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { localePath } from '@/lib/i18n/routing'
import type { ReviewItem } from '@/lib/notices/review-queue-queries'

const columns = ['due', 'type', 'subject', 'from', 'musts', 'shoulds', 'flags', 'state', 'claimed'] as const

/** Requests, one a line, the one that is due first on top. On a phone each is a block of its own. */
export function QueueTable({
  items,
  now,
  choose = false,
}: {
  items: readonly ReviewItem[]
  now: Date
  /** Within a form that takes the chosen. */
  choose?: boolean
}) {
  const t = useTranslations('review')
  return (
    <Table id="review" caption={t('caption')} className="bg-surface max-md:block">
      <thead className="max-md:hidden">
        <tr>
          {choose && <td className="w-8 border-b border-line-strong" />}
          {columns.map((column) => (
            <Th key={column} className={column === 'musts' || column === 'shoulds' ? 'text-end' : undefined}>
              {t(`column.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody data-list="" className="max-md:grid">
        {items.map((item) => (
          <QueueRow key={item.id} item={item} now={now} choose={choose} />
        ))}
      </tbody>
    </Table>
  )
}

const cell = 'px-2 py-2 align-top max-md:p-0'

function QueueRow({ item, now, choose }: { item: ReviewItem; now: Date; choose: boolean }) {
  const t = useTranslations('review')
  const state = useTranslations('notice.state')
  const locale = usePageLocale()
  const name = item.caption || t('nameless')
  const free = item.denial === null && item.claimer === null
  return (
    <tr
      data-list-item=""
      data-notice-request={item.request}
      className="border-b border-line hover:bg-sunken max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:py-3"
    >
      {choose && (
        <td className={cell}>
          {free && (
            <input
              type="checkbox"
              name={`id.${item.id}`}
              data-key="x"
              aria-label={t('choose', { subject: name })}
              className="tick mt-0.5 size-5"
            />
          )}
        </td>
      )}
      <td className={cx(cell, 'max-md:order-2')}>
        <Due item={item} now={now} />
      </td>
      <td className={cell}>
        <NoticeTypeChip type={item.type} form={item.form} codeOnly />
      </td>
      <th
        scope="row"
        className={cx(cell, 'text-start font-normal max-md:order-1 max-md:grow max-md:basis-2/3')}
      >
        <Link
          href={localePath(locale, `/review/${item.id}`)}
          prefetch={false}
          data-open=""
          className="font-semibold break-words text-ink no-underline hover:underline"
        >
          <NameText>{name}</NameText>
        </Link>
        <span className="block text-xs text-ink-2">
          <Identifier>{item.request}</Identifier>
        </span>
      </th>
      <td className={cx(cell, 'max-md:order-2')}>
        <OwnerMark owner={item.owner} />
      </td>
      <Count count={item.musts} kind="must" />
      <Count count={item.shoulds} kind="should" />
      <td className={cx(cell, 'max-md:order-3 max-md:basis-full')}>
        <Flags item={item} />
      </td>
      <td className={cx(cell, 'text-ink-2 max-md:order-3')}>{state(item.state)}</td>
      <td className={cx(cell, 'max-md:order-3')}>
        {item.claimer ? (
          <NameText>{item.claimer}</NameText>
        ) : item.denial === 'own_country' ? (
          <span className="text-ink-2">{t('ownCountry')}</span>
        ) : (
          <span className="text-ink-3">{t('free')}</span>
        )}
      </td>
    </tr>
  )
}

const tones = { rests: 'text-ink-2', runs: 'text-ink', soon: 'text-warn', late: 'text-bad' }

function Due({ item, now }: { item: ReviewItem; now: Date }) {
  const t = useTranslations('review')
  const locale = usePageLocale()
  const when = distance(item.due, now, locale)
  const iso = item.due.toISOString()
  const key = item.stage === 'late' ? 'late' : item.stage === 'rests' ? 'answerBy' : 'dueIn'
  return (
    <span className="grid">
      <time
        dateTime={iso}
        data-moment=""
        title={`${iso.slice(0, 16).replace('T', ' ')}Z`}
        className={cx('font-medium', tones[item.stage])}
      >
        {t(key, { when })}
      </time>
      <span className="text-xs text-ink-2 max-md:hidden">
        <Time at={item.submittedAt} />
      </span>
    </span>
  )
}

function Count({ count, kind }: { count: number; kind: 'must' | 'should' }) {
  const t = useTranslations('review')
  return (
    <td className={cx(cell, 'text-end max-md:order-3 max-md:text-start')}>
      {count === 0 ? (
        <span className="text-ok max-md:hidden">
          <span aria-hidden>✓</span>
          <span className="sr-only">{t('allMet')}</span>
        </span>
      ) : (
        <span className={cx('font-mono', kind === 'must' ? 'font-medium text-bad' : 'text-ink-2')}>
          <bdi dir="ltr" aria-hidden className="max-md:hidden">
            {count}
          </bdi>
          <span className="font-sans text-xs md:sr-only">{t(`${kind}Open`, { count })}</span>
        </span>
      )}
    </td>
  )
}

/** What the rules flagged, in two words each: a hint, never a decision. */
export function Flags({
  item,
}: {
  item: Pick<ReviewItem, 'flags' | 'urgent' | 'belowThreshold' | 'amends'>
}) {
  const t = useTranslations('review')
  const flags = item.flags.filter((flag) => flag !== 'red.override')
  const said = flags.map((flag) => {
    const key = `flag.${flag.replaceAll('.', '_')}`
    return t.has(key) ? t(key) : t('flag.other')
  })
  return (
    <span className="flex flex-wrap gap-1">
      {item.urgent && <Tag tone="bad">{t('urgent')}</Tag>}
      {item.belowThreshold && <Tag tone="warn">{t('belowThreshold')}</Tag>}
      {item.amends && <Tag>{t('amendment')}</Tag>}
      {[...new Set(said)].map((flag) => (
        <Tag key={flag} tone="warn" wraps>
          {flag}
        </Tag>
      ))}
    </span>
  )
}
