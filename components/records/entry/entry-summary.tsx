import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ownerName, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { ValueRow, Values } from '@/components/ui/value-row'
import { confidentialityLevels } from '@/lib/records/codes'
import type { ReadEntry } from '@/lib/records/entry/read-entry'
import { isGiven } from '@/lib/records/field'
import { partTypesOf } from '@/lib/records/parts'
import type { RecordType } from '@/lib/records/record-type'
import { FieldValue } from '../fact-rows'
import { PartSummary } from './part-summary'

/** What an entry will say once it is published, section by section, with the way back to each. */
export function EntrySummary({ type, read, form }: { type: RecordType; read: ReadEntry; form: string }) {
  const t = useTranslations('record')
  const words = useTranslations('entry')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const { spine, values } = read
  const change = (section: string, title: string) => (
    <Link
      href={`${form}#s-${section}`}
      prefetch={false}
      className="inline-flex min-h-6 items-center text-xs font-medium"
      aria-label={`${words('check.change')}: ${title}`}
    >
      {words('check.change')}
    </Link>
  )
  const names = (countries: readonly string[]) => countries.map((code) => ownerName(code, locale)).join(' · ')
  const seenBy = spine.onlyTo.length
    ? words('check.only', { countries: names(spine.onlyTo) })
    : spine.withheldFrom.length
      ? words('check.without', { countries: names(spine.withheldFrom) })
      : words('check.everyone')
  return (
    <>
      {partTypesOf(type).map(({ name }) => (
        <Card key={name} title={t(`part.${name}.title`)} aside={change(name, t(`part.${name}.title`))}>
          <PartSummary part={name} parts={read.parts} />
        </Card>
      ))}
      {type.sections.map(({ name, fields }) => (
        <Card key={name} title={t(`section.${name}`)} aside={change(name, t(`section.${name}`))}>
          <Values>
            {fields
              .filter((field) => !field.seldom || isGiven(values[field.name]))
              .map((field) => (
                <ValueRow key={field.name} label={t(`field.${field.name}`)}>
                  <FieldValue field={field} value={values[field.name]} />
                </ValueRow>
              ))}
          </Values>
        </Card>
      ))}
      <Card title={words('section.law')} aside={change('law', words('section.law'))}>
        <Values>
          <ValueRow label={t('field.purpose')}>{codes('purposes', spine.purpose)}</ValueRow>
          <ValueRow label={t('field.sourceReference')}>
            {spine.sourceReference ? (
              <Bdi className="font-mono">{spine.sourceReference}</Bdi>
            ) : (
              t('value.none')
            )}
          </ValueRow>
          <ValueRow label={t('field.handling')}>
            {spine.handling.map((code) => codes('handlingCodes', code)).join(' · ') || t('value.none')}
          </ValueRow>
        </Values>
      </Card>
      <Card title={words('section.access')} aside={change('access', words('section.access'))}>
        <Values>
          <ValueRow label={t('field.level')}>
            {codes('confidentialityLevels', confidentialityLevels[spine.level] ?? '')}
          </ValueRow>
          <ValueRow label={words('act.restrict.title')}>{seenBy}</ValueRow>
          {spine.noPurpose.length > 0 && (
            <ValueRow label={t('field.noPurpose')}>
              {spine.noPurpose.map((code) => codes('purposes', code)).join(' · ')}
            </ValueRow>
          )}
          {spine.noDownload && <ValueRow label={t('field.noDownload')}>{t('value.noDownload')}</ValueRow>}
          <ValueRow label={t('field.retentionUntil')}>
            <Bdi className="font-mono">{spine.retentionUntil}</Bdi>
          </ValueRow>
        </Values>
      </Card>
    </>
  )
}
