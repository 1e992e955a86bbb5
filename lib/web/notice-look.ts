import { redirect } from 'next/navigation'
import { openedOrNull, seal } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import type { Locale } from '@/lib/i18n/routing'
import { addressOfLook, type NoticeLook, noticeLookOf } from '@/lib/notices/list-look'

type Parameters = Record<string, string | string[] | undefined>

/** How the list of an address is looked at. Words of a name stand in it only sealed: browsers and proxies keep addresses. */
export function lookOfAddress(parameters: Parameters): { look: NoticeLook; sealed: string | null } {
  const sealed = typeof parameters.words === 'string' ? parameters.words : null
  const opened = sealed === null ? null : openedWords(sealed)
  return { look: noticeLookOf(parameters, opened ?? undefined), sealed: opened === null ? null : sealed }
}

/** From the form of filters to the address of the list. */
export function goToLook(locale: Locale, form: FormData): never {
  const fields = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const look = noticeLookOf(fields, fields.words)
  const sealed = look.words ? Buffer.from(seal(look.words, secret('terms'))).toString('base64url') : null
  redirect(`/${locale}/notices${addressOfLook(look, sealed)}`)
}

function openedWords(sealed: string): string | null {
  try {
    return openedOrNull(Buffer.from(sealed.slice(0, 800), 'base64url'), secret('terms'))
  } catch {
    return null
  }
}
