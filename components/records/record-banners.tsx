import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { OwnerMark, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Alert } from '@/components/ui/states'
import { ValueRow, Values } from '@/components/ui/value-row'
import { countryName } from '@/lib/bureaus/countries'
import { confidentialityLevels } from '@/lib/records/codes'
import {
  type Banner,
  bannersOf,
  conductOf,
  type RecordPage,
  type RecordView,
  warningsOf,
} from '@/lib/records/record-view'
import { SubjectConduct } from './subject-conduct'
import { bureauOf, leftToRight } from './words'

/** What to do first with the subject of a record, with what the owner asks. */
export function ConductCard({ page: { record, own } }: { page: RecordPage }) {
  return (
    <SubjectConduct
      {...{ own, type: record.type, owner: record.owner, handling: record.handling }}
      conduct={conductOf(record)}
      warnings={warningsOf(record)}
    />
  )
}

const tones: Record<Banner, 'info' | 'warn' | 'bad'> = {
  ceased: 'bad',
  expired: 'bad',
  draft: 'info',
  no_measure: 'info',
  deceased: 'info',
  minor: 'warn',
  missing: 'info',
  level: 'warn',
  withheld_from: 'info',
  only_to: 'info',
  nominal: 'bad',
  not_validated: 'warn',
  expires_soon: 'warn',
  new: 'info',
}

/** One line for each thing that is true of the record as a whole. What the conduct says already is not said again. */
export function Banners({ page }: { page: RecordPage }) {
  const t = useTranslations('record.banner')
  const entry = useTranslations('entry')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const { record, now } = page
  const why = record.status === 'ceased' ? record.versions.at(-1)?.reason : undefined
  const banners = bannersOf(page, new Date(now)).filter(
    (banner) => banner !== 'no_measure' && banner !== 'missing',
  )
  const countries = (list: readonly string[] = []) =>
    list.map((code) => countryName(code, locale)).join(' · ')
  const days = Math.max(0, Math.ceil((Date.parse(record.retentionUntil) - Date.parse(now)) / 86_400_000))
  return banners.map((banner) => (
    <Alert
      key={banner}
      tone={tones[banner]}
      title={t(`${banner}.title`, {
        days,
        level: codes('confidentialityLevels', confidentialityLevels[record.level] ?? ''),
      })}
    >
      {t(`${banner}.body`, {
        until: leftToRight(record.retentionUntil),
        countries: countries(banner === 'only_to' ? record.access?.onlyTo : record.access?.withheldFrom),
      })}
      {banner === 'ceased' && why && (
        <p>
          <NameText>{entry('ceasedWhy', { reason: why })}</NameText>
        </p>
      )}
    </Alert>
  ))
}

/** Other records that may be about the same subject: said at the top, because one of them may hold what this one lacks. */
export function SameSubject({ record }: { record: RecordView }) {
  const t = useTranslations('record.banner')
  const locale = usePageLocale()
  const same = record.links.filter(({ kind }) => kind === 'possibly_same_as')
  if (!same.length) return null
  const banner = record.type === 'person' ? 'same_person' : 'same_organisation'
  return (
    <Alert tone="info" title={t(`${banner}.title`)}>
      <p>{t(`${banner}.body`, { count: same.length })}</p>
      <ul className="grid gap-0.5 pt-1">
        {same.map(({ other }) => (
          <li key={other.id} className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={recordPath(locale, other)}
              prefetch={false}
              className="font-semibold text-link underline"
            >
              <NameText>{other.caption}</NameText>
            </Link>
            <Bdi className="font-mono text-xs">{other.reference}</Bdi>
            <OwnerMark owner={other.owner} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Whom to ask before acting. */
export function ContactCard({ page: { record } }: { page: RecordPage }) {
  const t = useTranslations('record.conduct')
  const locale = usePageLocale()
  const { name, country } = bureauOf(record.owner, locale)
  return (
    <Card title={t('contactCard')}>
      <Values>
        <ValueRow label={t('bureau')}>{name}</ValueRow>
        {country && (
          <ValueRow label={t('country')}>
            <OwnerMark owner={record.owner} /> {country.names[locale]}
          </ValueRow>
        )}
      </Values>
      <p className="pt-2 text-ink-2">
        {t.rich('contactLine', {
          reference: record.reference,
          id: (text) => <Bdi className="font-mono whitespace-nowrap">{text}</Bdi>,
        })}
      </p>
    </Card>
  )
}
