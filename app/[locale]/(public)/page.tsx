import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MatchExample } from '@/components/shell/match-example'
import { LinkButton } from '@/components/ui/button'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: { absolute: `Meridian · ${t('title')}` }, description: t('lead') }
}

export default async function HomePage() {
  const locale = await currentLocale()
  const t = await getTranslations('home')
  return (
    <div className="mx-auto max-w-public px-4 pt-10 pb-14 sm:px-6 lg:pt-16">
      <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[1fr_24rem]">
        <div>
          <h1 className="text-[2rem] leading-10 tracking-tight rtl:leading-[3rem] rtl:tracking-normal">
            {t('title')}
          </h1>
          <p className="mt-4 max-w-[54ch] text-base text-ink-2 rtl:text-lg rtl:leading-8">{t('lead')}</p>
          <p className="mt-7 flex flex-wrap items-center gap-x-5 gap-y-3">
            <LinkButton href={localePath(locale, '/sign-in')} kind="primary" size="large">
              {t('signIn')}
            </LinkButton>
            <a href={localePath(locale, '/sign-in/help')}>{t('signInHelp')}</a>
          </p>
        </div>
        <MatchExample />
      </div>
      <h2 className="mt-14 border-b border-line-strong pb-2 text-xl">{t('what.title')}</h2>
      <dl>
        {(['search', 'explain', 'log', 'access', 'languages'] as const).map((part) => (
          <div
            key={part}
            className="grid gap-x-16 gap-y-1 border-b border-line py-4 md:grid-cols-[18rem_1fr]"
          >
            <dt className="text-base font-semibold">{t(`what.${part}.title`)}</dt>
            <dd className="max-w-read text-base text-ink-2">{t(`what.${part}.body`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
