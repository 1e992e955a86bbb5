import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/button'
import { listPath } from '@/lib/notices/public/addresses'
import type { PublicKind } from '@/lib/notices/public/asked'

/** Withdrawn, or never there: the first is said without a word of what it was. */
export function GonePage({ kind, gone }: { kind: PublicKind; gone: boolean }) {
  const t = useTranslations('public')
  const locale = usePageLocale()
  return (
    <MessagePage
      code={gone ? '410' : '404'}
      title={t(gone ? 'gone.title' : 'gone.unknown.title')}
      actions={<LinkButton href={listPath(locale, kind)}>{t('notice.back')}</LinkButton>}
    >
      <p>{t(gone ? 'gone.body' : 'gone.unknown.body')}</p>
    </MessagePage>
  )
}
