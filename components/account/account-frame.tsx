import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tabs } from '@/components/ui/tabs'
import { type Locale, localePath } from '@/lib/i18n/routing'

export type AccountPart = 'preferences' | 'sessions'

const paths: Record<AccountPart, string> = {
  preferences: '/account',
  sessions: '/account/sessions',
}

/** The pages of the account under one heading, with tabs. */
export function AccountFrame({
  locale,
  part,
  children,
}: {
  locale: Locale
  part: AccountPart
  children: ReactNode
}) {
  const t = useTranslations('account')
  return (
    <div className="px-4 py-4 sm:px-5">
      <h1 className="mb-2 text-xl">{t('title')}</h1>
      <Tabs
        label={t('tabs.label')}
        tabs={(['preferences', 'sessions'] as const).map((key) => ({
          href: localePath(locale, paths[key]),
          label: t(`tabs.${key}`),
          current: key === part,
        }))}
      />
      <div className="pt-5">{children}</div>
    </div>
  )
}
