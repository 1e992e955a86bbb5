import { type Craft, readCraft } from '@/lib/identifiers/craft-words'
import { readMeasurements } from '@/lib/identifiers/measurement'
import { unitOfWord } from '@/lib/identifiers/measurement-words'
import { type EntryContext, partsOf, type RawEntry, textOf } from '@/lib/records/entry/raw-entry'
import { foldHeader } from './columns'

/** Columns of one extent each, as tables have them in place of one text; what they say goes into `measurements`. */
const dimensionOfField = {
  sizeHeight: 'height',
  sizeWidth: 'width',
  sizeDepth: 'depth',
  sizeDiameter: 'diameter',
  sizeWeight: 'weight',
} as const

/** The unit of all of them, where neither the cell nor the name of its column says one. */
const unitField = 'sizeUnit'

export const sizeFields: readonly string[] = [...Object.keys(dimensionOfField), unitField]

/** By name of field, the unit that its column is named with: "Height (cm)". */
export const headerUnits = (
  headers: readonly string[],
  columns: Readonly<Record<string, number>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.keys(dimensionOfField).flatMap((field) => {
      const unit = unitOfHeader(headers[columns[field] ?? -1] ?? '')
      return unit ? [[field, unit]] : []
    }),
  )

/** The unit with which a name of a column ends; undefined where it ends with none. */
export function unitOfHeader(header: string): string | undefined {
  const last = /[\s_([{/,.-]+([\p{L}"\u2033]{1,14})\.?\s*[)\]}]?\s*$/u.exec(header.trim())?.[1] ?? ''
  return unitOfWord(last)?.unit
}

type Label = NonNullable<EntryContext['label']>

/**
 * An entry of a work of art as the form has it: extents in one field, and phrases such as "oil on canvas" parted into what it is
 * made of and how. `homeOf` answers in which column of the file the field of a remark stands.
 */
export function withCraft(
  raw: RawEntry,
  units: Readonly<Record<string, string>>,
  label: Label | undefined,
): { raw: RawEntry; homeOf: (field: string) => string } {
  const sizes = withSizes(raw, units)
  return { raw: label ? withPhrases(sizes.raw, label) : sizes.raw, homeOf: sizes.homeOf }
}

function withSizes(raw: RawEntry, units: Readonly<Record<string, string>>) {
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !sizeFields.includes(name)))
  const given = Object.entries(dimensionOfField).flatMap(([field, dimension]) => {
    const text = textOf(raw, field).trim()
    if (!text || /^[-–—/.]+$/.test(text)) return []
    const shared = units[field] ?? (dimension === 'weight' ? '' : textOf(raw, unitField).trim())
    const unit = /^[\d\s.,/\p{Nd}]+$/u.test(text) ? shared : ''
    return [{ field, text: `${dimension} ${text}${unit && ` ${unit}`}` }]
  })
  if (given.length === 0) return { raw: rest, homeOf: (field: string) => field }
  // After the others: a part that it names ("frame:") holds for all that follows.
  const whole = textOf(rest, 'measurements').trim()
  const homeOf = (field: string) => {
    if (field !== 'measurements' || (whole && readMeasurements(whole).issues.length)) return field
    const wrong = given.find(({ text }) => readMeasurements(text).issues.length)
    return wrong?.field ?? given[0]?.field ?? field
  }
  return {
    raw: { ...rest, measurements: [...given.map(({ text }) => text), whole].filter(Boolean).join('\n') },
    homeOf,
  }
}

const lists = { materials: 'objectMaterials', techniques: 'objectTechniques' } as const

function withPhrases(raw: RawEntry, label: Label): RawEntry {
  const termOf = (text: string): Craft | undefined => {
    const material = label('objectMaterials', text)
    const technique = material ? undefined : label('objectTechniques', text)
    if (!material && !technique) return undefined
    return { ...(material ? { material } : {}), ...(technique ? { technique } : {}) } as Craft
  }
  const read: { materials: string[]; techniques: string[] } = { materials: [], techniques: [] }
  let phrases = false
  for (const [field, list] of Object.entries(lists) as [keyof typeof lists, (typeof lists)['materials']][])
    for (const part of partsOf(raw, field)) {
      const code = label(list, part)
      const craft = code ? undefined : readCraft(foldHeader(part).split(' '), termOf)
      if (craft) {
        phrases = true
        read.materials.push(...craft.materials)
        read.techniques.push(...craft.techniques)
      } else read[field].push(part)
    }
  if (!phrases) return raw
  return {
    ...raw,
    ...Object.fromEntries(
      Object.entries(read).flatMap(([field, parts]) =>
        parts.length ? [[field, [...new Set(parts)].join('; ')]] : [],
      ),
    ),
  }
}
