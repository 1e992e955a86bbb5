import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { JudgeBar } from '@/components/hits/judge-bar'
import { RecordHits } from '@/components/hits/record-hits'
import { NoticeInstructions } from '@/components/notices/about-record'
import { recordPath } from '@/components/search/addresses'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { ObjectConduct } from '@/components/search/object-conduct'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Alert } from '@/components/ui/states'
import type { RecordType } from '@/lib/records/record-type'
import {
  type RecordPage as Page,
  type RecordView,
  subjectStatus,
  warningsOf,
} from '@/lib/records/record-view'
import { objectDatabaseOf } from '@/lib/search/object-databases'
import { AlertFlag } from './alert-flags'
import { DocumentsCard } from './documents-card'
import { ActDone, RecordDoors } from './entry/record-doors'
import { SectionCard } from './fact-rows'
import { HistoryCard } from './history-card'
import { LinksCard } from './links-card'
import { NamesCard } from './names-card'
import { PhotosCard } from './photos-card'
import { Banners, ConductCard, ContactCard, SameSubject } from './record-banners'
import { IdentityBar, type Part, RecordNav, RecordTop } from './record-head'
import { HandlingCard, LooksCard, ProvenanceCard } from './side-cards'
import { TimelineCard } from './timeline-card'
import { VinFacts } from './vin-facts'
import { WhyCard } from './why-card'
import { leftToRight, partId } from './words'

/**
 * The page of one record of any type: what to do first, then who it is, then where it comes from and what happened to it.
 * `asOf` is set when an old version is shown in place of the present one.
 */
export function RecordPageView({
  page,
  shown,
  type,
  asOf,
  photo,
  exportDenied,
  mayChange,
  done,
}: {
  page: Page
  /** The record as it is shown: now, or as it was on an older version. */
  shown: RecordView
  type: RecordType
  asOf: { version: number; at: string } | null
  photo: (id: string, size?: 'thumb' | 'full') => string
  exportDenied: string | null
  /** Whether the officer may change it: our own, and in force. */
  mayChange: boolean
  /** What was just done to it, by the name of its sentence. */
  done: string | null
}) {
  const { now } = page
  const seen = { ...page, record: shown }
  const has = (part: RecordType['parts'][number]) => type.parts.includes(part)
  const section = (name: string) => type.sections.find((each) => each.name === name)
  const [identity, description, reasons] = [section('identity'), section('description'), section('reasons')]
  const thing = objectDatabaseOf(type.code) !== undefined
  return (
    <div className="pb-10">
      <RecordTop page={page} exportDenied={exportDenied} />
      {(mayChange || done) && (
        <div className="no-print grid gap-2 px-4 pt-2 md:px-5">
          <ActDone done={done} />
          {mayChange && <RecordDoors record={page.record} />}
        </div>
      )}
      <IdentityBar page={seen} photo={photo} />
      <RecordNav record={shown} parts={partsOf(page, shown, type)} />
      <div className="grid grid-cols-1 items-start gap-4 px-4 pt-4 md:px-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <section id={partId('overview')} className="grid scroll-mt-24 grid-cols-1 gap-2">
            {asOf && <OldVersion record={shown} asOf={asOf} />}
            {thing ? (
              <ObjectConduct
                type={type.code}
                facts={shown.facts}
                owner={shown.owner}
                handling={shown.handling}
                own={page.own}
              />
            ) : (
              <ConductCard page={seen} />
            )}
            <NoticeInstructions titled notices={page.record.notices} status={subjectStatus(page.record)} />
            <Banners page={seen} />
            <SameSubject record={page.record} />
            {/* In one column the side of the page stands below everything else. */}
            <WhyCard page={page} className="lg:hidden" />
          </section>
          {thing && has('photos') && <PhotosCard page={page} photo={photo} />}
          {identity && <SectionCard record={shown} section={identity} />}
          {thing &&
            type.sections.map((each) => (
              <SectionCard key={each.name} record={shown} section={each}>
                {each.fields.some(({ kind }) => kind === 'vin') && <VinFacts facts={shown.facts} now={now} />}
              </SectionCard>
            ))}
          {has('names') && <NamesCard record={shown} />}
          {reasons && <Reasons record={shown} />}
          {has('documents') && <DocumentsCard record={shown} now={now} />}
          {description && (
            <SectionCard record={shown} section={description}>
              {has('marks') && <Marks record={shown} />}
            </SectionCard>
          )}
          {!thing && has('photos') && <PhotosCard page={page} photo={photo} />}
          <LinksCard record={page.record} />
          <TimelineCard page={page} />
          <HistoryCard record={page.record} current={page.record.version} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <WhyCard page={page} className="max-lg:hidden" />
          {!page.own && !asOf && (
            <div className="rounded border border-line bg-surface p-3">
              <JudgeBar record={shown.id} owner={shown.owner} search={page.search} keys />
            </div>
          )}
          <RecordHits page={page} />
          <Warnings record={shown} />
          {!page.own && <ContactCard page={page} />}
          <HandlingCard record={shown} />
          <ProvenanceCard record={shown} />
          <LooksCard page={page} />
        </div>
      </div>
    </div>
  )
}

