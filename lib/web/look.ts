import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { savePreferences } from '@/lib/auth/commands'
import { currentCaller, currentOfficer } from '@/lib/auth/officer'
import { ownPath } from '@/lib/auth/sign-in-flow'
import { config } from '@/lib/config'
import { Answer } from '@/lib/errors'
import { formatLook, isDensity, isTheme, type Look, lookCookie, parseLook } from '@/lib/i18n/look'
import { isLocale, type Locale } from '@/lib/i18n/routing'
import { answered, type FormState, fieldsOf } from './form-action'

/** Theme and density for this request: the officer's own when one is signed in, else the cookie's. */
export async function currentLook(): Promise<Look> {
  const look = parseLook((await cookies()).get(lookCookie)?.value)
  const officer = await currentOfficer().catch(unlessAway)
  if (!officer) return look
  return { ...look, theme: officer.theme, density: officer.density }
}

/** A page that says that the database is away still needs its colours. */
function unlessAway(error: unknown): null {
  if (error instanceof Answer) return null
  throw error
}

/**
 * Saves what the form carries of theme, density and locale in the cookie, and with the officer, single keys too, when one is
 * signed in. Then goes back to the page that the form names, in the chosen language.
 */
export async function saveLook(locale: Locale, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form)
  const state = await answered(fields, async () => {
    const caller = await currentCaller()
    if (caller.token) {
      const { theme, density, locale: language, singleKeys } = fields
      const chosen = Object.entries({ theme, density, locale: language, singleKeys }).filter(
        ([, value]) => value,
      )
      await savePreferences(caller, Object.fromEntries(chosen)).catch(unlessSignedOut)
    }
    await keepLook(fields)
  })
  if (state.status !== 'done') return state
  redirect(samePage(locale, isLocale(fields.locale) ? fields.locale : locale, fields.returnTo))
}

function unlessSignedOut(error: unknown): void {
  if (!(error instanceof Answer && error.kind === 'unauthenticated')) throw error
}

async function keepLook(fields: Record<string, string>): Promise<void> {
  const jar = await cookies()
  const look = parseLook(jar.get(lookCookie)?.value)
  const next: Look = {
    ...look,
    ...(isTheme(fields.theme) ? { theme: fields.theme } : {}),
    ...(isDensity(fields.density) ? { density: fields.density } : {}),
    ...(isLocale(fields.locale) ? { locale: fields.locale } : {}),
  }
  // Not a secret, yet no script needs it. Lax, so that the first visit from a link elsewhere has its colours.
  jar.set(lookCookie, formatLook(next), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: config().secure,
    maxAge: 365 * 24 * 3600,
  })
}

/** '/en/desk?a=1' in French is '/fr/desk?a=1'; anything that is not our own path leads to the start page. */
function samePage(from: Locale, to: Locale, wanted: string | undefined): string {
  if (wanted === `/${from}`) return `/${to}`
  const own = ownPath(from, wanted)
  return own === wanted ? `/${to}${own.slice(from.length + 1)}` : `/${to}`
}
