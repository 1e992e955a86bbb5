'use server'
import { redirect } from 'next/navigation'
import { currentLocale } from '@/lib/i18n/current'
import { answerChecks, keepTranslation, markSeen, suggestChange } from '@/lib/notices/review-commands'
import { type FormState, formAction } from '@/lib/web/form-action'
import {
  answersOfForm,
  giveBackByForm,
  seenOfForm,
  suggestionOfForm,
  takeByForm,
  takeNextByForm,
  textsOfForm,
} from '@/lib/web/review-flow'
import { thenGo } from '@/lib/web/then-go'

export const takeChosen = async (form: FormData): Promise<void> => takeByForm(form)

export const takeNext = async (form: FormData): Promise<void> => takeNextByForm(form)

export const giveBack = async (form: FormData): Promise<void> => giveBackByForm(form)

/** Keeps the answers of the checklist; the page stays as it is. */
export const keepAnswers = async (_: FormState, form: FormData): Promise<FormState> =>
  formAction(answerChecks, form, answersOfForm)

export const suggest = async (_: FormState, form: FormData): Promise<FormState> => {
  const state = await formAction(suggestChange, form, suggestionOfForm)
  return thenGo(state, `/${await currentLocale()}/review/${state.result?.id}?done=suggested#suggestions`)
}

export const keepTexts = async (_: FormState, form: FormData): Promise<FormState> => {
  const state = await formAction(keepTranslation, form, textsOfForm)
  const language = state.result?.language ?? ''
  return thenGo(
    state,
    `/${await currentLocale()}/review/${state.result?.id}/translate?into=${language}&done=translated`,
  )
}

/** Marks a section as read and comes back to it. */
export const markSection = async (form: FormData): Promise<void> => {
  await formAction(markSeen, form, seenOfForm)
  const back = String(form.get('back') ?? '')
  const id = String(form.get('id') ?? '')
  const section = String(form.get('section') ?? '').replace(/[^a-z]/g, '')
  const query = /^[a-z=&]{0,80}$/.test(back) ? back : ''
  redirect(`/${await currentLocale()}/review/${id}?${query}#section-${section}`)
}
