import { useTranslations } from 'next-intl'
import { OwnerMark, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { Identifier } from '@/components/ui/identifier'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import { countryName } from '@/lib/bureaus/countries'
import { confidentialityLevels } from '@/lib/records/codes'
import { listingOf, type RecordPage, type RecordView } from '@/lib/records/record-view'
import { Unavailable } from './unavailable'
import { bureauOf } from './words'

/** For which purpose the record is kept, how it must be treated, and until when. */
export function HandlingCard({ record }: { record: RecordView }) {
  const t = useTranslations('record')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const { access } = record
  const names = (list: readonly string[]) => list.map((code) => countryName(code, locale)).join(', ')
  return (
    <Card title={t('card.handling')}>
      <Values>
        <ValueRow label={t('handling.purpose')}>
          <Bdi className="font-mono text-xs text-ink-2">{record.purpose}</Bdi>{' '}
          {codes('purposes', record.purpose)}
        </ValueRow>
        <ValueRow label={t('handling.level')}>
          {codes('confidentialityLevels', confidentialityLevels[record.level] ?? '')}
        </ValueRow>
        <ValueRow label={t('handling.conditions')}>
          {record.handling.length === 0
            ? t('value.noConditions')
            : record.handling.map((code) => (
                <span key={code} className="block">
                  {codes('handlingCodes', code)}
                </span>
              ))}
        </ValueRow>
        {record.noPurpose.length > 0 && (
          <ValueRow label={t('handling.notFor')}>
            {record.noPurpose.map((code) => (
              <span key={code} className="block">
                {codes('purposes', code)}
              </span>
            ))}
          </ValueRow>
        )}
        <ValueRow label={t('handling.download')}>
          {t(record.noDownload ? 'value.noDownload' : 'value.download')}
        </ValueRow>
        <ValueRow label={t('handling.retention')}>
          <Bdi className="font-mono">{record.retentionUntil}</Bdi>
        </ValueRow>
        {access && (
          <ValueRow label={t('handling.visible')}>
            {access.onlyTo.length === 0 && access.withheldFrom.length === 0 && t('value.everyone')}
            {access.onlyTo.length > 0 && `${t('field.onlyTo')}: ${names(access.onlyTo)}`}
            {access.withheldFrom.length > 0 && `${t('field.withheldFrom')}: ${names(access.withheldFrom)}`}
          </ValueRow>
        )}
      </Values>
    </Card>
  )
}

/** Where the record comes from and when it was last looked after. */
export function ProvenanceCard({ record }: { record: RecordView }) {
  const t = useTranslations('record.provenance')
  const card = useTranslations('record.card')
  const common = useTranslations('common.copy')
  const locale = usePageLocale()
  const listing = listingOf(record)
  return (
    <Card title={card('provenance')}>
      <Values>
        <ValueRow label={t('owner')}>
          <OwnerMark owner={record.owner} /> {bureauOf(record.owner, locale).name}
        </ValueRow>
        <ValueRow label={t('reference')}>
          <Identifier>{record.reference}</Identifier>
        </ValueRow>
        {record.sourceReference && (
          <ValueRow
            label={t('sourceReference')}
            aside={
              <CopyButton text={record.sourceReference} label={common('do')} doneLabel={common('done')} />
            }
          >
            <Bdi className="font-mono break-all">{record.sourceReference}</Bdi>
          </ValueRow>
        )}
        {listing && (
          <>
            <ValueRow label={t('list')}>{listing.list}</ValueRow>
            {listing.dataId && (
              <ValueRow label={t('dataId')}>
                <Bdi className="font-mono">{listing.dataId}</Bdi>
              </ValueRow>
            )}
            {listing.listedOn && (
              <ValueRow label={t('listedOn')}>
                <Bdi className="font-mono">{listing.listedOn}</Bdi>
              </ValueRow>
            )}
          </>
        )}
        <ValueRow label={t('created')}>
          <Time at={record.createdAt} />
        </ValueRow>
        <ValueRow label={t('updated')}>
          <Time at={record.updatedAt} />
        </ValueRow>
        {record.validatedAt && (
          <ValueRow label={t('validated')}>
            <Time at={record.validatedAt} />
          </ValueRow>
        )}
        <ValueRow label={t('version')}>
          <Bdi className="font-mono">{record.version}</Bdi>
        </ValueRow>
      </Values>
    </Card>
  )
}

/** How often the record was opened: for its owner alone, counted, never named. */
export function LooksCard({ page }: { page: RecordPage }) {
  const { looks, own } = page
  const t = useTranslations('record.looks')
  const card = useTranslations('record.card')
  if (!own) return null
  if (!looks) return <Unavailable page={page} block="looks" />
  const total = looks.find(({ day }) => day === null)
  return (
    <Card title={card('looks')}>
      {total ? (
        <p>
          {t('line', { looks: total.looks, countries: total.countries })}{' '}
          {t('own', { count: total.ownLooks })}
        </p>
      ) : (
        <p>{t('none')}</p>
      )}
      <p className="pt-1 text-xs text-ink-3">{t('privacy')}</p>
    </Card>
  )
}
