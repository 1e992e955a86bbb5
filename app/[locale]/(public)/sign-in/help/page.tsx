import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signin.helpPage'))('title') }
}

export default async function SignInHelp() {
  const locale = await currentLocale()
  const t = await getTranslations('signin.helpPage')
  return (
    <div className="mx-auto max-w-public px-4 py-10 sm:px-6 lg:py-14">
      <h1 className="mb-6 text-2xl">{t('title')}</h1>
      <div className="border-t border-line-strong">
        {(['password', 'code', 'device', 'locked', 'demo'] as const).map((part) => (
          <section
            key={part}
            className="grid gap-x-16 gap-y-1 border-b border-line py-4 md:grid-cols-[18rem_1fr]"
          >
            <h2 className="text-base">{t(`${part}.title`)}</h2>
            <p className="max-w-read text-base text-ink-2">{t(`${part}.body`)}</p>
          </section>
        ))}
      </div>
      <p className="mt-8">
        <LinkButton href={localePath(locale, '/sign-in')}>{t('back')}</LinkButton>
      </p>
    </div>
  )
}
