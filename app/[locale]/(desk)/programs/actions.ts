'use server'
import { currentLocale } from '@/lib/i18n/current'
import {
  addClientKey,
  changeClient,
  makeClient,
  releaseClient,
  revokeClient,
  revokeClientKey,
} from '@/lib/machine/client-commands'
import { programInput } from '@/lib/machine/program-form'
import { type FormState, formAction } from '@/lib/web/form-action'
import { actWithCode } from '@/lib/web/program-flow'
import { thenGo } from '@/lib/web/then-go'

/** The answer holds the key: it is shown in the place of the form, and nowhere else. */
export const make = async (_: FormState, form: FormData) => actWithCode(makeClient, form, programInput)
export const addKey = async (_: FormState, form: FormData) => actWithCode(addClientKey, form)

export const change = async (_: FormState, form: FormData) => actWithCode(changeClient, form, programInput)
export const endKey = async (_: FormState, form: FormData) => done(await formAction(revokeClientKey, form))
export const end = async (_: FormState, form: FormData) => done(await formAction(revokeClient, form))
export const release = async (_: FormState, form: FormData) => done(await formAction(releaseClient, form))

const done = async (state: FormState<{ id: string }>) =>
  thenGo(state, `/${await currentLocale()}/programs/${state.result?.id}?done=1`)
