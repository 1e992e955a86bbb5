import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LastSignIn } from '@/components/account/last-sign-in'
import { HitsCard } from '@/components/hits/hits-card'
import { NoticesCard } from '@/components/notices/notices-card'
import {
  ComingCard,
  LogCard,
  OpenedCard,
  PurposeCard,
  SearchesCard,
  WatchesCard,
} from '@/components/records/desk-cards'
import { ReviewCard } from '@/components/review/review-card'
import { placesOf } from '@/lib/access/places'
import { requireOfficer } from '@/lib/auth/officer'
import { listHits } from '@/lib/hits/queries'
import { currentLocale } from '@/lib/i18n/current'
import { readDeskNotices } from '@/lib/notices/list-queries'
import { listReview } from '@/lib/notices/review-queue-queries'
import { readDesk } from '@/lib/records/list-queries'
import { listSearches } from '@/lib/search/queries'
import { listWatches } from '@/lib/watches/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

export default async function Desk() {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const places = placesOf(officer).map(({ key }) => key)
  const may = (key: (typeof places)[number]) => places.includes(key)
  const [desk, searches, watches, hits, notices, review] = await Promise.all([
    may('records') ? readDesk(caller, {}) : null,
    may('search') ? listSearches(caller, { limit: 8 }) : null,
    may('watches') ? listWatches(caller, {}) : null,
    may('hits') ? listHits(caller, { limit: 6 }) : null,
    may('notices') ? readDeskNotices(caller, {}) : null,
    may('review') ? listReview(caller, { limit: 6 }) : null,
  ])
  const t = await getTranslations('desk')
  return (
    <div className="grid grid-cols-1 gap-5 p-4 md:p-5">
      <div className="grid gap-1">
        <h1 className="text-xl leading-7">
          {t.rich('greeting', { name: officer.name, bdi: (name) => <bdi>{name}</bdi> })}
        </h1>
        <p className="text-ink-2">
          {t.rich('since', { bureau: officer.bureauName[locale], bdi: (name) => <bdi>{name}</bdi> })}
        </p>
        <LastSignIn officer={officer} locale={locale} />
      </div>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {review && <ReviewCard queue={review} />}
          {hits && <HitsCard queue={hits} />}
          {notices && <NoticesCard notices={notices} />}
          {watches && <WatchesCard watches={watches} />}
          {searches && <SearchesCard searches={searches} />}
          {desk && <OpenedCard opened={desk.opened} />}
          {!searches && !hits && !review && <p className="max-w-read text-ink-2">{t('noCase')}</p>}
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {searches && <PurposeCard purpose={officer.purpose} />}
          {desk && <ComingCard desk={desk} />}
          <LogCard />
        </div>
      </div>
    </div>
  )
}
