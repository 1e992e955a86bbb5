'use server'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { mendAlike, mendRow } from '@/lib/imports/mend-commands'
import {
  matchImport,
  releaseImport,
  requestRelease,
  steerImport,
  undoImport,
} from '@/lib/imports/phase-commands'
import { reshapeImport } from '@/lib/imports/upload-commands'
import { type FormState, formAction } from '@/lib/web/form-action'
import { backTo } from '@/lib/web/import-flow'
import { conditionsIn, matchOf, mendPlace, pick } from '@/lib/web/import-forms'
import { thenGo } from '@/lib/web/then-go'

const stepPath = async (form: FormData, step = '') =>
  localePath(await currentLocale(), `/imports/${encodeURIComponent(String(form.get('id')))}${step}`)

export const rereadFile = async (_: FormState, form: FormData) =>
  thenGo(
    await formAction(reshapeImport, form, pick('id', 'encoding', 'separator', 'headed', 'type')),
    await stepPath(form, '/columns'),
  )

export const startDryRun = async (_: FormState, form: FormData) =>
  thenGo(await formAction(matchImport, form, matchOf), await stepPath(form, '/check'))

export const steer = async (form: FormData) =>
  backTo(await formAction(steerImport, form, pick('id', 'act')), await stepPath(form))

export const mendOne = async (form: FormData) => {
  const { path, query } = mendPlace(form)
  backTo(
    await formAction(mendRow, form, pick('id', 'n', 'field', 'value')),
    await stepPath(form, path),
    query,
  )
}

export const mendMany = async (form: FormData) => {
  const { path, query } = mendPlace(form)
  backTo(
    await formAction(mendAlike, form, pick('id', 'field', 'value', 'to')),
    await stepPath(form, path),
    query,
  )
}

export const askRelease = async (form: FormData) =>
  backTo(await formAction(requestRelease, form, pick('id', 'version')), await stepPath(form))

export const release = async (_: FormState, form: FormData) =>
  thenGo(
    await conditionsIn(form, (input) => formAction(releaseImport, form, input)),
    await stepPath(form, '/write'),
  )

export const takeBack = async (_: FormState, form: FormData) =>
  thenGo(await formAction(undoImport, form, pick('id', 'reason')), await stepPath(form, '/report'))
