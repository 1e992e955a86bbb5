import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { homeOf } from '@/lib/access/places'
import { wallClock } from '@/lib/clock'
import { secret } from '@/lib/config'
import { Answer } from '@/lib/errors'
import { answered, type FormState, fieldsOf } from '@/lib/web/form-action'
import { addressOf, deviceOf } from './address'
import { cookieOptions, sessionCookie, sessionFor } from './next-auth'
import { currentOfficer } from './officer'
import { checkCode, checkPassword, identifierForm, type Origin } from './sign-in'

const attemptCookie = 'sign-in'
const deviceCookie = 'device'
/** A year; devices that signed in before have a failure counter of their own, so that guessing elsewhere never bars them. */
const deviceAge = 365 * 24 * 3600
const attemptAge = 5 * 60
/** Accounts remembered per device: a duty desk has a handful. */
const deviceAccounts = 8

/** The first page's form: identifier and password; on success the code page follows. */
export async function submitPassword(locale: string, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form)
  const { next: _, ...credentials } = fields
  const state = await answered(fields, async () => {
    const attempt = await checkPassword(
      { identifier: credentials.identifier ?? '', password: credentials.password ?? '' },
      await originOf(credentials.identifier ?? ''),
    )
    const jar = await cookies()
    const account = accountMark(credentials.identifier ?? '')
    jar.set(attemptCookie, `${attempt}.${account}`, { ...cookieOptions(), maxAge: attemptAge })
  })
  if (state.status === 'done')
    redirect(
      `/${locale}/sign-in/code${fields.next ? `?next=${encodeURIComponent(ownPath(locale, fields.next))}` : ''}`,
    )
  return state
}

/** The second page's form: the code; on success the session cookie is set and the desk opens. */
export async function submitCode(locale: string, form: FormData): Promise<FormState> {
  const fields = fieldsOf(form)
  const jar = await cookies()
  const [attempt, account] = (jar.get(attemptCookie)?.value ?? '').split('.')
  const state = await answered(fields, async () => {
    if (!attempt || !account) throw new Answer('invalid', 'attempt_over')
    const origin = {
      ...(await originOf('')),
      knownDevice: knownAccounts(jar.get(deviceCookie)?.value).includes(account),
    }
    await checkCode(attempt, fields.code, origin, wallClock())
    const token = await sessionFor(attempt, origin)
    if (!token) throw new Answer('invalid', 'attempt_over')
    jar.set(sessionCookie(), token, cookieOptions())
    jar.delete(attemptCookie)
    const known = [
      account,
      ...knownAccounts(jar.get(deviceCookie)?.value).filter((mark) => mark !== account),
    ].slice(0, deviceAccounts)
    jar.set(deviceCookie, known.join('.'), { ...cookieOptions(), maxAge: deviceAge })
  })
  if (state.status === 'done') redirect(fields.next ? ownPath(locale, fields.next) : await homePath(locale))
  return state
}

/** Where the officer whose session has just begun works. */
async function homePath(locale: string): Promise<string> {
  const officer = await currentOfficer()
  return `/${locale}${officer ? homeOf(officer) : '/desk'}`
}

async function originOf(identifier: string): Promise<Origin> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  return {
    address: addressOf(head),
    device: deviceOf(head.get('user-agent')),
    knownDevice: knownAccounts(jar.get(deviceCookie)?.value).some((mark) =>
      same(mark, accountMark(identifier)),
    ),
  }
}

/** Proof that this server saw a successful sign-in of this account here; says nothing about which account it is. */
const accountMark = (identifier: string) =>
  createHmac('sha256', secret('device')).update(identifierForm(identifier)).digest('base64url')

const knownAccounts = (cookie: string | undefined) =>
  cookie ? cookie.split('.').slice(0, deviceAccounts) : []

const same = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Only paths of our own, in this language: no other host, no `//host`, no backslash, no control characters. */
export function ownPath(locale: string, wanted: string | undefined): string {
  const home = `/${locale}/desk`
  if (!wanted?.startsWith(`/${locale}/`)) return home
  return /^\/[a-z]{2}\/[\w\-./?=&%[\]]*$/.test(wanted) && !wanted.includes('//') ? wanted : home
}
