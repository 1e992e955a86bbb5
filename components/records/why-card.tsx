import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AskedWords } from '@/components/search/asked-words'
import { usePageLocale } from '@/components/search/labels'
import { LedgerRows } from '@/components/search/match-ledger'
import { MatchScore } from '@/components/search/match-score'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Identifier } from '@/components/ui/identifier'
import { localePath } from '@/lib/i18n/routing'
import type { RecordPage } from '@/lib/records/record-view'
import { hasName } from '@/lib/search/asked'
import { Unavailable } from './unavailable'

/** For somebody who comes from a search: what was asked and how far this record meets it, so that he need not go back. */
export function WhyCard({ page, className }: { page: RecordPage; className: string }) {
  const t = useTranslations('record.why')
  const locale = usePageLocale()
  const { why } = page
  if (why === undefined)
    return (
      <div className={className}>
        <Unavailable page={page} block="why" />
      </div>
    )
  if (!why) return null
  const { asked, explanation, number, searchId, weighed } = why
  const { band, likeness, bits } = explanation
  const named = weighed && hasName(asked)
  return (
    <Card
      title={t('title')}
      className={className}
      aside={
        <Link href={localePath(locale, `/search/${searchId}`)} prefetch={false} className="text-xs">
          <Identifier>{number}</Identifier>
        </Link>
      }
      flush
    >
      <div className="grid gap-2 p-3">
        <p className="break-words text-ink-2">
          {t('asked')} <AskedWords asked={asked} />
        </p>
        <MatchScore band={band} likeness={likeness} named={named} {...(weighed ? { evidence: bits } : {})} />
      </div>
      <Disclosure
        summary={t('show')}
        className="border-t border-line [&>div]:border-t [&>div]:border-line [&>div]:pt-0 [&>summary]:min-h-9 [&>summary]:px-3"
      >
        <LedgerRows explanation={explanation} weighed={weighed} />
      </Disclosure>
    </Card>
  )
}
