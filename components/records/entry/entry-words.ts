import { getTranslations } from 'next-intl/server'
import { type FormWords, formWords } from '@/components/ui/form-words'
import type { EntryLabels } from './entry-form'

/** Parts of the catalogue that the checks of a form speak with in the browser. */
export const checkMessages = [
  'entry.issue',
  'entry.understood',
  'recognise.dateErrors',
  'identifiers.vin',
  'identifiers.plate',
  'identifiers.number',
  'identifiers.range',
  'identifiers.artDate',
  'identifiers.measurement',
  'identifiers.objectId',
  'identifiers.period',
]

/** What the forms of records say about themselves. */
export async function entryLabels(): Promise<EntryLabels> {
  const t = await getTranslations('entry.form')
  return {
    optional: t('optional'),
    none: t('none'),
    tasks: t('tasks'),
    done: t('done'),
    problem: t('problem'),
    open: t('open'),
    saved: t('saved'),
    notSaved: t('notSaved'),
    reason: t('reason'),
    reasonHint: t('reasonHint'),
    since: t('since'),
  }
}

/** Sentences for what acts on records may refuse; remarks on fields have sentences of their own. */
export async function entryWords(): Promise<FormWords> {
  const words = await formWords([
    'entry',
    'not_owner',
    'no_purpose',
    'needs_supervisor',
    'above_clearance',
    'record_changed',
    'record_ended',
    'record_unknown',
    'nothing_changed',
    'reference_taken',
    'reason_missing',
    'reason_long',
    'conditions_missing',
    'version_unknown',
    'draft_gone',
    'draft_changed',
    'photo_unknown',
    'picture_twice',
    'pictures_full',
    'photo_date',
    'photo_caption',
  ])
  const t = await getTranslations('entry.issue')
  const plain = [
    'required',
    'ownCountry',
    'bothRestrictions',
    'retentionPast',
    'wholeDay',
    'sourceTaken',
    'pictureOrReason',
  ] as const
  const more = Object.fromEntries(plain.map((code) => [code, t(code)]))
  const object = await getTranslations('identifiers.objectId')
  const without = Object.fromEntries(
    (['notIdentifiable', 'noMeasurements'] as const).map((code) => [`objectId.${code}`, object(code)]),
  )
  return { ...words, codes: { ...words.codes, ...more, ...without } }
}
