import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Pagination } from '@/components/ui/pagination'
import { EmptyState } from '@/components/ui/states'
import { Table, Td, Th } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { intlTag, localePath } from '@/lib/i18n/routing'
import type { ImportItem } from '@/lib/imports/queries'
import type { ImportState } from '@/lib/imports/states'

const tones: Partial<Record<ImportState, Tone>> = {
  checking: 'accent',
  writing: 'accent',
  undoing: 'accent',
  checked: 'warn',
  requested: 'warn',
  done: 'ok',
}

/** The imports of our bureau. */
export function ImportList({ imports, next }: { imports: readonly ImportItem[]; next: string | null }) {
  const t = useTranslations('imports')
  const types = useTranslations('record.type')
  const locale = usePageLocale()
  const number = new Intl.NumberFormat(intlTag(locale))
  if (imports.length === 0) {
    return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  }
  return (
    <div>
      <Table id="imports" caption={t('list.caption')} className="bg-surface">
        <thead className="max-md:sr-only">
          <tr>
            <Th>{t('list.file')}</Th>
            <Th>{t('list.number')}</Th>
            <Th>{t('list.state')}</Th>
            <Th className="text-end">{t('list.rows')}</Th>
            <Th>{t('list.by')}</Th>
            <Th>{t('list.when')}</Th>
          </tr>
        </thead>
        <tbody data-list="">
          {imports.map((item) => (
            <tr
              key={item.id}
              data-list-item=""
              className="hover:bg-sunken max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:p-3"
            >
              <th
                scope="row"
                className={cx('border-b border-line px-2 py-1.5 text-start max-md:basis-full', asLine)}
              >
                <Link
                  href={localePath(locale, `/imports/${item.id}`)}
                  prefetch={false}
                  data-open=""
                  className="break-all text-ink no-underline hover:underline"
                >
                  <NameText>{item.fileName}</NameText>
                </Link>
                <span className="block text-xs font-normal text-ink-2">{types(item.type)}</span>
              </th>
              <Td className={asLine}>
                <Bdi className="font-mono whitespace-nowrap">{item.number}</Bdi>
              </Td>
              <Td className={asLine}>
                <Tag tone={item.paused ? 'warn' : (tones[item.state] ?? 'neutral')}>
                  {item.paused ? t('paused') : t(`state.${item.state}`)}
                </Tag>
              </Td>
              <Td className={cx('text-end', asLine)}>
                {item.rows !== null && (
                  <>
                    <Bdi className="font-mono">{number.format(item.rows)}</Bdi>
                    <span className="md:sr-only"> {t('list.rows')}</span>
                  </>
                )}
              </Td>
              <Td className={asLine}>
                <NameText>{item.by}</NameText>
              </Td>
              <Td className={asLine}>
                <Time at={item.createdAt} className="font-mono text-xs" />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination next={next ? `${localePath(locale, '/imports')}?before=${next}` : undefined} />
    </div>
  )
}

/** On a phone each cell is a part of a line. */
const asLine = 'max-md:h-auto max-md:border-0 max-md:p-0'

/** Where a new import begins. */
export function NewImportLink() {
  const t = useTranslations('imports')
  return (
    <LinkButton kind="primary" href={localePath(usePageLocale(), '/imports/new')}>
      {t('new')}
    </LinkButton>
  )
}
