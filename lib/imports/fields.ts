import { locales } from '@/lib/access/actor'
import type { Messages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import { entryRules } from '@/lib/records/entry/entry-rules'
import { spineFields } from '@/lib/records/entry/spine'
import type { Field } from '@/lib/records/field'
import { fieldsOf, type RecordType } from '@/lib/records/record-type'
import type { ImportField } from './columns'
import { textAt } from './list-labels'

/** Kinds of records that a file can hold. */
export const importTypes = entryRules.map(({ code }) => code)

/** The fields that a file of a kind can hold, in the order in which the page of columns names them. */
export function importFieldsOf(type: RecordType): (Pick<Field, 'name' | 'kind'> & { list?: string })[] {
  return [
    { name: 'sourceReference', kind: 'text' },
    ...fieldsOf(type).map(({ name, kind, list }) => ({ name, kind, ...(list ? { list } : {}) })),
    ...(type.proseLanguage ? [{ name: type.proseLanguage, kind: 'text' as const }] : []),
    ...spineFields.filter((name) => name !== 'sourceReference').map(ofSpine),
  ]
}

const spineLists: Readonly<Record<string, string>> = {
  purpose: 'purposes',
  handling: 'handlingCodes',
  level: 'confidentialityLevels',
  noPurpose: 'purposes',
}

const ofSpine = (name: string): Pick<Field, 'name' | 'kind'> & { list?: string } =>
  spineLists[name] ? { name, kind: 'code', list: spineLists[name] } : { name, kind: 'text' }

type Catalogues = Readonly<Record<Locale, Messages>>

/** The fields with their labels in the four languages, to be looked for in the names of columns. */
export const labelledFields = (type: RecordType, catalogues: Catalogues): ImportField[] =>
  importFieldsOf(type).map(({ name, kind }) => ({
    name,
    kind,
    labels: locales.flatMap((locale) => textAt(catalogues[locale], ['record', 'field', name]) ?? []),
  }))
