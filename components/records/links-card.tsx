import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { OwnerMark, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { Identifier } from '@/components/ui/identifier'
import { cardLine, cardRow, RowTh, Table, Td, Th } from '@/components/ui/table'
import { inverseLink, type LinkKind } from '@/lib/records/codes'
import type { LinkView, RecordView } from '@/lib/records/record-view'
import { partId } from './words'

/** Other records that this one is tied to, read from its own side; only those that exist for the reader. */
export function LinksCard({ record: { links } }: { record: RecordView }) {
  const t = useTranslations('record')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  return (
    <Card id={partId('links')} title={t('card.links')} className="scroll-mt-24" flush>
      {links.length === 0 ? (
        <p className="p-3 text-ink-2">{t('links.none')}</p>
      ) : (
        <Table id="links" caption={t('links.caption')}>
          <thead className="max-md:sr-only">
            <tr>
              <Th className="ps-3">{t('table.link')}</Th>
              <Th>{t('table.record')}</Th>
              <Th>{t('table.number')}</Th>
              <Th className="pe-3">{t('table.owner')}</Th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr
                key={`${link.kind}${link.reversed}${link.other.id}`}
                className={cx(cardRow, 'max-md:last:border-b-0')}
              >
                <Td className={cx(cardLine, 'ps-3 max-md:basis-full max-md:text-xs max-md:text-ink-2')}>
                  {codes('linkKinds', kindFromHere(link))}
                </Td>
                <RowTh className={cx(cardLine, 'max-md:basis-full')}>
                  <Link href={recordPath(locale, link.other)} prefetch={false}>
                    <NameText>{link.other.caption}</NameText>
                  </Link>
                  {link.other.status && (
                    <span className="block text-xs font-normal text-ink-2">
                      {codes('personStatuses', link.other.status)}
                    </span>
                  )}
                  {link.note && (
                    <NameText className="block text-xs font-normal text-ink-3">{link.note}</NameText>
                  )}
                </RowTh>
                <Td className={cardLine}>
                  <Identifier>{link.other.reference}</Identifier>
                </Td>
                <Td className={cx(cardLine, 'pe-3')}>
                  <OwnerMark owner={link.other.owner} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

/** "A is the parent of B", read at B, is "child of A". */
const kindFromHere = ({ kind, reversed }: LinkView): string =>
  reversed ? (inverseLink[kind as LinkKind] ?? kind) : kind
