import { useTranslations } from 'next-intl'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { Flag } from '@/components/ui/flag'
import { Identifier } from '@/components/ui/identifier'
import { Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import type { RecordView } from '@/lib/records/record-view'
import { SourceNote } from './fact-rows'
import { partId } from './words'

/** Documents with number, issuer, dates and who stated them. */
export function DocumentsCard({ record: { documents }, now }: { record: RecordView; now: string }) {
  const t = useTranslations('record')
  const common = useTranslations('common.copy')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const today = now.slice(0, 10)
  return (
    <Card id={partId('documents')} title={t('card.documents')} className="scroll-mt-24" flush>
      {documents.length === 0 ? (
        <p className="p-3 text-ink-2">{t('documents.none')}</p>
      ) : (
        <Table id="documents" caption={t('card.documents')}>
          <thead>
            <tr>
              <Th className="ps-3">{t('table.number')}</Th>
              <Th>{t('table.type')}</Th>
              <Th>{t('table.issuer')}</Th>
              <Th>{t('table.issued')}</Th>
              <Th>{t('table.expires')}</Th>
              <Th className="pe-3">{t('table.source')}</Th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document, i) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: a number may be stated twice; the list never moves
                key={i}
              >
                <th scope="row" className="border-b border-line px-2 py-1.5 ps-3 text-start font-normal">
                  <span className="flex items-center gap-1">
                    <Identifier>{document.number}</Identifier>
                    <CopyButton text={document.number} label={common('do')} doneLabel={common('done')} />
                  </span>
                  {document.note && (
                    <NameText className="block max-w-80 text-xs text-ink-3">{document.note}</NameText>
                  )}
                </th>
                <Td>{codes('documentTypes', document.type)}</Td>
                <Td>
                  {document.country ? (
                    <Flag
                      country={document.country}
                      code={alpha3Of(document.country)}
                      name={countryName(document.country, locale)}
                    />
                  ) : (
                    <span className="text-ink-3">{t('value.none')}</span>
                  )}
                </Td>
                <Td>
                  <Day day={document.issuedOn} />
                </Td>
                <Td>
                  <span className="flex flex-wrap items-center gap-1">
                    <Day day={document.expiresOn} />
                    {document.expiresOn && document.expiresOn < today.slice(0, document.expiresOn.length) && (
                      <Tag tone="warn">{t('documents.expired')}</Tag>
                    )}
                  </span>
                </Td>
                <Td className="pe-3">
                  <SourceNote
                    source={document.source}
                    on={document.recordedAt}
                    certainty={document.certainty}
                  />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function Day({ day }: { day: string | null }) {
  const t = useTranslations('record.value')
  return day ? (
    <Bdi className="font-mono whitespace-nowrap">{day}</Bdi>
  ) : (
    <span className="text-ink-3">{t('none')}</span>
  )
}
