import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Checkbox, Select } from '@/components/ui/inputs'
import { KeyCap } from '@/components/ui/key-cap'
import { Pagination } from '@/components/ui/pagination'
import { Alert, EmptyState } from '@/components/ui/states'
import { Tabs } from '@/components/ui/tabs'
import { countryName } from '@/lib/bureaus/countries'
import { localePath } from '@/lib/i18n/routing'
import { noticeTypes } from '@/lib/notices/codes'
import type { ReviewQueue } from '@/lib/notices/review-queue-queries'
import { addressOfReview, type ReviewLook, reviewViews } from '@/lib/notices/review-work'
import { FreshNote } from './fresh-note'
import { QueueTable } from './queue-table'

type PlainAction = (form: FormData) => Promise<void>

/** The queue of the Secretariat: views with what each counts, sorted by when it is due; what is free can be taken. */
export function ReviewQueuePage({
  queue,
  look,
  said,
  claimNext,
  claimChosen,
}: {
  queue: ReviewQueue
  look: ReviewLook
  /** What came of a form of this page. */
  said: { tone: 'ok' | 'bad'; text: string } | null
  claimNext: PlainAction
  claimChosen: PlainAction
}) {
  const t = useTranslations('review')
  const locale = usePageLocale()
  const here = localePath(locale, '/review')
  const filtered = Boolean(look.type ?? look.form ?? look.from ?? look.flagged)
  const judges = queue.nationality !== null
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-xl leading-7">{t('title')}</h1>
          <p className="max-w-read text-ink-2">{t('intro')}</p>
        </div>
        {judges && (
          <form action={claimNext} className="no-print">
            <Button kind="primary" data-key="g">
              {t('claimNext')} <KeyCap>g g</KeyCap>
            </Button>
          </form>
        )}
      </div>
      {!judges && <Alert tone="warn">{t('noNationality')}</Alert>}
      {said && (
        <Alert tone={said.tone} live={said.tone === 'ok' ? 'status' : 'alert'}>
          {said.text}
        </Alert>
      )}
      <Tabs
        label={t('views')}
        tabs={reviewViews.map((view) => ({
          href: `${here}${addressOfReview({ view })}`,
          label: t(`view.${view}`),
          current: look.view === view,
          count: queue.counts[view],
        }))}
      />
      <Filters look={look} here={here} filtered={filtered} />
      <FreshNote since={queue.now.toISOString()} />
      {queue.items.length === 0 ? (
        <EmptyState
          title={t(filtered ? 'empty.filtered' : look.view === 'mine' ? 'empty.mine' : 'empty.other')}
          {...(filtered
            ? {
                action: (
                  <LinkButton href={`${here}${addressOfReview({ view: look.view })}`}>
                    {t('filter.clear')}
                  </LinkButton>
                ),
              }
            : {})}
        />
      ) : (
        <form action={claimChosen} className="grid grid-cols-1 gap-3">
          <input type="hidden" name="returnTo" value={addressOfReview(look)} />
          <QueueTable items={queue.items} now={queue.now} choose={judges} />
          {judges && queue.items.some(({ denial, claimer }) => denial === null && claimer === null) && (
            <Button className="no-print justify-self-start">{t('claimChosen')}</Button>
          )}
          <Pagination
            next={queue.next ? `${here}${addressOfReview({ ...look, after: queue.next })}` : undefined}
            previous={look.after ? `${here}${addressOfReview({ ...look, after: '' })}` : undefined}
          />
        </form>
      )}
    </div>
  )
}

function Filters({ look, here, filtered }: { look: ReviewLook; here: string; filtered: boolean }) {
  const t = useTranslations('review.filter')
  const codes = useTranslations('codes.noticeTypes')
  const locale = usePageLocale()
  return (
    <form
      action={here}
      data-key="f"
      aria-label={t('label')}
      className="no-print flex flex-wrap items-end gap-3 [&_select]:max-w-56"
    >
      {look.view !== 'unclaimed' && <input type="hidden" name="view" value={look.view} />}
      <Field name="type" label={t('type')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.type ?? ''}
            empty={t('anyType')}
            choices={noticeTypes.map((value) => ({ value, label: codes(value) }))}
          />
        )}
      </Field>
      <Field name="form" label={t('form')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.form ?? ''}
            empty={t('anyForm')}
            choices={(['notice', 'diffusion'] as const).map((value) => ({ value, label: t(value) }))}
          />
        )}
      </Field>
      {look.from && (
        <Field name="from" label={t('from')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={look.from}
              empty={t('anyFrom')}
              choices={[{ value: look.from ?? '', label: countryName(look.from ?? '', locale) }]}
            />
          )}
        </Field>
      )}
      <Checkbox name="flagged" label={t('flagged')} defaultChecked={look.flagged} className="pb-2" />
      <Button>{t('apply')}</Button>
      {filtered && (
        <LinkButton kind="quiet" href={`${here}${addressOfReview({ view: look.view })}`}>
          {t('clear')}
        </LinkButton>
      )}
    </form>
  )
}
