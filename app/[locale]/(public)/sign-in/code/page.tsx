import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '@/components/account/code-form'
import { SignInPage } from '@/components/account/sign-in-page'
import { formWords } from '@/components/ui/form-words'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { sendCode } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signin.code'))('title') }
}

const refusals = ['code_format', 'code_refused', 'attempt_over', 'code_unreadable']

export default async function Code({ searchParams }: PageProps<'/[locale]/sign-in/code'>) {
  const locale = await currentLocale()
  const { next } = await searchParams
  const t = await getTranslations('signin.code')
  const tSignIn = await getTranslations('signin')
  return (
    <SignInPage
      title={t('title')}
      step={2}
      notice={<p className="text-ink-2">{t('body')}</p>}
      below={
        <ul className="grid gap-1.5">
          <li>
            <a href={localePath(locale, '/sign-in')}>{t('again')}</a>
          </li>
          <li>
            <a href={localePath(locale, '/sign-in/help')}>{tSignIn('help')}</a>
          </li>
        </ul>
      }
    >
      <CodeForm
        action={sendCode}
        next={typeof next === 'string' ? next : undefined}
        labels={{ code: t('label'), hint: t('hint'), submit: t('submit') }}
        words={await formWords(refusals)}
      />
    </SignInPage>
  )
}
