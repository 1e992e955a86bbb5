import { ChevronDown, LogOut, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { KeyCap } from '@/components/ui/key-cap'
import type { Look } from '@/lib/i18n/look'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { LookForm } from './look-form'
import type { PurposeView } from './purpose-chip'

/** Who is signed in, and what belongs to the officer: language, theme, density, account, sign out. Works without JavaScript. */
export function UserMenu({
  locale,
  name,
  bureau,
  look,
  purpose,
  save,
}: {
  locale: Locale
  name: string
  bureau: string
  look: Look
  purpose: PurposeView | null
  save: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('shell')
  return (
    <details data-menu="" className="group/menu relative">
      <summary
        aria-label={`${t('menu.label')}: ${name}`}
        className="flex h-9 items-center gap-1 rounded px-2 text-bar-ink hover:bg-bar-line max-md:px-1.5"
      >
        <UserRound aria-hidden size={18} className="md:hidden" />
        <bdi dir="auto" className="whitespace-nowrap max-md:sr-only">
          {name}
        </bdi>
        <ChevronDown aria-hidden size={14} className="text-bar-ink-2 group-open/menu:rotate-180" />
      </summary>
      <div
        data-menu-panel=""
        className="absolute end-0 top-full z-30 mt-1.5 grid w-72 max-w-[calc(100vw-1.5rem)] gap-4 rounded border border-line-strong bg-surface p-4 text-ink"
      >
        <div>
          <p className="text-xs text-ink-2">{t('menu.signedInAs')}</p>
          <p className="font-semibold">
            <bdi dir="auto">{name}</bdi>
          </p>
          <p className="text-ink-2">{bureau}</p>
        </div>
        {purpose && (
          <p className="border-t border-line pt-3 rail:hidden">
            <Link href={purpose.href} prefetch={false} className="text-link underline underline-offset-2">
              {t('purpose.label')}: {purpose.code ?? t('purpose.none')}
            </Link>
          </p>
        )}
        <div className="border-t border-line pt-3">
          <LookForm locale={locale} look={look} save={save} />
        </div>
        <ul className="flex flex-wrap justify-between gap-x-4 gap-y-1 border-t border-line pt-3">
          <li>
            <Link
              href={localePath(locale, '/account')}
              prefetch={false}
              className="text-link underline underline-offset-2"
            >
              {t('menu.account')}
            </Link>
          </li>
          <li className="noscript:hidden">
            <button
              type="button"
              data-palette=""
              aria-keyshortcuts="Control+K Meta+K"
              className="inline-flex min-h-6 items-center gap-1.5 text-link underline underline-offset-2"
            >
              {t('menu.palette')} <KeyCap>Ctrl K</KeyCap>
            </button>
          </li>
          <li className="noscript:hidden">
            <button
              type="button"
              data-help=""
              className="inline-flex min-h-6 items-center gap-1.5 text-link underline underline-offset-2"
            >
              {t('menu.pageHelp')} <KeyCap className="in-data-[keys=off]:hidden">?</KeyCap>
            </button>
          </li>
          <li>
            <Link
              href={localePath(locale, '/sign-in/help')}
              prefetch={false}
              className="text-link underline underline-offset-2"
            >
              {t('menu.help')}
            </Link>
          </li>
        </ul>
        <form method="post" action="/api/auth/sign-out">
          <input type="hidden" name="locale" value={locale} />
          <button type="submit" className={buttonClass({ wide: true })}>
            <LogOut aria-hidden size={14} className="rtl:-scale-x-100" />
            {t('menu.signOut')}
          </button>
        </form>
      </div>
    </details>
  )
}
