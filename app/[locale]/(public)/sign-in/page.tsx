import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInForm } from '@/components/account/sign-in-form'
import { SignInPage } from '@/components/account/sign-in-page'
import { formWords } from '@/components/ui/form-words'
import { Alert } from '@/components/ui/states'
import { currentOfficer } from '@/lib/auth/officer'
import { ownPath } from '@/lib/auth/sign-in-flow'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { sendPassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signin'))('title') }
}

const refusals = [
  'identifier_missing',
  'identifier_long',
  'password_missing',
  'password_long',
  'sign_in_refused',
]

export default async function SignIn({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const locale = await currentLocale()
  const { next, ended, out } = await searchParams
  const wanted = typeof next === 'string' ? next : undefined
  if (await currentOfficer()) redirect(ownPath(locale, wanted))
  const t = await getTranslations('signin')
  return (
    <SignInPage
      title={t('title')}
      step={1}
      notice={
        ended ? <Alert tone="warn">{t('ended')}</Alert> : out ? <Alert tone="ok">{t('out')}</Alert> : null
      }
      below={<a href={localePath(locale, '/sign-in/help')}>{t('help')}</a>}
    >
      <SignInForm
        action={sendPassword}
        next={wanted}
        labels={{
          identifier: t('identifier'),
          password: t('password'),
          submit: t('continue'),
          showPassword: t('showPassword'),
          hidePassword: t('hidePassword'),
        }}
        words={await formWords(refusals)}
      />
    </SignInPage>
  )
}
