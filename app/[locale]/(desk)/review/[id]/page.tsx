import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangesPane } from '@/components/review/changes-pane'
import { ChecklistBox } from '@/components/review/checklist-box'
import { RequestPane, requestTabs } from '@/components/review/request-pane'
import { ReviewPageView } from '@/components/review/review-page'
import { ReviewSheet } from '@/components/review/review-sheet'
import { SuggestBox } from '@/components/review/suggest-box'
import { SuggestionsCard } from '@/components/review/suggestions-card'
import { requireOfficer } from '@/lib/auth/officer'
import { config } from '@/lib/config'
import { currentLocale } from '@/lib/i18n/current'
import { diffDrafts } from '@/lib/notices/diff'
import { readNotice } from '@/lib/notices/queries'
import { bases, readReview } from '@/lib/notices/review-queries'
import { checklistAt } from '@/lib/notices/review-work'
import { translated } from '@/lib/notices/translation'
import { answerPage } from '@/lib/web/answer-page'
import { reviewSaid } from '@/lib/web/review-flow'
import { giveBack, keepAnswers, markSection, suggest, takeChosen } from '../actions'

/** Browsers keep titles: neither name nor number stands in one. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

export default async function ReviewItem({ params, searchParams }: PageProps<'/[locale]/review/[id]'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const parameters = await searchParams
  const here = `/${locale}/review/${id}`
  const review = await answerPage(locale, here, () => readReview(caller, { id }))
  const view = await answerPage(locale, here, () => readNotice(caller, { id }))
  const there = bases.flatMap((base) => {
    const version = review.against[base]
    return version ? [{ base, version: version.version }] : []
  })
  const base = there.find((each) => each.base === parameters.base)?.base ?? there[0]?.base ?? null
  const tab = requestTabs.find((each) => each === parameters.tab) ?? 'sheet'
  const look = { base, bases: there, all: parameters.fields === 'all', tab }
  const { notice, version } = view
  const canWork =
    review.denial === null &&
    (review.claimer === null || review.claimer.mine) &&
    version.version === notice.version
  const points = canWork ? checklistAt(notice.state, version.draft) : []
  return (
    <ReviewPageView
      view={view}
      review={review}
      said={await reviewSaid(parameters)}
      translated={translated(version.draft, version.translations)}
      take={takeChosen}
      giveBack={giveBack}
      request={
        <RequestPane
          view={view}
          tab={tab}
          look={look}
          sheet={<ReviewSheet view={view} locale={locale} origin={config().origin} />}
        />
      }
      changes={
        <ChangesPane
          id={id}
          version={version.version}
          sections={diffDrafts((base && review.against[base]?.draft) ?? null, version.draft)}
          seen={review.seen}
          look={look}
          mark={markSection}
        />
      }
      checklist={
        <ChecklistBox
          id={id}
          version={version.version}
          points={points}
          answers={review.answers}
          action={keepAnswers}
        />
      }
      suggestions={
        <SuggestionsCard suggestions={review.suggestions}>
          {canWork && points.length > 0 && <SuggestBox view={view} action={suggest} />}
        </SuggestionsCard>
      }
    />
  )
}
