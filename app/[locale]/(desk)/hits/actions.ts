'use server'
import { judgingOfForm, messageOfForm, openingOfForm, stepOfForm } from '@/lib/hits/form-input'
import { moveHit, writeToHit } from '@/lib/hits/move-commands'
import { judgeDifferent, openHit } from '@/lib/hits/open-commands'
import { currentLocale } from '@/lib/i18n/current'
import { type FormState, formAction } from '@/lib/web/form-action'
import { thenGo } from '@/lib/web/then-go'

export const stepHit = async (_: FormState, form: FormData) =>
  toHit(await formAction(moveHit, form, stepOfForm), 'step')

export const writeHit = async (_: FormState, form: FormData) =>
  toHit(await formAction(writeToHit, form, messageOfForm), 'wrote')

export const beginHit = async (_: FormState, form: FormData) =>
  toHit(await formAction(openHit, form, openingOfForm), 'opened')

export const judge = async (_: FormState, form: FormData) => {
  const state = await formAction(judgeDifferent, form, judgingOfForm)
  return thenGo(state, `/${await currentLocale()}/search/${form.get('search')}?sel=${form.get('record')}`)
}

const toHit = async (state: FormState<{ id: string }>, done: string) =>
  thenGo(state, `/${await currentLocale()}/hits/${state.result?.id ?? ''}?done=${done}`)
