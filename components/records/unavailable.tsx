import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { usePageLocale } from '@/components/search/labels'
import { BlockError } from '@/components/ui/states'
import type { RecordPage } from '@/lib/records/record-view'

/** A part of the page that could not be read while the rest stands: which one, and the way to ask again. */
export function Unavailable({
  page: { record, search },
  block,
}: {
  page: Pick<RecordPage, 'record' | 'search'>
  block: 'looks' | 'position' | 'why' | 'timeline'
}) {
  const t = useTranslations('record.unavailable')
  const locale = usePageLocale()
  return (
    <BlockError
      title={t(block)}
      // A whole new request, also without JavaScript: what failed is asked again.
      action={<a href={recordPath(locale, record, search ?? undefined)}>{t('again')}</a>}
    />
  )
}
