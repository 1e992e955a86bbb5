import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActBox } from '@/components/notices/act-box'
import { DecidePage } from '@/components/review/decide-page'
import { decisionsOf } from '@/components/review/review-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { readNotice } from '@/lib/notices/queries'
import { readReview } from '@/lib/notices/review-queries'
import { templatesOf } from '@/lib/notices/review-templates'
import { noticeActs } from '@/lib/notices/transitions'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { actOnNotice } from '../../../../notices/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.decide'))('title') }
}

export default async function Decide({
  params,
  searchParams,
}: PageProps<'/[locale]/review/[id]/decide/[act]'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id, act: wanted } = await params
  const act = noticeActs.find((each) => each === wanted) ?? notHere(locale)
  const here = `/${locale}/review/${id}/decide/${act}`
  const review = await answerPage(locale, here, () => readReview(caller, { id }))
  const view = await answerPage(locale, here, () => readNotice(caller, { id }))
  const { template } = await searchParams
  const key = templatesOf(act).find((each) => each === template)
  // What the bureau reads stands in the language of its request.
  const body = key
    ? (
        await getTranslations({
          locale: view.version.draft.request.language ?? locale,
          namespace: 'review.template',
        })
      )(`${key}.body`)
    : undefined
  const held = review.claimer !== null && !review.claimer.mine
  const can = !held && decisionsOf(view, review, true).includes(act)
  const { notice, version } = view
  return (
    <DecidePage
      view={view}
      review={review}
      act={act}
      form={
        can ? (
          <ActBox
            notice={{
              id,
              revision: notice.revision,
              version: version.version,
              hash: version.hash,
              keptUntil: notice.keptUntil,
            }}
            act={act}
            action={actOnNotice}
            now={review.now}
            next={`/${locale}/review/next`}
            {...(body ? { start: body } : {})}
          />
        ) : null
      }
    />
  )
}
