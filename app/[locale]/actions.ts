'use server'
import { currentLocale } from '@/lib/i18n/current'
import type { FormState } from '@/lib/web/form-action'
import { saveLook } from '@/lib/web/look'

export const changeLook = async (form: FormData): Promise<void> =>
  void (await saveLook(await currentLocale(), form))

export const changeLookForm = async (_: FormState, form: FormData) => saveLook(await currentLocale(), form)
