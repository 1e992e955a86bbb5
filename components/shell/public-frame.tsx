import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PublicNav } from '@/components/public/public-nav'
import type { Look } from '@/lib/i18n/look'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { LookMenus } from './look-form'
import { Wordmark } from './mark'
import { MenuCloser } from './menu-closer'
import { SkipLinks } from './skip-links'

/** Pages for anyone: a bar with language and theme, the page, and what this system is not. */
export function PublicFrame({
  locale,
  look,
  save,
  children,
}: {
  locale: Locale
  look: Look
  save: (form: FormData) => Promise<void>
  children: ReactNode
}) {
  const t = useTranslations()
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLinks links={[{ href: '#content', label: t('shell.skip.content') }]} />
      <header data-on-bar="" className="no-print bg-bar text-bar-ink">
        <div className="mx-auto flex h-bar max-w-public items-center justify-between px-4 sm:px-6">
          <Link href={localePath(locale, '/')} prefetch={false} className="rounded text-bar-ink no-underline">
            <Wordmark />
          </Link>
          <LookMenus locale={locale} look={look} save={save} />
        </div>
      </header>
      <PublicNav locale={locale} />
      <main id="content" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <footer className="border-t border-line bg-surface">
        <nav
          aria-label={t('home.footer.label')}
          className="mx-auto flex max-w-public flex-wrap items-baseline justify-between gap-x-8 gap-y-2 px-4 py-5 text-xs text-ink-2 sm:px-6"
        >
          <p className="max-w-read">{t('common.disclaimer')}</p>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            <li>
              <Link
                href={localePath(locale, '/sign-in/help')}
                prefetch={false}
                className="text-ink-2 underline underline-offset-2 hover:text-ink"
              >
                {t('home.signInHelp')}
              </Link>
            </li>
            <li>
              <Link
                href={localePath(locale, '/accessibility')}
                prefetch={false}
                className="text-ink-2 underline underline-offset-2 hover:text-ink"
              >
                {t('home.accessibility.title')}
              </Link>
            </li>
            <li>
              <Link
                href={localePath(locale, '/developers')}
                prefetch={false}
                className="text-ink-2 underline underline-offset-2 hover:text-ink"
              >
                {t('developers.title')}
              </Link>
            </li>
          </ul>
        </nav>
      </footer>
      <MenuCloser />
    </div>
  )
}
