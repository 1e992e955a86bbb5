import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountFrame } from '@/components/account/account-frame'
import { FormatsCard } from '@/components/account/formats-card'
import { OfficerCard } from '@/components/account/officer-card'
import { preferenceGroups } from '@/components/account/preference-groups'
import { PreferencesForm } from '@/components/account/preferences-form'
import { formWords } from '@/components/ui/form-words'
import { Alert } from '@/components/ui/states'
import { placesOf } from '@/lib/access/places'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { localeNames, localePath, locales } from '@/lib/i18n/routing'
import { changeLookForm } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage({ searchParams }: PageProps<'/[locale]/account'>) {
  const locale = await currentLocale()
  const { officer } = await requireOfficer(locale)
  const { saved } = await searchParams
  const t = await getTranslations('account')
  const tCommon = await getTranslations('common')
  return (
    <AccountFrame locale={locale} part="preferences">
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,35rem)_minmax(0,24rem)]">
        <div>
          {saved && (
            <Alert tone="ok" live="status" className="mb-5">
              {t('preferences.saved')}
            </Alert>
          )}
          <PreferencesForm
            action={changeLookForm}
            returnTo={`${localePath(locale, '/account')}?saved=1`}
            language={{
              label: tCommon('language.label'),
              value: locale,
              choices: locales.map((value) => ({ value, label: localeNames[value] })),
            }}
            groups={preferenceGroups(officer, t, tCommon)}
            submit={t('preferences.save')}
            words={await formWords()}
          />
        </div>
        <div className="grid gap-4">
          <OfficerCard
            officer={officer}
            locale={locale}
            searches={placesOf(officer).some(({ key }) => key === 'search')}
          />
          <FormatsCard locale={locale} now={wallClock()} />
        </div>
      </div>
    </AccountFrame>
  )
}
