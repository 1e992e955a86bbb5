import { redirect } from 'next/navigation'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listReview } from '@/lib/notices/review-queue-queries'
import { noticeActs } from '@/lib/notices/transitions'
import { answerPage } from '@/lib/web/answer-page'

/** After a decision: what the reviewer holds, or else what nobody holds and is due first, opens by itself. Nothing is taken here. */
export default async function NextReview({ searchParams }: PageProps<'/[locale]/review/next'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { done } = await searchParams
  const act = noticeActs.find((each) => each === done)
  const here = `/${locale}/review`
  const mine = await answerPage(locale, here, () => listReview(caller, { view: 'mine' }))
  const free = mine.items.length
    ? mine
    : await answerPage(locale, here, () => listReview(caller, { view: 'unclaimed' }))
  const next = free.items.find(({ denial }) => denial === null)
  redirect(next ? `${here}/${next.id}${act ? `?after=${act}` : ''}` : `${here}${act ? `?last=${act}` : ''}`)
}
