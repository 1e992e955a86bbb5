import { useTranslations } from 'next-intl'
import { OwnerMark, ownerName, usePageLocale } from '@/components/search/labels'
import { Identifier } from '@/components/ui/identifier'
import { Alert, EmptyState } from '@/components/ui/states'
import { CardTable } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { NoticeReader } from '@/lib/notices/effect-queries'
import type { NoticeView } from '@/lib/notices/queries'
import { PageHead } from './page-head'
import { noticePath, StateTag } from './words'

/** Which bureaus opened a notice or took it as a file: whom its end concerns (R-DIF-2). */
export function ReadersPage({
  notice,
  readers,
}: {
  notice: NoticeView['notice']
  readers: readonly NoticeReader[]
}) {
  const t = useTranslations('notice.readers')
  const page = useTranslations('notice.page')
  const locale = usePageLocale()
  const taken = readers.filter((reader) => reader.taken > 0).length
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <PageHead
        back={{ href: noticePath(locale, notice.id), label: page('backToNotice') }}
        title={t('title')}
        intro={t('intro')}
      >
        <p className="flex flex-wrap items-center gap-x-3 text-ink-2">
          <Identifier>{notice.number ?? notice.request}</Identifier>
          <StateTag state={notice.state} />
        </p>
      </PageHead>
      {notice.state === 'revoked' && readers.length > 0 && (
        <Alert tone="warn" title={t('revoked')}>
          {t('revokedBody', { taken })}
        </Alert>
      )}
      {readers.length ? (
        <CardTable
          id="readers"
          caption={t('title')}
          columns={[
            { label: t('bureau') },
            { label: t('opened') },
            { label: t('taken') },
            { label: t('last') },
          ]}
          rows={readers.map(({ bureau, opened, taken: files, last }) => ({
            key: bureau,
            cells: [
              <span key="bureau" className="inline-flex items-center gap-2">
                <OwnerMark owner={bureau} />
                {ownerName(bureau, locale)}
              </span>,
              opened,
              files ? (
                <Tag key="taken" tone="warn">
                  {files}
                </Tag>
              ) : (
                0
              ),
              <Time key="last" at={last} />,
            ],
          }))}
        />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
      )}
    </div>
  )
}
