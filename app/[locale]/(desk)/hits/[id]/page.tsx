import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HitPageView } from '@/components/hits/hit-page'
import { HitSteps, hitWords } from '@/components/hits/hit-steps'
import { MessageForm } from '@/components/hits/step-form'
import { ownerName } from '@/components/search/labels'
import { requireOfficer } from '@/lib/auth/officer'
import { readHit } from '@/lib/hits/queries'
import { currentLocale } from '@/lib/i18n/current'
import { answerPage } from '@/lib/web/answer-page'
import { stepHit, writeHit } from '../actions'

/** Browsers keep titles: neither name nor number stands in one. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits'))('title') }
}

const said = ['step', 'wrote', 'opened'] as const

export default async function Hit({ params, searchParams }: PageProps<'/[locale]/hits/[id]'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const { done } = await searchParams
  const view = await answerPage(locale, `/${locale}/hits/${id}`, () => readHit(caller, { id }))
  const t = await getTranslations('hits.write')
  const other = view.sides.includes('querying') ? view.hit.source : view.hit.querying
  return (
    <HitPageView
      view={view}
      done={said.find((each) => each === done) ?? null}
      steps={<HitSteps view={view} act={stepHit} />}
      message={
        view.writes && (
          <MessageForm
            key={view.events.length}
            id={id}
            once={randomUUID()}
            act={writeHit}
            words={await hitWords()}
            labels={{
              text: t('message', { bureau: ownerName(other, locale) }),
              hint: t('messageHint'),
              submit: t('send'),
            }}
          />
        )
      }
    />
  )
}
