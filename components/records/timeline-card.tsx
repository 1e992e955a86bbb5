import { useTranslations } from 'next-intl'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { Time } from '@/components/ui/time'
import type { RecordPage } from '@/lib/records/record-view'
import { type Happening, type TimelineKind, timelineKinds, timelineOf } from '@/lib/records/timeline'
import { Unavailable } from './unavailable'
import { bureauOf, partId } from './words'

/**
 * What happened, newest first, with chips that hide the other kinds. The chips are radio buttons and CSS: asking the server
 * again would be one more look at the record in the log.
 */
export function TimelineCard({ page }: { page: RecordPage }) {
  const t = useTranslations('record')
  const happenings = timelineOf(page.record, page.looks ?? [], new Date(page.now))
  const kinds = timelineKinds.filter((kind) => happenings.some((each) => each.kind === kind))
  return (
    <Card id={partId('timeline')} title={t('card.timeline')} className="group/timeline scroll-mt-24">
      {kinds.length > 1 && (
        <fieldset className="no-print flex flex-wrap gap-1.5 pb-3">
          <legend className="sr-only">{t('timeline.filter')}</legend>
          {(['all', ...kinds] as const).map((kind) => (
            <label
              key={kind}
              className="inline-flex min-h-6 cursor-pointer items-center rounded-sm border border-line bg-sunken px-2 text-xs leading-5 has-checked:border-accent has-checked:bg-accent-tint has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="timeline"
                data-show={kind}
                defaultChecked={kind === 'all'}
                className="sr-only"
              />
              {t(`timeline.${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {page.looks === undefined && (
        <div className="pb-3">
          <Unavailable page={page} block="timeline" />
        </div>
      )}
      <ol className="grid">
        {happenings.map((each) => (
          <li
            key={each.key}
            className={cx('relative border-s border-line ps-4 pb-3 last:pb-0', hiddenBy[each.kind])}
          >
            <span
              aria-hidden
              className="absolute -start-[4.5px] top-1.5 size-2 rounded-full border border-line-strong bg-surface"
            />
            <p>
              <Said happening={each} owner={page.record.owner} />
            </p>
            <p className="flex flex-wrap gap-x-3 text-xs text-ink-2">
              {each.at.length > 10 ? <Time at={each.at} /> : <Bdi>{each.at}</Bdi>}
              {each.what === 'version' && each.by && <NameText>{each.by}</NameText>}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** A chip of another kind hides this one. Whole class names, so that the style sheet knows them. */
const hiddenBy: Record<TimelineKind, string> = {
  record:
    'group-has-[[data-show=source]:checked]/timeline:hidden group-has-[[data-show=document]:checked]/timeline:hidden group-has-[[data-show=query]:checked]/timeline:hidden',
  source:
    'group-has-[[data-show=record]:checked]/timeline:hidden group-has-[[data-show=document]:checked]/timeline:hidden group-has-[[data-show=query]:checked]/timeline:hidden',
  document:
    'group-has-[[data-show=record]:checked]/timeline:hidden group-has-[[data-show=source]:checked]/timeline:hidden group-has-[[data-show=query]:checked]/timeline:hidden',
  query:
    'group-has-[[data-show=record]:checked]/timeline:hidden group-has-[[data-show=source]:checked]/timeline:hidden group-has-[[data-show=document]:checked]/timeline:hidden',
}

function Said({ happening, owner }: { happening: Happening; owner: string }) {
  const t = useTranslations('record.timeline')
  const field = useTranslations('record.field')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  switch (happening.what) {
    case 'created':
    case 'validated':
      return t(happening.what, { owner: bureauOf(owner, locale).name })
    case 'version':
      return (
        <>
          {t.rich('version', {
            version: happening.version,
            reason: happening.reason,
            text: (reason) => <NameText>{reason}</NameText>,
          })}
        </>
      )
    case 'listed':
    case 'amended':
      return t(happening.what, { list: happening.list })
    case 'document_issued':
    case 'document_expired':
      return t.rich(happening.what, {
        type: codes('documentTypes', happening.type),
        number: happening.number,
        id: (number) => <Bdi className="font-mono">{number}</Bdi>,
      })
    case 'dated':
      return field(happening.field)
    case 'photo':
      return (
        <>
          {t('photo')}
          {happening.caption && (
            <>
              {' · '}
              <NameText>{happening.caption}</NameText>
            </>
          )}
        </>
      )
    case 'looks':
      return t('looks', { looks: happening.looks, countries: happening.countries })
    default:
      return t('ends')
  }
}
