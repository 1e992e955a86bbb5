import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ownerName, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import { Alert } from '@/components/ui/states'
import { countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import type { HitView } from '@/lib/hits/hit-view'
import { CompareAtHand } from './compare-at-hand'
import { CircumstancesCard, FactsCard } from './hit-facts'
import { DutiesCard, HitHead, HitPath } from './hit-head'
import { HitThread } from './hit-thread'

/** One hit: what must be said first, where it stands, what is due, what was at hand beside the record, and what was said. */
export function HitPageView({
  view,
  done,
  steps,
  message,
}: {
  view: HitView
  /** What the reader just did, when he did something. */
  done: 'step' | 'wrote' | 'opened' | null
  /** The forms of what he can do. */
  steps: ReactNode
  /** The form that writes to the other side; null when he cannot. */
  message: ReactNode
}) {
  const t = useTranslations('hits.page')
  const locale = usePageLocale()
  const { hit, content, compared } = view
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <HitHead view={view} />
      {done && (
        <Alert tone="ok" live="status">
          {done === 'opened' ? t('opened', { bureau: ownerName(hit.source, locale) }) : t('saved')}
        </Alert>
      )}
      <SilentNote view={view} />
      <Caveat view={view} />
      <HitPath hit={hit} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4 lg:order-2">
          <DutiesCard view={view} />
          <Card title={t('steps')} flush>
            {view.steps.length === 0 && <p className="p-3 text-ink-2">{t('noSteps')}</p>}
            <div className="divide-y divide-line">{steps}</div>
          </Card>
          <FactsCard view={view} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4 lg:order-1">
          {content ? (
            <>
              <Card title={t('compare')} flush>
                <RecordNote view={view} />
                <CompareAtHand id="compare" lines={compared} />
              </Card>
              <CircumstancesCard view={view} content={content} />
            </>
          ) : (
            <Alert tone="info">{t('contents')}</Alert>
          )}
          <HitThread events={view.events}>{message}</HitThread>
        </div>
      </div>
    </div>
  )
}

/** That nothing of it may reach the owner (R-HIT-3), before anybody lifts the telephone. */
function SilentNote({ view: { hit } }: { view: HitView }) {
  const t = useTranslations('hits.silent')
  const locale = usePageLocale()
  if (!hit.silent) return null
  return (
    <Alert tone="bad" title={t('title')}>
      {t('body', { bureau: ownerName(hit.source, locale) })}
    </Alert>
  )
}

/** The sentence that goes with every hit (DOMAIN 9.5); the source need not be told it of its own record. */
function Caveat({ view: { hit, caveat, sides } }: { view: HitView }) {
  const t = useTranslations('hits.caveat')
  const locale = usePageLocale()
  if (!sides.includes('querying') || hit.silent) return null
  const bureau = ownerName(caveat.owner, locale)
  const country = tenantByCode(caveat.owner)?.country
  return (
    <Alert tone="warn" title={t('title', { owner: country ? countryName(country, locale) : bureau })}>
      {t(caveat.thing ? 'thing' : 'person', { bureau })}
    </Alert>
  )
}

/** Whether the record stands as it was seen: changed, gone from sight, or ended. Why it is gone is its owner's business. */
function RecordNote({ view: { content, present, sides } }: { view: HitView }) {
  const t = useTranslations('hits.page')
  const codes = useCodeLabels()
  if (!content) return null
  const seen = content.snapshot.version
  const ended = present !== null && present.status !== 'published'
  return (
    <div className="grid gap-1 border-b border-line px-3 py-2 text-ink-2">
      {present === null && !sides.includes('source') ? (
        <p className="font-medium text-warn">{t('gone')}</p>
      ) : present && present.version > seen ? (
        <p className="font-medium text-warn">{t('changedSince', { version: present.version })}</p>
      ) : (
        <p>{t('seenVersion', { version: seen })}</p>
      )}
      {ended && (
        <p className="font-medium text-warn">
          {t('ended', { status: codes('recordStatuses', present.status) })}
        </p>
      )}
    </div>
  )
}
