import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SectionsText } from '@/components/notices/changes'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Tabs } from '@/components/ui/tabs'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { Timeline } from '@/components/ui/timeline'
import { localePath } from '@/lib/i18n/routing'
import { diffDrafts } from '@/lib/notices/diff'
import type { NoticeView } from '@/lib/notices/queries'
import type { Section } from '@/lib/notices/rule'
import { type ChangesLook, queryOf } from './changes-pane'

export const requestTabs = ['sheet', 'facts', 'legal', 'files', 'thread'] as const
export type RequestTab = (typeof requestTabs)[number]

const sectionsOf: Partial<Record<RequestTab, readonly Section[]>> = {
  facts: [
    'request',
    'facts',
    'investigation',
    'threat',
    'discovery',
    'method',
    'object',
    'asset',
    'person',
    'description',
  ],
  legal: ['charges', 'warrants', 'judicial', 'listing', 'minor', 'declarations', 'recipients', 'extract'],
}

/** What is asked: the sheet as it will be published, facts and law in full, papers, and what was said. */
export function RequestPane({
  view,
  tab,
  look,
  sheet,
}: {
  view: NoticeView
  tab: RequestTab
  look: ChangesLook
  sheet: ReactNode
}) {
  const t = useTranslations('review')
  const locale = usePageLocale()
  const here = localePath(locale, `/review/${view.notice.id}`)
  const wanted = sectionsOf[tab]
  return (
    <section aria-label={t('asked')} className="grid min-w-0 grid-cols-1 gap-3">
      <Tabs
        label={t('tab.label')}
        tabs={requestTabs.map((each) => ({
          href: `${here}?${queryOf({ ...look, tab: each })}`,
          label: each === 'files' ? t('tab.files', { count: view.files.length }) : t(`tab.${each}`),
          current: tab === each,
        }))}
      />
      {tab === 'sheet' && sheet}
      {wanted && (
        <div className="rounded border border-line bg-surface">
          <SectionsText
            sections={wanted.flatMap((name) =>
              diffDrafts(null, view.version.draft).filter(({ section }) => section === name),
            )}
          />
        </div>
      )}
      {tab === 'files' && <Files view={view} />}
      {tab === 'thread' && <Thread view={view} />}
    </section>
  )
}

function Files({ view: { files } }: { view: NoticeView }) {
  const t = useTranslations('review')
  if (files.length === 0) return <p className="p-3 text-ink-2">{t('noFiles')}</p>
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {files.map(({ id, name, size, shared }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
          <a href={`/api/notices/files/${id}`} download={name} className="min-w-0 break-words">
            <NameText>{name}</NameText>
          </a>
          <bdi dir="ltr" className="font-mono text-xs text-ink-2">
            {Math.max(1, Math.round(size / 1024))} KB
          </bdi>
          {shared && <Tag>{t('shared')}</Tag>}
        </li>
      ))}
    </ul>
  )
}

function Thread({ view: { events, notice } }: { view: NoticeView }) {
  const t = useTranslations('notice')
  const locale = usePageLocale()
  return (
    <div className="rounded border border-line bg-surface p-3">
      <Timeline
        entries={events.map((event) => ({
          key: event.id,
          title: (
            <>
              {t(`did.${event.act}`)}
              {event.reason && t.has(`reason.${event.reason}`) && `: ${t(`reason.${event.reason}`)}`}
            </>
          ),
          time: <Time at={event.at} />,
          who: (
            <>
              <span>
                {event.side === 'bureau' ? ownerName(notice.owner, locale) : t(`side.${event.side}`)}
              </span>
              {event.officer && <NameText>{event.officer}</NameText>}
              {event.until && <Time at={event.until} show="day" />}
            </>
          ),
          body: event.text && (
            <p dir="auto" className="max-w-read break-words whitespace-pre-line text-ink">
              {event.text}
            </p>
          ),
        }))}
      />
    </div>
  )
}
