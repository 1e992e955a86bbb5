import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OwnerMark, usePageLocale } from '@/components/search/labels'
import { LedgerRows } from '@/components/search/match-ledger'
import { MatchWord } from '@/components/search/match-score'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Identifier } from '@/components/ui/identifier'
import { Tag } from '@/components/ui/tag'
import type { AlikeNotice } from '@/lib/notices/alike-queries'
import { NoticeTypeChip } from './notice-type'
import { noticePath, StateTag } from './words'

/** Other notices that may be about the same person or thing, the likest first, each with why: each stays on its own, all are shown together (R-NOT-11). */
export function AlikeCard({ alike }: { alike: readonly AlikeNotice[] }) {
  const t = useTranslations('notice.page')
  if (!alike.length) return null
  return (
    <Card title={t('alike')} flush>
      <p className="border-b border-line px-3 py-2 text-ink-2">{t('alikeHint')}</p>
      <ul className="divide-y divide-line">
        {alike.map((other) => (
          <AlikeItem key={other.id} other={other} />
        ))}
      </ul>
    </Card>
  )
}

function AlikeItem({ other }: { other: AlikeNotice }) {
  const t = useTranslations('notice.alikeBy')
  const why = useTranslations('search.why')
  const locale = usePageLocale()
  const { explanation, reasons } = other
  return (
    <li className="grid gap-1 px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <NoticeTypeChip type={other.type} form={other.form} codeOnly />
        <OwnerMark owner={other.owner} />
        <Link href={noticePath(locale, other.id)} prefetch={false}>
          <Identifier>{other.number}</Identifier>
        </Link>
        {other.state !== 'published' && <StateTag state={other.state} />}
        {explanation && (
          <span className="ms-auto text-[13px]">
            <MatchWord explanation={explanation} />
          </span>
        )}
      </p>
      <p className="break-words">
        <NameText>{other.caption}</NameText>
      </p>
      {reasons.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {reasons.map(({ is, value }) => (
            <li key={`${is}-${value}`}>
              <Tag tone="accent">
                {t(is)}
                {value && (
                  <>
                    {': '}
                    <Bdi>{value}</Bdi>
                  </>
                )}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {explanation && (
        <Disclosure summary={why('title')}>
          <div className="border-t border-line">
            <LedgerRows explanation={explanation} weighed />
          </div>
        </Disclosure>
      )}
    </li>
  )
}
