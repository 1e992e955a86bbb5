import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/search/words'
import { currentLocale } from '@/lib/i18n/current'
import { groupOfObjectType, type ObjectType } from '@/lib/identifiers/object-terms'
import type { NoticeDraft } from '@/lib/notices/draft'
import { type Field, valueAt } from '@/lib/notices/form/field'
import type { Topic } from '@/lib/notices/form/topics'
import { groupOf } from '@/lib/notices/offences'
import { languageCodes, languageName } from '@/lib/records/languages'
import { sharedLabels } from './field-labels'

export type Choice = { value: string; label: string; group?: string }
/** One field in the words of the reader; plain data for the client leaf that shows it. */
export type FieldView = Pick<Field, 'kind' | 'circa' | 'required' | 'counted' | 'most'> & {
  at: string
  label: string
  hint?: string
  choices?: Choice[]
}

type Say = { (key: never, values?: never): string; has: (key: never) => boolean }

/** What the words of fields are looked up with, once a page. */
export async function topicWords(draft: NoticeDraft) {
  const locale = await currentLocale()
  const t = (await getTranslations()) as unknown as Say
  const say = (key: string, values?: Record<string, string | number>) => t(key as never, values as never)
  const has = (key: string) => t.has(key as never)
  const countries: Choice[] = await countryChoices()
  const languages: Choice[] = languageCodes
    .map((value) => ({ value: value as string, label: languageName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  const wayOf = (topic: Topic, at: string) => (topic.list ? `${topic.list}.${at}` : at)
  const label = (way: string) => say(sharedLabels[way] ?? `draft.field.${way.replaceAll('.', '_')}`)
  const code = (words: string, value: string) => {
    if (words === 'language') return say(`entry.language.${value}`)
    if (words === 'units') return value
    return has(`codes.${words}.${value}`) ? say(`codes.${words}.${value}`) : value
  }
  const choicesOf = (field: Field, from: unknown): Choice[] | undefined => {
    if (field.kind === 'country' || field.kind === 'countries') return countries
    if (field.kind === 'languages') return languages
    if (!field.of) return undefined
    const held = valueAt(from, field.at)
    const values = [
      ...new Set([
        ...field.of(draft),
        ...(typeof held === 'string' ? [held] : Array.isArray(held) ? held : []),
      ]),
    ] as string[]
    return values.map((value) => ({
      value,
      label: `${inner(field.words, value) ? '\u2003' : ''}${code(field.words ?? '', value)}`,
      ...(field.words === 'offences' ? { group: code('offenceGroups', groupOf(value)) } : {}),
    }))
  }
  const viewOf = (topic: Topic, field: Field, from: unknown): FieldView => {
    const way = wayOf(topic, field.at)
    const hint = `draft.hint.${way.replaceAll('.', '_')}`
    const choices = choicesOf(field, from)
    return {
      at: field.at,
      kind: field.kind,
      label: label(way),
      ...(field.circa ? { circa: true as const } : {}),
      ...(field.required ? { required: true as const } : {}),
      ...(field.counted ? { counted: true as const } : {}),
      ...(field.most ? { most: field.most } : {}),
      ...(has(hint) ? { hint: say(hint) } : {}),
      ...(choices ? { choices } : {}),
    }
  }
  /** A stored value in words; undefined where nothing is said. */
  const shown = (field: Field, value: unknown): string | undefined => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
    const name = (each: unknown) =>
      (choicesOf(field, undefined) ?? []).find((choice) => choice.value === each)?.label.trim() ??
      String(each)
    switch (field.kind) {
      case 'date': {
        const { year, month, day, circa } = value as {
          year: number
          month?: number
          day?: number
          circa?: boolean
        }
        const iso = [String(year).padStart(4, '0'), month, day]
          .filter((part) => part !== undefined)
          .map((part) => String(part).padStart(2, '0'))
          .join('-')
        return circa ? `${iso} (${say('draft.work.circa')})` : iso
      }
      case 'months': {
        const all = value as number
        const [years, months] = [Math.floor(all / 12), all % 12]
        const parts = [
          ...(years ? [say('sheets.notice.say.years', { count: years })] : []),
          ...(months || !years ? [say('sheets.notice.say.months', { count: months })] : []),
        ]
        return parts.join(' + ')
      }
      case 'yes':
      case 'flag':
      case 'yesNo':
        return say(value === true ? 'draft.work.yes' : 'draft.work.no')
      default:
        return Array.isArray(value) ? value.map(name).join(' · ') : name(value)
    }
  }
  /** What a topic, or an item of it, says: label and words of each field that says something. */
  const valuesOf = (topic: Topic, from: unknown) =>
    topic.fields.flatMap((field) => {
      const text = shown(field, valueAt(from, field.at))
      return text === undefined
        ? []
        : [{ at: field.at, label: label(wayOf(topic, field.at)), text, kind: field.kind }]
    })
  return { say, has, label, viewOf, shown, valuesOf, wayOf }
}

export type TopicWords = Awaited<ReturnType<typeof topicWords>>

const inner = (words: string | undefined, value: string) =>
  words === 'objectTypes' && groupOfObjectType(value as ObjectType) !== value
