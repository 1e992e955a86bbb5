import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { OwnerMark, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { PageTools } from '@/components/search/page-tools'
import { SheetNumber } from '@/components/shell/sheet'
import { Bdi, NameText } from '@/components/ui/bdi'
import { buttonClass, LinkButton } from '@/components/ui/button'
import { Identifier } from '@/components/ui/identifier'
import { KeyCap } from '@/components/ui/key-cap'
import { Photo } from '@/components/ui/photo'
import { Tag } from '@/components/ui/tag'
import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import { type Locale, localePath } from '@/lib/i18n/routing'
import {
  ageOf,
  originalName,
  type Position,
  photosCovered,
  type RecordPage,
  type RecordView,
  subjectStatus,
  warningsOf,
} from '@/lib/records/record-view'
import { recordTypeOf } from '@/lib/records/registry'
import { birthText } from '@/lib/search/result-view'
import { AlertFlags } from './alert-flags'
import { CopyRecord } from './copy-record'
import { PartMark } from './part-mark'
import { StuckMark } from './stuck'
import { Unavailable } from './unavailable'
import { bureauOf, daysSince, partId } from './words'

/** The way back to the list and on to its next record, and what can be done with this one. */
export function RecordTop({ page, exportDenied }: { page: RecordPage; exportDenied: string | null }) {
  const t = useTranslations('record.action')
  const locale = usePageLocale()
  const { record, position } = page
  return (
    <div className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-3 md:px-5">
      {position ? (
        <PositionBar position={position} />
      ) : position === undefined ? (
        <Unavailable page={page} block="position" />
      ) : (
        <span />
      )}
      <ul aria-label={t('label')} className="flex flex-wrap gap-2 [&>li:empty]:hidden">
        <li>
          {exportDenied ? (
            <span aria-disabled="true" title={exportDenied} className={buttonClass({ size: 'small' })}>
              <Download aria-hidden size={14} />
              {t('noExport')}
            </span>
          ) : (
            <a
              href={`/api/records/${record.id}/export`}
              download
              className={buttonClass({ size: 'small' })}
              data-key="e"
            >
              <Download aria-hidden size={14} />
              {t('export')}
            </a>
          )}
        </li>
        {!exportDenied && (
          <li>
            <a
              href={`/api/records/${record.id}/export?format=pdf&lang=${locale}`}
              download
              className={buttonClass({ size: 'small' })}
            >
              PDF
            </a>
          </li>
        )}
        <li className="flex gap-2">
          <PageTools labels={{ copyLink: t('copyLink'), copied: t('linkCopied'), print: t('print') }} />
        </li>
      </ul>
      <SheetNumber value={record.reference} />
    </div>
  )
}

function PositionBar({ position }: { position: Position }) {
  const t = useTranslations('record.position')
  const locale = usePageLocale()
  const { searchId, n, total, look, previous, next } = position
  return (
    <nav aria-label={t('label')} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Link
        href={`${localePath(locale, `/search/${searchId}`)}${look}`}
        prefetch={false}
        className="inline-flex min-h-7 items-center gap-1 font-medium"
      >
        <ChevronLeft aria-hidden size={16} className="rtl:-scale-x-100" />
        {t('back', { total })}
      </Link>
      <span className="text-ink-2">
        {t.rich('of', { n: () => <Bdi>{n}</Bdi>, total: () => <Bdi>{total}</Bdi> })}
      </span>
      <Step to={previous} label={t('previous')} letter="k" {...{ locale, searchId }} />
      <Step to={next} label={t('next')} letter="j" {...{ locale, searchId }} />
    </nav>
  )
}

function Step({
  to,
  label,
  letter,
  locale,
  searchId,
}: {
  to: Position['next']
  label: string
  letter: 'j' | 'k'
  locale: Locale
  searchId: string
}) {
  if (!to) return null
  const Icon = letter === 'j' ? ChevronRight : ChevronLeft
  return (
    <LinkButton
      href={recordPath(locale, to, searchId)}
      size="small"
      rel={letter === 'j' ? 'next' : 'prev'}
      data-key={letter}
    >
      {letter === 'k' && <Icon aria-hidden size={14} className="rtl:-scale-x-100" />}
      <span className="max-sm:sr-only">{label}</span>
      {letter === 'j' && <Icon aria-hidden size={14} className="rtl:-scale-x-100" />}
      <KeyCap>{letter}</KeyCap>
    </LinkButton>
  )
}

/** Who this is at a glance: picture, names, birth, owner, validity, cautions. */
export function IdentityBar({ page, photo }: { page: RecordPage; photo: (id: string) => string }) {
  const t = useTranslations('record.bar')
  const tAction = useTranslations('record.action')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const { record, own, now } = page
  const original = originalName(record)
  const status = subjectStatus(record)
  const [first] = record.photos
  const covered = photosCovered(record, new Date(now)) !== null
  return (
    <header className="flex gap-4 px-4 py-3 md:px-5">
      {recordTypeOf(record.type)?.parts.includes('photos') && (
        <span className="max-sm:hidden">
          <Photo
            size="preview"
            whole={record.type !== 'person'}
            src={first && !covered ? photo(first.id) : undefined}
            alt=""
            withheld={(first?.withheld ?? false) || (first !== undefined && covered)}
          />
        </span>
      )}
      <div className="grid min-w-0 grow content-start gap-1.5">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h1 className="text-xl leading-7 break-words">
            <NameText lang={record.names[0]?.lang ?? undefined}>{record.caption}</NameText>
          </h1>
          {original && (
            <NameText lang={original.lang ?? undefined} className="text-lg text-ink-2">
              {original.full}
            </NameText>
          )}
        </div>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {record.type === 'person' && <BornLine record={record} now={now} />}
          <Nationalities record={record} />
          <span className="inline-flex items-center gap-0.5">
            <Identifier>{record.reference}</Identifier>
            <CopyRecord
              number={record.reference}
              name={record.caption}
              label={tAction('copyNumber')}
              done={[tAction('copied.1'), tAction('copied.2'), tAction('copied.3')]}
            />
          </span>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          <span className="inline-flex items-center gap-1.5">
            {t('owner')} <OwnerMark owner={record.owner} />{' '}
            <span aria-hidden>{bureauOf(record.owner, locale).name}</span>
          </span>
          <span>
            {t('validTo')} <Bdi>{record.retentionUntil}</Bdi>
          </span>
          <Validated record={record} now={now} />
        </p>
        <div className="flex flex-wrap items-center gap-1">
          {status && <Tag tone="accent">{codes(recordTypeOf(record.type)?.statuses ?? '', status)}</Tag>}
          {record.status !== 'published' && <Tag tone="warn">{codes('recordStatuses', record.status)}</Tag>}
          {!own && record.status === 'published' && <Tag>{t('confirm')}</Tag>}
          <AlertFlags warnings={warningsOf(record)} />
        </div>
      </div>
    </header>
  )
}

function BornLine({ record, now }: { record: RecordView; now: string }) {
  const t = useTranslations('record.bar')
  const codes = useCodeLabels()
  const [birth] = record.births
  const age = ageOf(record, new Date(now))
  const sex = typeof record.facts.sex === 'string' && record.facts.sex !== 'U' ? record.facts.sex : null
  return (
    <>
      {birth ? (
        <span>
          {t('born')} <Bdi className="font-mono">{birthText(birth)}</Bdi>
          {age && subjectStatus(record) !== 'deceased' && (
            <span className="text-ink-2">
              {' '}
              ({age.min === age.max ? t('age', { min: age.min }) : t('ageRange', age)})
            </span>
          )}
        </span>
      ) : (
        <span className="text-ink-2">{t('noDates')}</span>
      )}
      {sex && <span>{codes('sexes', sex)}</span>}
    </>
  )
}

function Nationalities({ record }: { record: RecordView }) {
  const locale = usePageLocale()
  const given = record.facts.nationalities ?? record.facts.countries
  const codes = Array.isArray(given) ? given.map(String) : []
  if (!codes.length) return null
  return (
    <span>
      {codes.slice(0, 3).map((code, i) => (
        <span key={code}>
          {i > 0 && ' · '}
          {countryName(code, locale)} <Bdi className="font-mono text-xs text-ink-3">{alpha3Of(code)}</Bdi>
        </span>
      ))}
      {codes.length > 3 && <Bdi> +{codes.length - 3}</Bdi>}
    </span>
  )
}

function Validated({ record, now }: { record: RecordView; now: string }) {
  const t = useTranslations('record.bar')
  if (!record.validatedAt) return <span>{t('neverValidated')}</span>
  return (
    <span>
      {t('validated')} <Bdi>{record.validatedAt.slice(0, 10)}</Bdi> (
      {t('daysAgo', { days: daysSince(record.validatedAt, now) })})
    </span>
  )
}

export type Part = { name: string; count?: number }

/** The parts of the page; once the identity bar has left the window, its short form hangs above them. */
export function RecordNav({ record, parts }: { record: RecordView; parts: readonly Part[] }) {
  const t = useTranslations('record')
  const warnings = warningsOf(record)
  const [birth] = record.births
  return (
    <>
      <StuckMark top={85} />
      <div className="group/nav sticky top-[84px] z-10 border-b border-line bg-canvas max-md:top-0 print:hidden">
        <div
          aria-hidden
          className="invisible absolute inset-x-0 bottom-full flex h-9 items-center gap-3 overflow-hidden bg-canvas px-4 whitespace-nowrap group-data-stuck/nav:visible max-md:hidden md:px-5"
        >
          <NameText className="truncate font-semibold">{record.caption}</NameText>
          {birth && <Bdi className="font-mono text-xs">{birthText(birth)}</Bdi>}
          <Bdi className="font-mono text-xs text-ink-2">{record.reference}</Bdi>
          <AlertFlags warnings={warnings.slice(0, 2)} />
          {warnings.length > 2 && (
            <span className="text-xs text-ink-2">{t('bar.alertCount', { count: warnings.length })}</span>
          )}
        </div>
        <nav aria-label={t('nav.label')} className="overflow-x-auto px-2 md:px-3">
          <PartMark key={`${record.id} ${record.version}`} />
          <ul className="flex">
            {parts.map(({ name, count }, i) => (
              <li key={name}>
                <a
                  href={`#${partId(name)}`}
                  data-part={i + 1}
                  className="aria-[current]:border-accent aria-[current]:text-ink flex min-h-9 items-center gap-1.5 border-b-2 border-transparent px-2 font-medium whitespace-nowrap text-ink-2 no-underline hover:border-line-strong hover:text-ink"
                >
                  {t(`nav.${name}`)}
                  {count !== undefined && <Bdi className="font-mono text-xs">{count}</Bdi>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}
