import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Look } from '@/lib/i18n/look'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { Wordmark } from './mark'
import { PurposeChip, type PurposeView } from './purpose-chip'
import { UserMenu } from './user-menu'
import { UtcClock } from './utc-clock'

/** Wordmark, the one search box, the time, the bureau, the officer. 48 px; on a phone the box has a line of its own and leaves with the page. */
export function TopBar({
  locale,
  search,
  now,
  name,
  bureau,
  look,
  purpose,
  save,
}: {
  locale: Locale
  search: ReactNode
  now: string
  name: string
  bureau: string
  look: Look
  purpose: PurposeView | null
  save: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('shell')
  return (
    <header
      data-on-bar=""
      className="no-print z-30 col-span-full flex min-h-bar items-center gap-x-4 gap-y-2 bg-bar px-4 text-bar-ink md:sticky md:top-0 max-md:relative max-md:flex-wrap max-md:justify-between max-md:pb-2 dark:border-b dark:border-bar-line night:border-b night:border-bar-line"
    >
      <Link
        href={localePath(locale, '/desk')}
        prefetch={false}
        aria-label={t('bar.home')}
        className="flex h-bar items-center rounded text-bar-ink no-underline"
      >
        <Wordmark />
      </Link>
      {search && (
        <div className="min-w-0 max-md:order-last max-md:basis-full md:w-[548px] md:max-w-[680px] md:shrink">
          {search}
        </div>
      )}
      <div className="flex min-w-0 items-center gap-4 md:ms-auto">
        {purpose && (
          <span className="min-w-0 max-rail:hidden">
            <PurposeChip purpose={purpose} />
          </span>
        )}
        <span className="max-md:hidden">
          <UtcClock label={t('bar.clock')} now={now} />
        </span>
        <span className="truncate whitespace-nowrap max-lg:hidden" title={t('bar.bureau')}>
          {bureau}
        </span>
        <UserMenu {...{ locale, name, bureau, look, purpose, save }} />
      </div>
    </header>
  )
}
