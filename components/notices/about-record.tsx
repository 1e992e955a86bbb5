import { CircleSlash } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OwnerMark, ownerName, usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/routing'
import { instructionKey } from '@/lib/notices/about'
import type { NoticeAbout } from '@/lib/search/notices-about'
import { NoticeTypeChip } from './notice-type'

/** The marks of the notices about a record, beside its name: type, number, and that one is out of force. */
export function NoticeMarks({
  notices,
  most = 3,
  linked,
  className,
}: {
  notices: readonly NoticeAbout[]
  most?: number
  /** Numbers lead to the notices; left out where the whole row is a link already. */
  linked?: boolean
  className?: string
}) {
  const t = useTranslations('subject-notices')
  const locale = usePageLocale()
  if (!notices.length) return null
  return (
    <span
      className={cx('flex flex-wrap items-center gap-x-2 gap-y-1', className)}
      data-notices={notices.length}
    >
      <span className="sr-only">{t('label')}: </span>
      {notices.slice(0, most).map((notice) => (
        <span key={notice.id} className="inline-flex flex-wrap items-center gap-1">
          <NoticeTypeChip type={notice.type} form={notice.form} codeOnly />
          {linked ? (
            <Link
              href={localePath(locale, `/notices/${notice.id}`)}
              prefetch={false}
              className="inline-flex min-h-6 items-center text-link underline"
            >
              <Bdi className="font-mono text-xs">{notice.number}</Bdi>
            </Link>
          ) : (
            <Bdi className="font-mono text-xs">{notice.number}</Bdi>
          )}
          {!notice.inForce && <Suspended />}
        </span>
      ))}
      {notices.length > most && <Bdi className="text-xs text-ink-2">+{notices.length - most}</Bdi>}
    </span>
  )
}

/** Every notice about a record with what it asks of whoever finds the person or thing. */
export function NoticeInstructions({
  notices,
  status,
  titled,
}: {
  notices: readonly NoticeAbout[]
  /** Status of the person: nothing coercive is asked against victims and witnesses. */
  status: string | null
  /** As a card of a page of its own; otherwise as lines of what it stands in. */
  titled?: boolean
}) {
  const t = useTranslations('subject-notices')
  if (!notices.length) return null
  const list = (
    <ul className="grid gap-3" aria-label={t('label')}>
      {notices.map((notice) => (
        <Instruction key={notice.id} notice={notice} status={status} />
      ))}
    </ul>
  )
  return titled ? <Card title={t('title')}>{list}</Card> : list
}

function Instruction({ notice, status }: { notice: NoticeAbout; status: string | null }) {
  const t = useTranslations('subject-notices')
  const locale = usePageLocale()
  const ncb = ownerName(notice.owner, locale)
  return (
    <li
      data-notice-about={notice.number}
      data-in-force={notice.inForce}
      className="grid gap-1 border-s-3 border-line-strong ps-3"
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <NoticeTypeChip type={notice.type} form={notice.form} />
        <Link
          href={localePath(locale, `/notices/${notice.id}`)}
          prefetch={false}
          aria-label={t('open', { number: notice.number })}
          className="text-link underline"
        >
          <Bdi className="font-mono text-[13px]">{notice.number}</Bdi>
        </Link>
        <span className="flex items-center gap-1 text-xs text-ink-2">
          <OwnerMark owner={notice.owner} /> {t('owner', { owner: ncb })}
        </span>
        {!notice.inForce && <Suspended />}
      </span>
      <p className="max-w-read">{t(`instruction.${instructionKey(notice, status)}`, { ncb })}</p>
    </li>
  )
}

function Suspended() {
  const t = useTranslations('subject-notices')
  return (
    <Tag tone="warn" wraps icon={<CircleSlash aria-hidden size={12} className="shrink-0" />}>
      {t('suspended')}
    </Tag>
  )
}
