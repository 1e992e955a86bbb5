import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/access/actor'
import { currentLocale } from '@/lib/i18n/current'
import { intlTag } from '@/lib/i18n/routing'
import { dimensions, measuredParts, units } from '@/lib/identifiers/measurement'
import { groupOfObjectType, type ObjectType } from '@/lib/identifiers/object-terms'
import { confidentialityLevels, handlingCodes, labelledCodes, recordPurposes } from '@/lib/records/codes'
import type { EntryRules } from '@/lib/records/entry/entry-rules'
import { limitOf } from '@/lib/records/entry/read-text'
import type { Field } from '@/lib/records/field'
import { type EnteredPart, type PartType, partFieldOf, partTypesOf } from '@/lib/records/parts'
import type { RecordType } from '@/lib/records/record-type'
import type { MeasureWords } from './measure-field'

export type Choices = { value: string; label: string }[]

/** One field of a form, said in the reader's language; plain data, so that a client leaf needs no catalogue for it. */
export type FieldSpec = {
  name: string
  label: string
  hint?: string
  look:
    | 'text'
    | 'code'
    | 'prose'
    | 'date'
    | 'select'
    | 'country'
    | 'checks'
    | 'box'
    | 'period'
    | 'pick'
    | 'measurements'
  choices?: Choices
  required: boolean
  /** Filled in before anything is typed, and nothing without the other fields of its section. */
  beside?: true
  limit?: number
  /** What the first choice of a list says that may stay empty, where "not known" would be wrong. */
  empty?: string
  /** For `pick`: what the box is called that narrows the list. */
  narrow?: string
  /** For `measurements`: the words of a line. */
  measure?: MeasureWords
}

/** What the rows of a part are called, and how many there may be. */
export type PartSpec = Pick<PartType, 'most' | 'shown' | 'preset'> & {
  name: EnteredPart
  /** "Name {n}" */
  row: string
  add: string
  drop: string
  /** "{row} was removed." */
  dropped: string
}

/** A heading of the form with its fields; with `part` they are those of each row. */
export type SectionSpec = { name: string; title: string; fields: FieldSpec[]; part?: PartSpec }

/** The sections of the form for a kind of record: those of its definition, then what every record carries. */
export async function formSpec(
  type: RecordType,
  rules: EntryRules,
  of: { access: boolean; retention: boolean },
): Promise<SectionSpec[]> {
  const t = await getTranslations('record')
  const words = await getTranslations('entry')
  const codes = await getTranslations('codes')
  const order = new Intl.Collator(intlTag(await currentLocale()))
  const fieldSpec = (field: Field, part?: PartType): FieldSpec => {
    const limit = limitOf(field)
    const choices = field.list
      ? choicesOf(codes, field.list, labelledCodes[field.list as keyof typeof labelledCodes])
      : undefined
    const long = field.kind === 'codes' && (choices?.length ?? 0) > mostBoxes
    const { name } = field
    const label = part ? `part.${part.name}.${name}` : `field.${name}`
    const hint = part ? `partHint.${part.name}.${name}` : `hint.${name}`
    const lines = field.kind === 'text' && (limit ?? 0) > longLine && !part
    return {
      name,
      label: !part && words.has(`label.${name}`) ? words(`label.${name}`) : t(label),
      look: long ? 'pick' : lines ? 'prose' : looks[field.kind],
      required: (part ?? rules).required.includes(name),
      ...(words.has(hint) ? { hint: words(hint) } : {}),
      ...(words.has(`empty.${name}`) ? { empty: words(`empty.${name}`) } : {}),
      ...(choices
        ? { choices: long ? choices.toSorted((a, b) => order.compare(a.label, b.label)) : choices }
        : {}),
      ...(long ? { narrow: words('form.narrow') } : {}),
      ...(field.kind === 'measurements' ? { measure: measureWords(words, codes) } : {}),
      ...(limit ? { limit } : {}),
    }
  }
  const language: FieldSpec[] = type.proseLanguage
    ? [
        {
          name: type.proseLanguage,
          label: t(`field.${type.proseLanguage}`),
          look: 'select',
          required: false,
          beside: true,
          choices: (['en', 'fr', 'es', 'ar'] satisfies Locale[]).map((value) => ({
            value,
            label: words(`language.${value}`),
          })),
        },
      ]
    : []
  const last = type.sections.at(-1)
  const partSpec = (part: PartType): SectionSpec => ({
    name: part.name,
    title: t(`part.${part.name}.title`),
    fields: part.fields.map((field) => fieldSpec(field, part)),
    part: {
      name: part.name,
      most: part.most,
      shown: part.shown,
      preset: part.preset,
      row: t(`part.${part.name}.row`, { n: '{n}' }),
      add: words(`rows.add.${part.name}`),
      drop: words('rows.drop'),
      dropped: words('rows.dropped', { row: '{row}' }),
    },
  })
  const parts = partTypesOf(type)
  const partsAfter = (section: string | undefined) =>
    parts.filter(({ after }) => after === section).map(partSpec)
  return [
    ...partsAfter(undefined),
    ...type.sections.flatMap((section): SectionSpec[] => [
      {
        name: section.name,
        title: t(`section.${section.name}`),
        fields: [...section.fields.map((field) => fieldSpec(field)), ...(section === last ? language : [])],
      },
      ...partsAfter(section.name),
    ]),
    {
      name: 'law',
      title: words('section.law'),
      fields: [
        {
          name: 'purpose',
          label: t('field.purpose'),
          look: 'select' as const,
          required: true,
          choices: choicesOf(codes, 'purposes', recordPurposes),
        },
        {
          name: 'sourceReference',
          label: t('field.sourceReference'),
          hint: words('hint.sourceReference'),
          look: 'code' as const,
          required: false,
          limit: 60,
        },
        {
          name: 'handling',
          label: t('field.handling'),
          look: 'checks' as const,
          required: false,
          choices: choicesOf(codes, 'handlingCodes', handlingCodes),
        },
      ],
    },
    ...(of.access
      ? [{ name: 'access', title: words('section.access'), fields: await accessFields(of.retention) }]
      : []),
  ]
}

