import { isLocale, type Locale } from './routing'

/** How the pages look for one person: kept per officer on the server, and in a cookie so that it holds before sign-in. */
export interface Look {
  theme: Theme
  density: Density
  /** Chosen language, when one was chosen. */
  locale?: Locale
}

export const themes = ['light', 'dark', 'system', 'night'] as const
export type Theme = (typeof themes)[number]
export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

export const lookCookie = 'meridian-look'
export const defaultLook: Look = { theme: 'system', density: 'comfortable' }

/** Reads the cookie; anything unknown in it falls back to the default, part by part. */
export function parseLook(value: string | undefined): Look {
  const [theme, density, locale] = (value ?? '').slice(0, 80).split('.')
  return {
    theme: isTheme(theme) ? theme : defaultLook.theme,
    density: isDensity(density) ? density : defaultLook.density,
    ...(isLocale(locale) ? { locale } : {}),
  }
}

/** 'night.compact.fr' */
export function formatLook(look: Look): string {
  return [look.theme, look.density, look.locale ?? ''].join('.')
}

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}

export function isDensity(value: unknown): value is Density {
  return densities.some((density) => density === value)
}
