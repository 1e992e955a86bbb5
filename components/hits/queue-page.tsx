import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/inputs'
import { Pagination } from '@/components/ui/pagination'
import { EmptyState } from '@/components/ui/states'
import { Tabs } from '@/components/ui/tabs'
import { hitStates, urgencies } from '@/lib/hits/codes'
import type { Queue } from '@/lib/hits/queries'
import { addressOfQueue, type QueueLook, queueShows } from '@/lib/hits/queue-look'
import { localePath } from '@/lib/i18n/routing'
import { recordTypeCodes } from '@/lib/identifiers/record-references'
import { HitList } from './hit-list'

/** The queue of hits: whose turn it is, narrowed by the address, sorted by the clock. */
export function QueuePage({
  queue,
  look,
  command,
  clocks,
}: {
  queue: Queue
  look: QueueLook
  command: boolean
  /** Whether the clocks of pairs are this officer's business. */
  clocks: boolean
}) {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  const here = localePath(locale, '/hits')
  const filtered = Boolean(look.state ?? look.urgency ?? look.type)
  const shows = command ? queueShows.filter((show) => show !== 'theirs') : queueShows
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="max-w-read text-ink-2">{t(command ? 'introCommand' : 'intro')}</p>
        {clocks && (
          <p>
            <a href={localePath(locale, '/hits/clocks')}>{t('clocks.title')}</a>
          </p>
        )}
      </div>
      <Tabs
        label={t('tabs.label')}
        tabs={shows.map((show) => ({
          href: `${here}${addressOfQueue({ show })}`,
          label: t(`tabs.${show}`),
          current: look.show === show,
        }))}
      />
      <Filters look={look} here={here} filtered={filtered} />
      {queue.items.length === 0 ? (
        <EmptyState
          title={filtered ? t('empty.filtered') : t(`empty.${look.show}`)}
          {...(filtered
            ? {
                action: (
                  <LinkButton href={`${here}${addressOfQueue({ show: look.show })}`}>
                    {t('filter.clear')}
                  </LinkButton>
                ),
              }
            : {})}
        >
          {filtered ? null : t('empty.body')}
        </EmptyState>
      ) : (
        <section aria-label={t('queue.caption')}>
          <HitList items={queue.items} now={queue.now} />
          <Pagination
            next={queue.next ? `${here}${addressOfQueue({ ...look, after: queue.next })}` : undefined}
            previous={look.after ? `${here}${addressOfQueue({ ...look, after: '' })}` : undefined}
          />
        </section>
      )}
    </div>
  )
}

function Filters({ look, here, filtered }: { look: QueueLook; here: string; filtered: boolean }) {
  const t = useTranslations('hits')
  const type = useTranslations('record.type')
  return (
    <form
      action={here}
      data-key="f"
      aria-label={t('filter.label')}
      className="no-print flex flex-wrap items-end gap-3 [&_select]:max-w-56"
    >
      {look.show !== 'ours' && <input type="hidden" name="show" value={look.show} />}
      <Field name="state" label={t('filter.state')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.state ?? ''}
            empty={t('filter.anyState')}
            choices={hitStates
              .filter((state) => (state === 'closed') === (look.show === 'closed'))
              .map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        )}
      </Field>
      <Field name="urgency" label={t('filter.urgency')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.urgency ?? ''}
            empty={t('filter.anyUrgency')}
            choices={urgencies.map((value) => ({ value, label: t(`urgencyShort.${value}`) }))}
          />
        )}
      </Field>
      <Field name="type" label={t('filter.type')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={look.type ?? ''}
            empty={t('filter.anyType')}
            choices={recordTypeCodes.map((value) => ({ value, label: type(value) }))}
          />
        )}
      </Field>
      <Button kind="primary">{t('filter.apply')}</Button>
      {filtered && (
        <LinkButton href={`${here}${addressOfQueue({ show: look.show })}`}>{t('filter.clear')}</LinkButton>
      )}
    </form>
  )
}
