import { getTranslations } from 'next-intl/server'
import type { Place } from '@/lib/access/places'
import { densities, themes } from '@/lib/i18n/look'
import { type Locale, localeNames, localePath, locales } from '@/lib/i18n/routing'
import type { FrameCommand } from './commands'

/** What the frame offers this officer everywhere, in the words of the menu and the rail. */
export async function frameCommands(locale: Locale, places: readonly Place[]): Promise<FrameCommand[]> {
  const [rail, shell, common, palette] = await Promise.all([
    getTranslations('shell.rail'),
    getTranslations('shell'),
    getTranslations('common'),
    getTranslations('palette'),
  ])
  const searches = places.some(({ key }) => key === 'search')
  const go = (label: string, path: string): FrameCommand => ({
    group: 'go',
    label,
    href: localePath(locale, path),
  })
  const set = (name: string, label: string, values: readonly { value: string; word: string }[]) =>
    values.map(
      ({ value, word }): FrameCommand => ({
        group: 'look',
        label: `${label}: ${word}`,
        set: { name, value },
      }),
    )
  return [
    ...places.map(({ key, path }) => go(rail(key), path)),
    ...(searches ? [go(shell('purpose.change'), '/purpose')] : []),
    go(palette('sessions'), '/account/sessions'),
    { group: 'go', label: shell('menu.pageHelp'), does: 'help' },
    ...locales
      .filter((each) => each !== locale)
      .map(
        (value): FrameCommand => ({
          group: 'look',
          label: `${common('language.label')}: ${localeNames[value]}`,
          set: { name: 'locale', value },
        }),
      ),
    ...set(
      'theme',
      common('theme.label'),
      themes.map((value) => ({ value, word: common(`theme.${value}`) })),
    ),
    ...set(
      'density',
      common('density.label'),
      densities.map((value) => ({ value, word: common(`density.${value}`) })),
    ),
    { group: 'session', label: shell('menu.signOut'), does: 'signOut' },
  ]
}
