import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OwnerMark, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import { CardTable } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { NoticeListView } from '@/lib/notices/list-look'
import type { ListedNotice } from '@/lib/notices/listed'
import { NoticeTypeChip } from './notice-type'
import { StateTag, useDaysWords, workPath } from './words'

/** Notices as a table; on a phone as cards. */
export function ListTable({
  items,
  view,
  now,
}: {
  items: readonly ListedNotice[]
  view: NoticeListView
  now: Date
}) {
  const t = useTranslations('notice.list')
  const reading = view === 'force'
  return (
    <CardTable
      id="notices"
      caption={t(`view.${view}`)}
      columns={[
        { label: t('table.subject') },
        { label: t('table.type'), plain: true },
        { label: t('table.number'), plain: true },
        { label: t('table.owner'), plain: true },
        { label: t('table.state'), plain: true },
        { label: reading ? t('table.published') : t('table.since') },
        { label: view === 'drafts' ? t('table.reference') : t('table.due') },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <Subject key="subject" item={item} />,
          <NoticeTypeChip key="type" type={item.type} form={item.form} />,
          <Identifier key="number" className="text-[13px]">
            {item.number ?? item.request}
          </Identifier>,
          <OwnerMark key="owner" owner={item.owner} />,
          <StateTag key="state" state={item.state} />,
          <Time key="since" at={(reading ? item.publishedAt : null) ?? item.since} show="day" />,
          view === 'drafts' ? (
            item.reference && <Identifier>{item.reference}</Identifier>
          ) : (
            <Due key="due" item={item} now={now} />
          ),
        ],
      }))}
    />
  )
}

function Subject({ item }: { item: ListedNotice }) {
  const t = useTranslations('notice.list')
  const locale = usePageLocale()
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      <Link
        href={workPath(locale, item)}
        prefetch={false}
        data-open=""
        className="min-w-0 break-words font-semibold text-ink no-underline hover:underline"
      >
        {item.caption ? <NameText>{item.caption}</NameText> : t('nameless')}
      </Link>
      {item.urgent && <Tag tone="bad">{t('urgent')}</Tag>}
      {item.amendsId && <Tag>{t('amends')}</Tag>}
    </span>
  )
}

/** Until when something is due of it: an answer, the end of a suspension, the end of its term. */
export function Due({
  item,
  now,
}: {
  item: Pick<ListedNotice, 'state' | 'dueAt' | 'keptUntil' | 'letEnd'>
  now: Date
}) {
  const t = useTranslations('notice.list.until')
  const inDays = useDaysWords()
  if (item.dueAt) {
    const day = item.dueAt.toISOString().slice(0, 10)
    const what = item.state === 'suspended' ? 'suspension' : 'answer'
    return (
      <span className={item.dueAt.getTime() - now.getTime() < 7 * 86_400_000 ? 'font-medium text-warn' : ''}>
        {t.rich(what, { day: () => <Identifier>{day}</Identifier>, when: inDays(day, now) })}
      </span>
    )
  }
  if (!item.keptUntil || item.state === 'expired')
    return item.keptUntil && <Identifier>{item.keptUntil}</Identifier>
  return <Identifier>{item.keptUntil}</Identifier>
}
