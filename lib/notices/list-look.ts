import { z } from 'zod'
import { type NoticeForm, type NoticeType, noticeForms, noticeTypes } from './codes'
import { type NoticeState, noticeStates } from './transitions'

/** What the lists of notices show: in force for us, our own, our drafts, what waits for us, what has ended. */
export const noticeViews = ['force', 'ours', 'drafts', 'waiting', 'ended'] as const
export type NoticeListView = (typeof noticeViews)[number]

/** How a list is looked at: all of it stands in the address, words only sealed. */
export type NoticeLook = {
  view: NoticeListView
  type?: NoticeType
  form?: NoticeForm
  state?: NoticeState
  /** The country that asks. */
  country?: string
  /** Beginning of a control number, a request number or a file reference. */
  find?: string
  /** Words of the name or title. */
  words?: string
  /** Published, or for what is not published begun, between these ISO days. */
  from?: string
  to?: string
  /** Where the page begins, as `cursorOf` writes it. */
  after?: string
}

/** Notices on one page, and in one file. */
export const noticesPageSize = 50
export const noticesFileSize = 2000

const cursor = z.string().regex(/^\d{1,17}_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
const country = z.string().regex(/^[A-Z]{2,3}$/)
const day = z.iso.date()
const find = z
  .string()
  .max(60)
  .transform((text) => text.trim().toUpperCase())
const words = z
  .string()
  .max(120)
  .transform((text) => text.trim())

export const noticeLookSchema = z.strictObject({
  view: z.enum(noticeViews).default('force'),
  type: z.enum(noticeTypes).exactOptional(),
  form: z.enum(noticeForms).exactOptional(),
  state: z.enum(noticeStates as [NoticeState, ...NoticeState[]]).exactOptional(),
  country: country.exactOptional(),
  find: find.exactOptional(),
  words: words.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  after: cursor.exactOptional(),
})

type Parameters = Record<string, string | string[] | undefined>

/** Reads an address; what it does not know it leaves out. `opened`: the words, which stand sealed in an address. */
export function noticeLookOf(parameters: Parameters, opened?: string): NoticeLook {
  const given = { ...parameters, words: opened }
  const shape = noticeLookSchema.shape
  const look: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(shape)) {
    const value = given[name as keyof typeof given]
    if (typeof value !== 'string' || value === '') continue
    const read = schema.safeParse(value)
    if (read.success && read.data !== '') look[name] = read.data
  }
  return { view: 'force', ...look }
}

/** The address of a look, without what is meant anyway; `sealed` stands for its words. Begins with `?` or is empty. */
export function addressOfLook({ words, ...look }: NoticeLook, sealed: string | null): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(look))
    if (value && !(name === 'view' && value === 'force')) query.set(name, value)
  if (words && sealed) query.set('words', sealed)
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Whether a look leaves something out that its view would show. */
export const isNarrowed = ({ view: _view, after: _after, ...filters }: NoticeLook): boolean =>
  Object.keys(filters).length > 0

/** Words as a question of PostgreSQL's full text: every one begins a word of the caption. At most six count. */
export const wordsQuery = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .slice(0, 6)
    .map((word) => `${word}:*`)
    .join(' & ')

/** The moment in microseconds and the id of a cursor. */
export function placeAfter(after: string | undefined): [string | null, string | null] {
  const [micros, id] = after?.split('_') ?? []
  return micros && id ? [micros, id] : [null, null]
}
