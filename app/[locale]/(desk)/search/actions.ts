'use server'
import { currentLocale } from '@/lib/i18n/current'
import { keepWatch, markWatchSeen } from '@/lib/watches/commands'
import { submitColumns } from '@/lib/web/columns-flow'
import { type FormState, formAction } from '@/lib/web/form-action'
import { submitSearch } from '@/lib/web/search-flow'

export const beginSearch = async (_: FormState, form: FormData) => submitSearch(await currentLocale(), form)

export const watchSearch = async (_: FormState, form: FormData) => formAction(keepWatch, form)

export const seeNews = async (_: FormState, form: FormData) => formAction(markWatchSeen, form)

export const keepColumns = async (form: FormData) => submitColumns(await currentLocale(), form)
