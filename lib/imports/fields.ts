import { locales } from '@/lib/access/actor'
import type { Messages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import { entryRules } from '@/lib/records/entry/entry-rules'
import { spineFields } from '@/lib/records/entry/spine'
import type { Field } from '@/lib/records/field'
import { type EnteredPart, fieldLabelPath, partFieldOf, partTypesOf } from '@/lib/records/parts'
import { fieldsOf, type RecordType } from '@/lib/records/record-type'
import { aliasesField } from './aliases'
import type { ImportField } from './columns'
import { sizeFields } from './craft-columns'
import { textAt } from './list-labels'

/** Kinds of records that a file can hold. */
export const importTypes = entryRules.map(({ code }) => code)

type FileField = Pick<Field, 'name' | 'kind'> & { list?: string }

/**
 * The fields that a file of a kind can hold, in the order in which the page of columns names them. Of parts the first row has
 * columns of its own, and other names one together; a JSON file with more rows names them in its `headers` (`names.2.full`).
 */
export function importFieldsOf(type: RecordType, headers: readonly string[] = []): FileField[] {
  const parts = partTypesOf(type)
  const ofPart = (name: string): FileField[] => {
    const of = partFieldOf(name)
    const field = parts.find((part) => part.name === of?.part)?.fields.find((each) => each.name === of?.field)
    return field ? [{ name, kind: field.kind, ...(field.list ? { list: field.list } : {}) }] : []
  }
  const usual = parts.flatMap((part) => [
    ...(firstRow[part.name] ?? []).flatMap((field) => ofPart(`${part.name}.1.${field}`)),
    ...(part.name === 'names' ? [{ name: aliasesField, kind: 'texts' as const }] : []),
  ])
  const named = headers.flatMap(ofPart).filter(({ name }) => !usual.some((each) => each.name === name))
  return [
    { name: 'sourceReference', kind: 'text' },
    ...usual,
    ...fieldsOf(type).flatMap((field) => [...(field.kind === 'measurements' ? sizes : []), ofField(field)]),
    ...(type.proseLanguage ? [{ name: type.proseLanguage, kind: 'text' as const }] : []),
    ...spineFields.filter((name) => name !== 'sourceReference').map(ofSpine),
    ...named,
  ]
}

const ofField = ({ name, kind, list }: Field): FileField => ({ name, kind, ...(list ? { list } : {}) })

/** A table has an extent in each column more often than all in one. */
const sizes: readonly FileField[] = sizeFields.map((name) => ({ name, kind: 'text' }))

/** What a table says of parts in columns of its own. */
const firstRow: Readonly<Partial<Record<EnteredPart, readonly string[]>>> = {
  names: ['family', 'given', 'full'],
  births: ['date'],
  documents: ['type', 'number', 'country', 'issuedOn', 'expiresOn'],
}

const spineLists: Readonly<Record<string, string>> = {
  purpose: 'purposes',
  handling: 'handlingCodes',
  level: 'confidentialityLevels',
  noPurpose: 'purposes',
}

const ofSpine = (name: string): FileField =>
  spineLists[name] ? { name, kind: 'code', list: spineLists[name] } : { name, kind: 'text' }

type Catalogues = Readonly<Record<Locale, Messages>>

/** The fields with their labels in the four languages, to be looked for in the names of columns. */
export const labelledFields = (
  type: RecordType,
  catalogues: Catalogues,
  headers: readonly string[],
): ImportField[] =>
  importFieldsOf(type, headers).map(({ name, kind }) => ({
    name,
    kind,
    // A column that says only "family name" is that of the first name.
    labels:
      (partFieldOf(name)?.row ?? 1) === 1
        ? locales.flatMap((locale) => textAt(catalogues[locale], ['record', ...fieldLabelPath(name)]) ?? [])
        : [],
  }))