function partsOf({ record }: Page, shown: RecordView, type: RecordType): Part[] {
  const has = (part: RecordType['parts'][number]) => type.parts.includes(part)
  return [
    { name: 'overview' },
    ...type.sections
      .filter(({ name }) => name !== 'warnings' && name !== 'description' && name !== 'reasons')
      .map(({ name }) => ({ name })),
    ...(has('names') ? [{ name: 'names', count: shown.names.length }] : []),
    ...(type.sections.some(({ name }) => name === 'reasons') ? [{ name: 'reasons' }] : []),
    ...(has('documents') ? [{ name: 'documents', count: shown.documents.length }] : []),
    ...(has('photos') ? [{ name: 'photos', count: record.photos.length }] : []),
    { name: 'links', count: record.links.length },
    { name: 'timeline' },
    { name: 'history', count: record.versions.length },
  ]
}

function OldVersion({ record, asOf }: { record: RecordView; asOf: { version: number; at: string } }) {
  const t = useTranslations('record.history')
  const locale = usePageLocale()
  return (
    <Alert
      tone="bad"
      title={t('old.title', { version: asOf.version, at: leftToRight(asOf.at.slice(0, 10)) })}
    >
      <p>{t('old.body')}</p>
      <Link href={recordPath(locale, record)} prefetch={false}>
        {t('backToNow')}
      </Link>
    </Alert>
  )
}

const shownInBar = 4

/** All cautions, for the side of the page, when the bar cannot show them all. */
function Warnings({ record }: { record: RecordView }) {
  const t = useTranslations('record.card')
  const warnings = warningsOf(record)
  if (warnings.length <= shownInBar) return null
  return (
    <Card title={t('warnings')} aside={<span className="font-mono text-xs">{warnings.length}</span>}>
      <ul className="flex flex-wrap gap-1.5">
        {warnings.map((code) => (
          <li key={code}>
            <AlertFlag code={code} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Marks({ record: { marks } }: { record: RecordView }) {
  const t = useTranslations('record')
  const codes = useCodeLabels()
  if (!marks.length) return null
  return (
    <div className="border-t border-line px-3 py-2">
      <h3 className="pb-1 text-xs font-semibold text-ink-2">{t('card.marks')}</h3>
      <ul className="grid gap-1">
        {marks.map(({ kind, location, description }) => (
          <li key={kind + location + description}>
            {codes('markKinds', kind)}, {codes('bodyParts', location)}: <NameText>{description}</NameText>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the source says in its own words and language. */
function Reasons({ record }: { record: RecordView }) {
  const t = useTranslations('record')
  const { reasons, remarks, reasonsLang } = record.facts
  const lang = typeof reasonsLang === 'string' ? reasonsLang : undefined
  const texts = [
    ['reasons', reasons],
    ['remarks', remarks],
  ].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
  return (
    <Card id={partId('reasons')} title={t('card.reasons')} className="scroll-mt-24">
      {texts.length === 0 && <p className="text-ink-2">{t('reasons.none')}</p>}
      <div className="grid gap-3">
        {texts.map(([name, text]) => (
          <div key={name} className="max-w-read">
            {name === 'remarks' && <h3 className="text-xs font-semibold text-ink-2">{t('field.remarks')}</h3>}
            <p lang={lang} dir="auto" className="break-words whitespace-pre-line">
              {text}
            </p>
          </div>
        ))}
      </div>
    </Card>
  )
}
