import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/i18n/routing'

const pages = [
  ['red', '/public/notices/red'],
  ['yellow', '/public/notices/yellow'],
  ['un', '/public/notices/un'],
  ['art', '/public/stolen-art'],
  ['how', '/public/how-notices-work'],
  ['countries', '/public/countries'],
  ['verify', '/verify'],
] as const

/** The pages for everyone. Whole loads: they are kept without scripts, and Next's own way of going there would ask for some. */
export function PublicNav({ locale }: { locale: Locale }) {
  const t = useTranslations('public.nav')
  return (
    <nav aria-label={t('label')} className="no-print border-b border-line bg-surface">
      <ul className="mx-auto flex max-w-public flex-wrap gap-x-5 px-4 py-1 sm:px-6">
        {pages.map(([name, path]) => (
          <li key={name}>
            <a
              href={localePath(locale, path)}
              className="inline-flex min-h-8 items-center text-ink-2 no-underline hover:text-ink hover:underline"
            >
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
