'use server'
import { dropHitClock, setHitClock } from '@/lib/hits/clock-commands'
import { currentLocale } from '@/lib/i18n/current'
import { type FormState, formAction } from '@/lib/web/form-action'
import { thenGo } from '@/lib/web/then-go'

export const set = async (_: FormState, form: FormData) => back(await formAction(setHitClock, form), 'set')
export const drop = async (_: FormState, form: FormData) =>
  back(await formAction(dropHitClock, form), 'dropped')

const back = async (state: FormState<unknown>, done: string) =>
  thenGo(state, `/${await currentLocale()}/hits/clocks?done=${done}`)
