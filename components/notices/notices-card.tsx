import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnerMark, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { localePath } from '@/lib/i18n/routing'
import type { DeskNotices } from '@/lib/notices/list-queries'
import type { ListedNotice } from '@/lib/notices/listed'
import { Due } from './list-table'
import { NoticeTypeChip } from './notice-type'
import { noticePath, StateTag, useDaysWords } from './words'

/** On the desk: notices that wait for this officer, and terms of ours that end. */
export function NoticesCard({ notices: { waiting, ending, now } }: { notices: DeskNotices }) {
  const t = useTranslations('notice.desk')
  const locale = usePageLocale()
  const inDays = useDaysWords()
  return (
    <Card
      title={t('title')}
      flush
      aside={<AsideLink href={localePath(locale, '/notices?view=waiting')}>{t('all')}</AsideLink>}
    >
      {waiting.length === 0 && <p className="p-3 text-ink-2">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {waiting.map((item) => (
          <Line key={item.id} item={item}>
            {item.state === 'published' ? (
              <span className="font-medium text-warn">{t('located')}</span>
            ) : (
              <>
                <StateTag state={item.state} />
                {item.dueAt && <Due item={item} now={now} />}
              </>
            )}
          </Line>
        ))}
      </ul>
      {ending.length > 0 && (
        <>
          <div className="flex min-h-9 items-center justify-between gap-3 border-y border-line bg-sunken px-3">
            <h3 className="text-[13px]">{t('ending')}</h3>
            <AsideLink href={localePath(locale, '/notices/expiring')}>{t('calendar')}</AsideLink>
          </div>
          <ul className="divide-y divide-line">
            {ending.map((item) => (
              <Line key={item.id} item={item}>
                <span className="font-medium text-warn">{inDays(item.keptUntil ?? '', now)}</span>
                <Identifier className="text-xs text-ink-2">{item.keptUntil ?? ''}</Identifier>
                <Link
                  href={noticePath(locale, item.id, '/do/extend')}
                  prefetch={false}
                  className="relative z-10 inline-flex min-h-6 items-center font-medium text-link underline-offset-2 hover:underline"
                >
                  {t('extend')}
                </Link>
              </Line>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Line({ item, children }: { item: ListedNotice; children: ReactNode }) {
  const t = useTranslations('notice.list')
  const locale = usePageLocale()
  return (
    <li className="relative grid gap-1 px-3 py-2 hover:bg-sunken md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <NoticeTypeChip type={item.type} form={item.form} codeOnly />
        <Link
          href={noticePath(locale, item.id)}
          prefetch={false}
          className="min-w-0 break-words font-semibold text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {item.caption ? <NameText>{item.caption}</NameText> : t('nameless')}
        </Link>
        <span className="text-xs text-ink-2">
          <Identifier>{item.number ?? item.request}</Identifier>
        </span>
        <OwnerMark owner={item.owner} />
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">{children}</p>
    </li>
  )
}

const AsideLink = ({ href, children }: { href: string; children: string }) => (
  <Link
    href={href}
    prefetch={false}
    className="inline-flex min-h-6 items-center text-xs font-medium text-link underline-offset-2 hover:underline"
  >
    {children}
  </Link>
)
