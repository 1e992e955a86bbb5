'use server'
import { currentLocale } from '@/lib/i18n/current'
import type { FormState } from '@/lib/web/form-action'
import {
  answerByForm,
  effectByForm,
  extendByForm,
  letEndByForm,
  moveByForm,
  reportByForm,
} from '@/lib/web/notice-flow'
import { goToLook } from '@/lib/web/notice-look'

/** Every act on a notice, from whichever page its form stands on. */
export const actOnNotice = async (state: FormState, form: FormData): Promise<FormState> =>
  moveByForm(state, form)

export const reportOnNotice = async (_: FormState, form: FormData): Promise<FormState> => reportByForm(form)
export const answerLocation = async (_: FormState, form: FormData): Promise<FormState> => answerByForm(form)
export const extendChosen = async (_: FormState, form: FormData): Promise<FormState> => extendByForm(form)
export const stateOwnEffect = async (_: FormState, form: FormData): Promise<FormState> => effectByForm(form)
export const letEnd = async (form: FormData): Promise<never> => letEndByForm(form)
export const lookForNotices = async (form: FormData): Promise<never> => goToLook(await currentLocale(), form)
