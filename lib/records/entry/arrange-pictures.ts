import { longestCaption } from '../photo-limits'
import { type Issue, mayPublish } from './issue'
import type { Arrangement } from './picture-input'
import { readDate } from './read-date'
import { readText } from './read-text'

/** A picture as its owner describes it. */
export type PictureWords = { id: string; takenOn: string | null; caption: string | null }

/**
 * Reads what a form says of pictures: which stay, in which order, when each was taken and what it shows. Of two with the same
 * place the one that stood before comes first. Problems stand under the names of the form's own fields, `takenOn-ID`.
 */
export function readArrangement(
  sent: Arrangement,
  now: Date,
): { stay: PictureWords[]; gone: string[]; problems: Record<string, string[]> } {
  const problems: Record<string, string[]> = {}
  const place = ({ place: text }: Arrangement[number]) =>
    /^\d{1,4}$/.test(text.trim()) ? Number(text) : 9_999
  const stay = sent
    .filter(({ remove }) => !remove)
    .toSorted((a, b) => place(a) - place(b))
    .map(({ id, takenOn, caption }): PictureWords => {
      const date = readDate({ name: 'takenOn', kind: 'date' }, takenOn, { now, ahead: false })
      const words = readText({ name: 'caption', kind: 'text', limit: longestCaption }, caption)
      const refused = ({ issues }: { issues: readonly Issue[] }) => !mayPublish(issues)
      if (refused(date)) problems[`takenOn-${id}`] = ['photo_date']
      if (refused(words)) problems[`caption-${id}`] = ['photo_caption']
      return {
        id,
        takenOn: typeof date.value === 'string' ? date.value : null,
        caption: words.value ?? null,
      }
    })
  return { stay, gone: sent.flatMap(({ id, remove }) => (remove ? [id] : [])), problems }
}
