import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReviewQueuePage } from '@/components/review/queue-page'
import { ClientMessages } from '@/components/ui/client-messages'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { noticeTypes } from '@/lib/notices/codes'
import { listReview } from '@/lib/notices/review-queue-queries'
import { reviewLookOf } from '@/lib/notices/review-work'
import { answerPage } from '@/lib/web/answer-page'
import { reviewSaid } from '@/lib/web/review-flow'
import { takeChosen, takeNext } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function Review({ searchParams }: PageProps<'/[locale]/review'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const parameters = await searchParams
  const look = reviewLookOf(parameters, noticeTypes)
  const queue = await answerPage(locale, `/${locale}/review`, () => listReview(caller, look))
  return (
    <ClientMessages of={['review.fresh']}>
      <ReviewQueuePage
        queue={queue}
        look={look}
        said={await reviewSaid(parameters)}
        claimNext={takeNext}
        claimChosen={takeChosen}
      />
    </ClientMessages>
  )
}