/** Who may see a record, how it may be used, and how long it is kept. */
export async function accessFields(retention: boolean): Promise<FieldSpec[]> {
  const t = await getTranslations('record.field')
  const words = await getTranslations('entry')
  const codes = await getTranslations('codes')
  return [
    {
      name: 'level',
      label: t('level'),
      look: 'select',
      required: true,
      choices: choicesOf(codes, 'confidentialityLevels', confidentialityLevels),
    },
    {
      name: 'withheldFrom',
      label: t('withheldFrom'),
      hint: words('hint.withheldFrom'),
      look: 'text',
      required: false,
    },
    { name: 'onlyTo', label: t('onlyTo'), hint: words('hint.onlyTo'), look: 'text', required: false },
    {
      name: 'noPurpose',
      label: t('noPurpose'),
      look: 'checks',
      required: false,
      choices: choicesOf(codes, 'purposes', recordPurposes),
    },
    { name: 'noDownload', label: words('noDownload'), look: 'box', required: false },
    ...(retention
      ? [
          {
            name: 'retentionUntil',
            label: t('retentionUntil'),
            hint: words('hint.retentionUntil'),
            look: 'date' as const,
            required: false,
          },
        ]
      : []),
  ]
}

/** The identifying fields alone, for the question whether it is on file already. */
export async function identifyingFields(type: RecordType, rules: EntryRules): Promise<FieldSpec[]> {
  const sections = await formSpec(type, rules, { access: false, retention: false })
  return rules.identifying.flatMap((name): FieldSpec[] => {
    const of = partFieldOf(name)
    const found = sections
      .filter(({ part }) => part?.name === of?.part)
      .flatMap(({ fields }) => fields)
      .find((field) => field.name === (of?.field ?? name))
    return found ? [{ ...found, name }] : []
  })
}

const looks: Record<Field['kind'], FieldSpec['look']> = {
  text: 'text',
  name: 'text',
  texts: 'prose',
  prose: 'prose',
  code: 'select',
  codes: 'checks',
  country: 'country',
  countries: 'text',
  languages: 'text',
  centimetres: 'code',
  kilograms: 'code',
  yesNo: 'box',
  identifier: 'code',
  vin: 'code',
  issuer: 'code',
  date: 'date',
  period: 'period',
  measurements: 'measurements',
}

/** A text that may be longer than this has several lines. */
const longLine = 300

/** More boxes than these are a list of their own, which opens. */
const mostBoxes = 12

const measureWords = (words: Say, codes: Say): MeasureWords => ({
  part: words('measure.part'),
  dimension: words('measure.dimension'),
  value: words('measure.value'),
  unit: words('measure.unit'),
  more: words('measure.more'),
  parts: choicesOf(codes, 'measuredParts', measuredParts),
  dimensions: choicesOf(codes, 'dimensions', dimensions),
  units: Object.keys(units).map((value) => ({ value, label: value })),
})

type Say = { (key: string): string; has: (key: string) => boolean }

const choicesOf = (t: Say, list: string, values: readonly string[]): Choices =>
  values.map((value) => ({
    value,
    // Of kinds of objects the general one comes first, and what it contains is set in.
    label: `${list === 'purposes' ? `${value} · ` : inner(list, value) ? '\u2003' : ''}${t.has(`${list}.${value}`) ? t(`${list}.${value}`) : value}`,
  }))

const inner = (list: string, value: string) =>
  list === 'objectTypes' && groupOfObjectType(value as ObjectType) !== value
