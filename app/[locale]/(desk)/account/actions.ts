'use server'
import { revokeSession, signOutEverywhere } from '@/lib/auth/commands'
import { currentLocale } from '@/lib/i18n/current'
import { type FormState, formAction } from '@/lib/web/form-action'
import { thenGo } from '@/lib/web/then-go'

export const endSession = async (_: FormState, form: FormData) =>
  thenGo(await formAction(revokeSession, form), `/${await currentLocale()}/account/sessions?ended=1`)

export const endAllSessions = async (_: FormState, form: FormData) =>
  thenGo(await formAction(signOutEverywhere, form, () => ({})), `/${await currentLocale()}/sign-in?out=1`)
