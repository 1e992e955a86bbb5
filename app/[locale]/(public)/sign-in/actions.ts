'use server'
import { submitCode, submitPassword } from '@/lib/auth/sign-in-flow'
import { currentLocale } from '@/lib/i18n/current'
import type { FormState } from '@/lib/web/form-action'

export const sendPassword = async (_: FormState, form: FormData) =>
  submitPassword(await currentLocale(), form)

export const sendCode = async (_: FormState, form: FormData) => submitCode(await currentLocale(), form)
