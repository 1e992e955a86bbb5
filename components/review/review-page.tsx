import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { distance } from '@/components/hits/words'
import { AlikeCard } from '@/components/notices/alike-card'
import { NoticeTypeChip } from '@/components/notices/notice-type'
import { OwnerMark, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Button, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { KeyCap } from '@/components/ui/key-cap'
import { Alert } from '@/components/ui/states'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/routing'
import type { NoticeView } from '@/lib/notices/queries'
import type { ReviewView } from '@/lib/notices/review-queries'
import { isWork } from '@/lib/notices/review-work'
import { type NoticeAct, transitionOf } from '@/lib/notices/transitions'
import { HintsCard } from './hints-card'
import { Flags } from './queue-table'

type PlainAction = (form: FormData) => Promise<void>

/**
 * Acts of the Secretariat in the order of their keys: what passes first, what ends last. To whoever may publish, it is shown also while
 * only translations are missing: its page leads to them.
 */
export const decisionsOf = (
  view: NoticeView,
  { denial }: Pick<ReviewView, 'denial'>,
  translations: boolean,
): NoticeAct[] => {
  const ours = view.acts.filter(
    (act) => act !== 'take_up' && transitionOf(act).by.some(({ side }) => side === 'secretariat'),
  )
  return translations && denial === null && view.notice.state === 'approved' && !ours.includes('publish')
    ? ['publish', ...ours]
    : ours
}

/** One request: what is asked, what changed, and the checklist beside it; below, or beside on a wide window, the decision. */
export function ReviewPageView({
  view,
  review,
  said,
  request,
  changes,
  checklist,
  suggestions,
  translated,
  take,
  giveBack,
}: {
  view: NoticeView
  review: ReviewView
  said: { tone: 'ok' | 'bad'; text: string } | null
  request: ReactNode
  changes: ReactNode
  checklist: ReactNode
  suggestions: ReactNode
  translated: { done: number; of: number }
  take: PlainAction
  giveBack: PlainAction
}) {
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <Head view={view} review={review} take={take} giveBack={giveBack} />
      {said && (
        <Alert tone={said.tone} live={said.tone === 'ok' ? 'status' : 'alert'}>
          {said.text}
        </Alert>
      )}
      <Standing view={view} review={review} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem] min-[88rem]:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_20rem]">
        <div className="min-w-0">{request}</div>
        <div className="grid min-w-0 grid-cols-1 gap-4 max-[88rem]:lg:col-start-1">
          {changes}
          {suggestions}
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4 max-[88rem]:lg:col-start-2 max-[88rem]:lg:row-span-2 max-[88rem]:lg:row-start-1">
          <HintsCard checks={view.checks} />
          <AlikeCard alike={view.alike} />
          {checklist}
          <Decisions view={view} review={review} translated={translated} />
        </div>
      </div>
    </div>
  )
}

function Head({
  view: { notice },
  review,
  take,
  giveBack,
}: {
  view: NoticeView
  review: ReviewView
  take: PlainAction
  giveBack: PlainAction
}) {
  const t = useTranslations('review')
  const state = useTranslations('notice.state')
  const locale = usePageLocale()
  const { reviewBy, pausedAt } = review.notice
  const free = review.claimer === null && review.denial === null
  return (
    <div className="grid gap-2">
      <Link
        href={localePath(locale, '/review')}
        prefetch={false}
        className="no-print min-h-6 content-center justify-self-start text-xs"
      >
        {t('item.back')}
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl leading-7">
            <NoticeTypeChip type={notice.type} form={notice.form} />
            <NameText>{notice.caption || t('nameless')}</NameText>
          </h1>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
            <Identifier>{notice.number ?? notice.request}</Identifier>
            <OwnerMark owner={notice.owner} />
            <Tag tone="accent">{state(notice.state)}</Tag>
            {reviewBy && isWork(notice.state) && pausedAt === null && (
              <span className={reviewBy <= review.now ? 'font-medium text-bad' : ''}>
                {t(reviewBy <= review.now ? 'late' : 'dueIn', {
                  when: distance(reviewBy, review.now, locale),
                })}
              </span>
            )}
            <Flags
              item={{
                flags: notice.flags,
                urgent: notice.urgent,
                belowThreshold: notice.importanceAt !== null || notice.overriddenAt !== null,
                amends: notice.amendsId !== null,
              }}
            />
          </p>
        </div>
        {free && (
          <form action={take} className="no-print">
            <input type="hidden" name={`id.${notice.id}`} value="on" />
            <input type="hidden" name="alone" value={notice.id} />
            <Button kind="primary" data-key="g">
              {t('claimHere')} <KeyCap>g g</KeyCap>
            </Button>
          </form>
        )}
        {review.claimer?.mine && (
          <form action={giveBack} className="no-print">
            <input type="hidden" name="id" value={notice.id} />
            <Button>{t('giveBack')}</Button>
          </form>
        )}
      </div>
    </div>
  )
}

/** Why somebody can only read, or that he should take it first. */
function Standing({
  view: { notice, version },
  review: { claimer, denial, nationality },
}: {
  view: NoticeView
  review: ReviewView
}) {
  const t = useTranslations('review')
  const working = isWork(notice.state)
  if (version.version < notice.version) return <Alert tone="info">{t('item.writing')}</Alert>
  if (!working) return null
  if (nationality === null) return <Alert tone="warn">{t('noNationality')}</Alert>
  if (claimer && !claimer.mine)
    return <Alert tone="warn">{t('item.heldByOther', { name: claimer.name })}</Alert>
  if (denial === 'own_country') return <Alert tone="warn">{t('item.ownCountry')}</Alert>
  if (denial === 'same_person') return <Alert tone="info">{t('item.samePerson')}</Alert>
  return claimer === null ? <Alert tone="info">{t('item.notTaken')}</Alert> : null
}

function Decisions({
  view,
  review,
  translated,
}: {
  view: NoticeView
  review: ReviewView
  translated: { done: number; of: number }
}) {
  const { claimer } = review
  const t = useTranslations('review')
  const act = useTranslations('notice.act')
  const locale = usePageLocale()
  const here = localePath(locale, `/review/${view.notice.id}`)
  const asked = view.version.draft.form === 'notice' && translated.of > 0
  const acts = claimer && !claimer.mine ? [] : decisionsOf(view, review, asked)
  return (
    <Card id="decision" title={t('decide.title')} className="no-print">
      {asked && (
        <p className="pb-3">
          <Link href={`${here}/translate`} prefetch={false} data-key="t" className="font-medium">
            {t('decide.translations', { done: translated.done, all: translated.of })}
          </Link>
        </p>
      )}
      {acts.length === 0 ? (
        <p className="text-ink-2">{t('decide.none')}</p>
      ) : (
        <ol className="grid gap-1.5">
          {acts.map((each, i) => (
            <li key={each}>
              <LinkButton
                href={`${here}/decide/${each}`}
                wide
                kind={i === 0 ? 'primary' : 'secondary'}
                className="justify-between!"
                {...(i < 9 ? { 'data-key': String(i + 1) } : {})}
              >
                <span className="text-start">{act(each)}</span>
                {i < 9 && <KeyCap>{String(i + 1)}</KeyCap>}
              </LinkButton>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
