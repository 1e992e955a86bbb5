'use server'
import { currentLocale } from '@/lib/i18n/current'
import { markWatchSeen, stopWatch } from '@/lib/watches/commands'
import { formAction } from '@/lib/web/form-action'
import { goAfter } from '@/lib/web/go-after'

export const seeNews = async (form: FormData) =>
  goAfter(await formAction(markWatchSeen, form), `/${await currentLocale()}/watches`)

export const endWatch = async (form: FormData) =>
  goAfter(await formAction(stopWatch, form), `/${await currentLocale()}/watches`)
