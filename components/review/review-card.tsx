import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import { Badge } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/routing'
import type { ReviewQueue } from '@/lib/notices/review-queue-queries'
import { addressOfReview, reviewViews } from '@/lib/notices/review-work'
import { QueueTable } from './queue-table'

/** On the desk of a reviewer: what every view counts, and what nobody holds, the one that is due first on top. */
export function ReviewCard({ queue }: { queue: ReviewQueue }) {
  const t = useTranslations('review')
  const locale = usePageLocale()
  const here = localePath(locale, '/review')
  return (
    <Card
      title={t('desk.title')}
      flush
      aside={
        <Link
          href={here}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-xs font-medium text-link underline-offset-2 hover:underline"
        >
          {t('desk.all')}
        </Link>
      }
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line px-3 py-2 text-[13px]">
        {reviewViews
          .filter((view) => queue.counts[view] > 0 || view === 'mine')
          .map((view) => (
            <li key={view}>
              <Link href={`${here}${addressOfReview({ view })}`} prefetch={false} className="min-h-6">
                {t(`view.${view}`)} <Badge>{queue.counts[view]}</Badge>
              </Link>
            </li>
          ))}
      </ul>
      {queue.items.length === 0 ? (
        <p className="p-3 text-ink-2">{t('empty.other')}</p>
      ) : (
        <QueueTable items={queue.items} now={queue.now} />
      )}
    </Card>
  )
}
