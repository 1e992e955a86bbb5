'use server'
import { chooseSignals, setAside } from '@/lib/checks/commands'
import { currentLocale } from '@/lib/i18n/current'
import { type FormState, formAction } from '@/lib/web/form-action'
import { submitSearch } from '@/lib/web/search-flow'
import { thenGo } from '@/lib/web/then-go'

export const beginCheck = async (_: FormState, form: FormData) =>
  submitSearch(await currentLocale(), form, 'quick')

export const saySetAside = async (_: FormState, form: FormData) => {
  const state = await formAction(setAside, form)
  return thenGo(state, `/${await currentLocale()}/quick/${state.result?.id ?? ''}`)
}

export const saveSignals = async (_: FormState, form: FormData) =>
  thenGo(await formAction(chooseSignals, form), `/${await currentLocale()}/quick`)
