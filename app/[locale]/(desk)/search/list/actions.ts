'use server'
import { currentLocale } from '@/lib/i18n/current'
import type { FormState } from '@/lib/web/form-action'
import { actOnList, openListLine, submitList } from '@/lib/web/list-flow'

export const checkList = async (_: FormState, form: FormData) =>
  submitList(await currentLocale(), form, 'text')

export const changeList = async (form: FormData) => actOnList(await currentLocale(), form)

export const searchLine = async (form: FormData) => openListLine(await currentLocale(), form)
