import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TranslatePage } from '@/components/review/translate-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { readNotice } from '@/lib/notices/queries'
import { readReview } from '@/lib/notices/review-queries'
import { isWork } from '@/lib/notices/review-work'
import { languagesWanted } from '@/lib/notices/translation'
import { answerPage } from '@/lib/web/answer-page'
import { reviewSaid } from '@/lib/web/review-flow'
import { keepTexts } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.translate'))('title') }
}

export default async function Translate({
  params,
  searchParams,
}: PageProps<'/[locale]/review/[id]/translate'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const parameters = await searchParams
  const here = `/${locale}/review/${id}/translate`
  const review = await answerPage(locale, here, () => readReview(caller, { id }))
  const view = await answerPage(locale, here, () => readNotice(caller, { id }))
  const wanted = languagesWanted(view.version.draft)
  const into = wanted.find((each) => each === parameters.into) ?? wanted[0] ?? 'en'
  const writes =
    review.nationality !== null &&
    review.nationality !== view.notice.owner &&
    (review.claimer === null || review.claimer.mine) &&
    isWork(view.notice.state) &&
    view.version.version === view.notice.version
  return (
    <TranslatePage
      view={view}
      into={into}
      writes={writes}
      said={await reviewSaid(parameters)}
      action={keepTexts}
    />
  )
}
