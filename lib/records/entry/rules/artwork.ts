import { edtfYears, parseEdtf } from '@/lib/identifiers/edtf'
import { readMeasurements } from '@/lib/identifiers/measurement'
import { issuesOfObject, type ObjectIdIssueCode } from '@/lib/identifiers/object-id'
import { objectTypes } from '@/lib/identifiers/object-terms'
import type { Criteria } from '@/lib/search/criteria'
import { longestArtText } from '@/lib/search/limits'
import { nominalDataIn } from '../../nominal-data'
import { streetAddressIn } from '../../street-address'
import type { EntryRules } from '../entry-rules'
import { type Issue, issue } from '../issue'
import { textIn, type Values } from '../raw-entry'

/** Stolen works of art and antiquities (DOMAIN 3.4): objects that can be told from every other, and nothing about whose they were. */
export const artworkRules: EntryRules = {
  code: 'artwork',
  required: ['status', 'objectType'],
  requiredInFiles: ['noPicture'],
  identifying: ['objectType', 'title', 'maker', 'inventoryNumber'],
  ahead: [],
  retentionYears: 10,
  defaults: ({ language }) => ({
    circumstancesLang: language,
    purpose: 'P-B',
    handling: ['confirm_first'],
  }),
  check: (values, { pictures }) => [
    ...aboutPicture(values, pictures),
    ...aboutDescription(values, pictures ?? 0),
    ...aboutPersons(values),
    ...aboutTheft(values),
  ],
  // A reason why there is no picture goes with the first picture.
  columns: (_values, _owner, pictures) => (pictures > 0 ? { noPicture: null } : {}),
  caption: (values) => {
    const [title, maker, subject, inventory] = ['title', 'maker', 'subject', 'inventoryNumber'].map((name) =>
      textIn(values, name),
    )
    const what = title ?? subject ?? inventory ?? (textIn(values, 'objectType') ?? '').replaceAll('_', ' ')
    return [what, maker].filter(Boolean).join(' · ')
  },
  criteria: (values) => {
    const [title, maker, inventory] = ['title', 'maker', 'inventoryNumber'].map((name) =>
      textIn(values, name)?.slice(0, longestArtText),
    )
    const objectType = objectTypes.find((type) => type === values.objectType)
    const named = title ?? textIn(values, 'subject')?.slice(0, longestArtText)
    const questions: Criteria[] = []
    if (named)
      questions.push({ title: named, ...(maker ? { maker } : {}), ...(objectType ? { objectType } : {}) })
    if (inventory) questions.push({ artText: inventory })
    return questions
  },
}

/**
 * R-WOA-1: at least one picture, or the reason why there is none. A file or a message brings no pictures: that they follow is a reason
 * too, but its sender gives it; nothing is taken for granted.
 */
function aboutPicture(values: Values, pictures: number | undefined): Issue[] {
  if (pictures) return textIn(values, 'noPicture') ? [issue('info', 'noPicture', 'reasonAndPicture')] : []
  if (values.noPicture !== null) return []
  return pictures === undefined
    ? [issue('must', 'noPicture', 'reasonOfNone', { suggestion: 'pictures_awaited' })]
    : [issue('must', 'noPicture', 'pictureOrReason')]
}

/** Under which field a remark of Object ID stands; those that are said elsewhere stand under none. */
const fieldOf: Partial<Record<ObjectIdIssueCode, string>> = {
  notIdentifiable: 'distinguishingFeatures',
  noMeasurements: 'measurements',
  noMaterial: 'materials',
  noMeasure: 'measurements',
  noMarks: 'distinguishingFeatures',
  noTitleOrSubject: 'title',
  noDate: 'period',
}

/** What Object ID asks for (STANDARDS 3.1). Without a picture an object is told from others by its marks and its size. */
function aboutDescription(values: Values, pictures: number): Issue[] {
  const text = (name: string) => {
    const said = textIn(values, name)
    return said === undefined ? {} : { [name]: said }
  }
  const list = (name: string) => {
    const value = values[name]
    return Array.isArray(value) ? value : []
  }
  const date = parseEdtf(textIn(values, 'period') ?? '')
  const told = issuesOfObject({
    // Who has said neither is told that first.
    photographs: pictures > 0 || !textIn(values, 'noPicture') ? 1 : 0,
    materials: list('materials'),
    techniques: list('techniques'),
    measurements: list('measurements').flatMap((each) => readMeasurements(each).found),
    ...text('objectType'),
    ...text('inscriptions'),
    ...text('distinguishingFeatures'),
    ...text('title'),
    ...text('subject'),
    ...(date ? { date } : {}),
  })
  return told.flatMap(({ code, level }) => {
    const field = fieldOf[code]
    // What could not be read is said already.
    return field && values[field] !== undefined ? [issue(level, field, `objectId.${code}`)] : []
  })
}

/** R-WOA-2: nothing about an owner, no address nearer than the place. Circumstances are looked through by their kind. */
function aboutPersons(values: Values): Issue[] {
  const named = ['distinguishingFeatures', 'stolenPlace', 'periodText'].flatMap((name) =>
    nominalDataIn(textIn(values, name) ?? '')
      .slice(0, 1)
      .map(({ text }) => issue('should', name, 'nominal', { args: { text: text.slice(0, 80) } })),
  )
  const near = ['stolenPlace', 'circumstances', 'distinguishingFeatures'].flatMap((name) => {
    const text = streetAddressIn(textIn(values, name) ?? '')
    return text ? [issue('should', name, 'exactAddress', { args: { text: text.slice(0, 80) } })] : []
  })
  return [...named, ...near]
}

/** Nothing is stolen before it is made. */
function aboutTheft(values: Values): Issue[] {
  const stolen = textIn(values, 'stolenOn')
  const period = parseEdtf(textIn(values, 'period') ?? '')
  const made = period && edtfYears(period).earliest
  return stolen && made !== undefined && Number(stolen.slice(0, 4)) < made
    ? [issue('should', 'stolenOn', 'theftBeforeMaking', { args: { stolen, year: String(made) } })]
    : []
}
