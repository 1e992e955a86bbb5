'use server'
import { redirect } from 'next/navigation'
import { currentCaller } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { removeNoticeFile } from '@/lib/notices/attachment-commands'
import { beginNoticeFrom } from '@/lib/notices/begin-commands'
import { declareNotice, removeNoticeItem } from '@/lib/notices/form-commands'
import { answerSuggestion } from '@/lib/notices/suggestion-commands'
import { keepTopic, sendTopic, wasOf } from '@/lib/web/draft-flow'
import { answered, type FormState, fieldsOf, formAction } from '@/lib/web/form-action'
import { thenGo } from '@/lib/web/then-go'

const at = async (path: string) => localePath(await currentLocale(), path)

export const beginDraftNotice = async (_: FormState, form: FormData) => {
  const state = await formAction(
    beginNoticeFrom,
    form,
    ({ form: kind, type, from, record = '', notice = '' }) => ({
      form: kind,
      type,
      from,
      record,
      notice,
    }),
  )
  return thenGo(state, await at(`/notices/${state.result?.id ?? ''}/draft/case`))
}

export const saveTopic = async (id: string, topic: string, _: FormState, form: FormData) =>
  sendTopic({ id, topic }, form)

export const autosaveTopic = async (id: string, topic: string, form: FormData) =>
  keepTopic({ id, topic }, form)

export const removeItem = async (id: string, topic: string, form: FormData) => {
  const { item } = fieldsOf(form)
  const state = await answered({}, async () =>
    removeNoticeItem(await currentCaller(), { id, topic, item, was: wasOf(form) }),
  )
  redirect(await at(`/notices/${id}/draft/${topic}${state.status === 'done' ? '' : '?refused=1'}`))
}

export const removeFile = async (id: string, topic: string, form: FormData) => {
  const state = await formAction(removeNoticeFile, form, ({ file }) => ({ id, file }))
  redirect(await at(`/notices/${id}/draft/${topic}${state.status === 'done' ? '' : '?refused=1'}#files`))
}

export const declareIt = async (id: string, _: FormState, form: FormData) => {
  const what = form.getAll('declarations').filter((each) => typeof each === 'string')
  const state = await answered({ declarations: what.join('\n') }, async () =>
    declareNotice(await currentCaller(), { id, what }),
  )
  return thenGo(state, await at(`/notices/${id}/check?declared=1#declarations`))
}

export const answerIt = async (id: string, topic: string, form: FormData) => {
  const state = await formAction(answerSuggestion, form, ({ suggestion, take, answer = '' }) => ({
    id: suggestion,
    take,
    answer,
  }))
  redirect(
    await at(`/notices/${id}/draft/${topic}${state.status === 'done' ? '' : '?unanswered=1'}#suggestions`),
  )
}
