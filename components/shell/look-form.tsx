import { Languages, SunMoon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { densities, type Look, themes } from '@/lib/i18n/look'
import { type Locale, localeNames, locales } from '@/lib/i18n/routing'
import { ReturnTo } from './return-to'

type Save = (form: FormData) => Promise<void>

/** Language, theme and density as rows of small buttons: each is a form post, so they work without JavaScript. */
export function LookForm({ locale, look, save }: { locale: Locale; look: Look; save: Save }) {
  const t = useTranslations('common')
  return (
    <form action={save} className="grid gap-3">
      <ReturnTo />
      <Row
        name="locale"
        label={t('language.label')}
        current={locale}
        choices={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
      <Row
        name="theme"
        label={t('theme.label')}
        current={look.theme}
        choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <Row
        name="density"
        label={t('density.label')}
        current={look.density}
        choices={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
      />
    </form>
  )
}

/** Language and theme behind two small menus, for the public pages. */
export function LookMenus({ locale, look, save }: { locale: Locale; look: Look; save: Save }) {
  const t = useTranslations('common')
  return (
    <div className="flex items-center gap-1">
      <Menu
        icon={<Languages aria-hidden size={16} />}
        label={t('language.label')}
        value={localeNames[locale]}
        lang={locale}
      >
        <form action={save}>
          <ReturnTo />
          <Row
            name="locale"
            current={locale}
            stacked
            label={t('language.label')}
            choices={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
          />
        </form>
      </Menu>
      <Menu
        icon={<SunMoon aria-hidden size={16} />}
        label={t('theme.label')}
        value={t(`theme.${look.theme}`)}
      >
        <form action={save}>
          <ReturnTo />
          <Row
            name="theme"
            current={look.theme}
            stacked
            label={t('theme.label')}
            choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
          />
        </form>
      </Menu>
    </div>
  )
}

function Menu({
  icon,
  label,
  value,
  lang,
  children,
}: {
  icon: React.ReactNode
  label: string
  value: string
  lang?: string
  children: React.ReactNode
}) {
  return (
    <details data-menu="" name="look" className="relative">
      <summary
        aria-label={`${label}: ${value}`}
        className="flex min-h-9 items-center gap-1.5 rounded px-2 text-bar-ink-2 hover:text-bar-ink"
      >
        {icon}
        <span lang={lang} className="max-sm:sr-only">
          {value}
        </span>
      </summary>
      <div className="absolute end-0 top-full z-30 mt-1 min-w-44 rounded border border-line-strong bg-surface p-2 text-ink">
        {children}
      </div>
    </details>
  )
}

function Row({
  name,
  label,
  current,
  choices,
  stacked,
}: {
  name: string
  label: string
  current: string
  choices: readonly { value: string; label: string; lang?: string }[]
  stacked?: boolean
}) {
  return (
    <fieldset>
      <legend className={stacked ? 'sr-only' : 'mb-1 text-xs font-semibold text-ink-2'}>{label}</legend>
      <div className={stacked ? 'grid gap-0.5' : 'grid grid-cols-2 gap-1'}>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.value === current}
            data-current={choice.value === current}
            className={cx(
              'min-h-8 rounded border px-2 text-start',
              choice.value === current
                ? 'border-accent bg-accent-tint font-semibold text-ink'
                : stacked
                  ? 'border-transparent hover:bg-sunken'
                  : 'border-line text-ink-2 hover:border-line-strong hover:text-ink',
            )}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
