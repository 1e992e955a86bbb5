import { locales } from '@/lib/access/actor'
import type { Messages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import { artTermOf } from '@/lib/identifiers/art-words'
import { type CodeList, labelledCodes } from '@/lib/records/codes'
import { entryRules } from '@/lib/records/entry/entry-rules'
import { spineFields } from '@/lib/records/entry/spine'
import type { Field } from '@/lib/records/field'
import { fieldsOf, type RecordType } from '@/lib/records/record-type'
import { foldHeader, type ImportField } from './columns'

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

const kept = new WeakMap<Catalogues, Map<string, string>>()

/** The code that a cell means when it holds a label of a list, in any of the four languages, however it is written. */
export const labelReader =
  (catalogues: Catalogues) =>
  (list: CodeList, text: string): string | undefined => {
    const known = kept.get(catalogues) ?? labelsIn(catalogues)
    kept.set(catalogues, known)
    return known.get(`${list} ${foldHeader(text)}`) ?? termOf(list, text)
  }

/** What a word of catalogues means in the lists of works of art. */
function termOf(list: CodeList, text: string): string | undefined {
  if (!/^object(?:Types|Materials|Techniques)$/.test(list)) return undefined
  const term = artTermOf(text)
  return term && (labelledCodes[list] as readonly string[]).includes(term) ? term : undefined
}

function labelsIn(catalogues: Catalogues): Map<string, string> {
  const found = new Map<string, string>()
  for (const [list, codes] of Object.entries(labelledCodes))
    for (const locale of locales)
      for (const code of codes) {
        const label = textAt(catalogues[locale], ['codes', list, code])
        const key = `${list} ${foldHeader(label ?? code)}`
        if (!found.has(key)) found.set(key, code)
      }
  return found
}

function textAt(messages: Messages, path: readonly string[]): string | undefined {
  let at: Messages | string | undefined = messages
  for (const step of path) at = typeof at === 'object' && Object.hasOwn(at, step) ? at[step] : undefined
  return typeof at === 'string' ? at : undefined
}
