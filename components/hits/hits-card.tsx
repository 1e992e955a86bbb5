import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import type { Queue } from '@/lib/hits/queries'
import { localePath } from '@/lib/i18n/routing'
import { HitList } from './hit-list'

/** On the desk: hits that wait for us, the most urgent clock first. */
export function HitsCard({ queue }: { queue: Queue }) {
  const t = useTranslations('hits.desk')
  const locale = usePageLocale()
  return (
    <Card
      title={t('title')}
      flush
      aside={
        <Link
          href={localePath(locale, '/hits')}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-xs font-medium text-link underline-offset-2 hover:underline"
        >
          {t('all')}
        </Link>
      }
    >
      {queue.items.length === 0 ? (
        <p className="p-3 text-ink-2">{t('none')}</p>
      ) : (
        <HitList items={queue.items} now={queue.now} />
      )}
    </Card>
  )
}
