'use server'
import { currentLocale } from '@/lib/i18n/current'
import type { FormState } from '@/lib/web/form-action'
import { submitPurpose } from '@/lib/web/search-flow'

export const statePurpose = async (next: string | null, _: FormState, form: FormData) =>
  submitPurpose(await currentLocale(), form, next)
