import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/routing'

/** Not open, not there, or not any more: one page for all three. */
export function WorkGone() {
  const t = useTranslations('public')
  const locale = usePageLocale()
  return (
    <MessagePage
      code="404"
      title={t('art.gone')}
      actions={<LinkButton href={localePath(locale, '/public/stolen-art')}>{t('art.back')}</LinkButton>}
    >
      <p>{t('gone.unknown.body')}</p>
    </MessagePage>
  )
}
