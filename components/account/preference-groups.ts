import type { getTranslations } from 'next-intl/server'
import { type Density, densities, type Theme, themes } from '@/lib/i18n/look'

type Say = Awaited<ReturnType<typeof getTranslations>>

/** The radio groups of the preferences, in the reader's language, with what is chosen now. */
export function preferenceGroups(
  chosen: { theme: Theme; density: Density; singleKeys: boolean },
  account: Say,
  common: Say,
) {
  return {
    theme: {
      label: common('theme.label'),
      value: chosen.theme,
      choices: themes.map((value) => ({
        value,
        label: common(`theme.${value}`),
        hint: account(`preferences.themeHint.${value}`),
      })),
    },
    density: {
      label: common('density.label'),
      value: chosen.density,
      choices: densities.map((value) => ({
        value,
        label: common(`density.${value}`),
        hint: account(`preferences.densityHint.${value}`),
      })),
    },
    singleKeys: {
      label: account('preferences.keys'),
      hint: account('preferences.keysHint'),
      value: chosen.singleKeys ? 'on' : 'off',
      choices: [
        { value: 'on', label: account('preferences.keysOn') },
        { value: 'off', label: account('preferences.keysOff') },
      ],
    },
  }
}
