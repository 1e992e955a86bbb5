import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { MessagePage } from './message-page'

/** Not for the roles of this officer: what, why and whom to ask. Trying again would change nothing, so it is not offered. */
export function DeniedPage({ locale }: { locale: Locale }) {
  const t = useTranslations('errors')
  return (
    <MessagePage
      code="403"
      title={t('boundary.deniedTitle')}
      actions={
        <LinkButton href={localePath(locale, '/desk')} kind="primary">
          {t('notFound.desk')}
        </LinkButton>
      }
    >
      <p>{t('boundary.deniedBody')}</p>
    </MessagePage>
  )
}
