'use server'
import { redirect } from 'next/navigation'
import { currentCaller } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { keepCorrection } from '@/lib/records/entry/correction-commands'
import {
  beginDraft,
  dropDraft,
  keepDraft,
  publishDraft,
  settleDraft,
} from '@/lib/records/entry/draft-commands'
import { arrangeDraftPictures } from '@/lib/records/entry/draft-picture-commands'
import { withoutEmptyRows } from '@/lib/records/entry/part-rows'
import { arrangePhotos } from '@/lib/records/entry/photo-commands'
import { rawOfForm, shownOf } from '@/lib/records/entry/raw-form'
import { ceaseRecord, extendRecord } from '@/lib/records/entry/spine-commands'
import { sendCorrection, sendDraft, sendRestriction } from '@/lib/web/entry-flow'
import { answered, type FormState, fieldsOf, formAction } from '@/lib/web/form-action'
import { goAfter } from '@/lib/web/go-after'
import { arrangementOfForm } from '@/lib/web/picture-form'
import { thenGo } from '@/lib/web/then-go'

const at = async (path: string) => localePath(await currentLocale(), path)

const savedOf = ({ result }: { result?: { revision: number; at: string } | undefined }) =>
  result ? { revision: String(result.revision), at: `${result.at.slice(11, 19)}Z` } : null

export const beginEntry = async (type: string, _: FormState, form: FormData) => {
  const raw = withoutEmptyRows(rawOfForm(form))
  const state = await answered(shownOf(raw), async () =>
    beginDraft(await currentCaller(), { type, texts: raw }),
  )
  return thenGo(state, await at(`/records/${type}/new/${state.result?.id ?? ''}`))
}

export const saveEntry = async (type: string, id: string, _: FormState, form: FormData) =>
  sendDraft(type, id, form)

export const autosaveEntry = async (id: string, form: FormData) => {
  const state = await answered({}, async () =>
    keepDraft(await currentCaller(), { id, revision: fieldsOf(form).revision, texts: rawOfForm(form) }),
  )
  return savedOf(state)
}

export const autosaveCorrection = async (id: string, form: FormData) => {
  const { version, revision } = fieldsOf(form)
  const state = await answered({}, async () =>
    keepCorrection(await currentCaller(), { id, version, revision, texts: rawOfForm(form) }),
  )
  return savedOf(state)
}

export const dropCorrection = async (type: string, id: string, form: FormData) =>
  goAfter(
    await formAction(dropDraft, form, ({ draft }) => ({ id: draft })),
    await at(`/records/${type}/${id}/edit`),
  )

export const settleEntry = async (type: string, id: string, form: FormData) => {
  const seen = form.getAll('seen').filter((each) => typeof each === 'string')
  await answered({}, async () => settleDraft(await currentCaller(), { id, seen }))
  redirect(await at(`/records/${type}/new/${id}`))
}

export const throwAway = async (form: FormData) =>
  goAfter(await formAction(dropDraft, form, ({ id }) => ({ id })), await at('/records/new'))

export const publishEntry = async (type: string, id: string, _: FormState, form: FormData) => {
  const { revision, reason = '' } = fieldsOf(form)
  const conditions = form.getAll('conditions')
  const state = await answered({ reason, conditions: conditions.join('\n') }, async () =>
    publishDraft(await currentCaller(), { id, revision, conditions, reason }),
  )
  return thenGo(state, await at(`/records/${type}/${id}?done=published`))
}

export const arrangeEntryPictures = async (type: string, id: string, _: FormState, form: FormData) => {
  const state = await answered(fieldsOf(form), async () =>
    arrangeDraftPictures(await currentCaller(), { id, pictures: arrangementOfForm(form) }),
  )
  return thenGo(state, await at(`/records/${type}/new/${id}/pictures?saved=${state.result?.revision ?? 0}`))
}

export const arrangeRecordPictures = async (type: string, id: string, _: FormState, form: FormData) => {
  const { version, reason = '', noPicture = '' } = fieldsOf(form)
  const pictures = arrangementOfForm(form)
  const state = await answered(fieldsOf(form), async () =>
    arrangePhotos(await currentCaller(), { id, version, pictures, noPicture, reason }),
  )
  return thenGo(state, await at(`/records/${type}/${id}?done=changed`))
}

export const correctEntry = async (type: string, id: string, _: FormState, form: FormData) =>
  sendCorrection(type, id, form)

export const ceaseEntry = async (type: string, id: string, _: FormState, form: FormData) =>
  thenGo(
    await formAction(ceaseRecord, form, ({ version, reason }) => ({ id, version, reason })),
    await at(`/records/${type}/${id}?done=ceased`),
  )

export const extendEntry = async (type: string, id: string, _: FormState, form: FormData) =>
  thenGo(
    await formAction(extendRecord, form, ({ version, reason, retentionUntil: until }) => ({
      id,
      version,
      until,
      reason,
    })),
    await at(`/records/${type}/${id}?done=extended`),
  )

export const restrictEntry = async (type: string, id: string, _: FormState, form: FormData) =>
  sendRestriction(type, id, form)
