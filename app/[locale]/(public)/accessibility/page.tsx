import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home.accessibility'))('title') }
}

export default async function AccessibilityPage() {
  const t = await getTranslations('home.accessibility')
  return (
    <div className="mx-auto max-w-public px-4 py-10 sm:px-6 lg:py-14">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-3 max-w-read text-base text-ink-2">{t('intro')}</p>
      <h2 className="mt-8 text-xl">{t('can.title')}</h2>
      <ul className="mt-2 max-w-read list-disc space-y-2 ps-5 text-base text-ink-2 marker:text-ink-3">
        {(['keyboard', 'zoom', 'colour', 'time', 'script'] as const).map((part) => (
          <li key={part}>{t(`can.${part}`)}</li>
        ))}
      </ul>
      <h2 className="mt-8 text-xl">{t('problem.title')}</h2>
      <p className="mt-2 max-w-read text-base text-ink-2">{t('problem.body')}</p>
    </div>
  )
}
