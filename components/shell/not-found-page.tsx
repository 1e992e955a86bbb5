import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { MessagePage } from './message-page'

/** Not there, gone, or not for this reader: one page for all three, so that it tells nothing about which. */
export function NotFoundPage({ locale }: { locale: Locale }) {
  const t = useTranslations('errors.notFound')
  return (
    <MessagePage
      code="404"
      title={t('title')}
      actions={
        <>
          <LinkButton href={localePath(locale, '/desk')} kind="primary">
            {t('desk')}
          </LinkButton>
          <LinkButton href={localePath(locale, '/')}>{t('home')}</LinkButton>
        </>
      }
    >
      <p>{t('body')}</p>
    </MessagePage>
  )
}
