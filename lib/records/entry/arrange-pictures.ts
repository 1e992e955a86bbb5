import { longestCaption } from '../photo-limits'
import { type Issue, mayPublish } from './issue'
import type { Arrangement } from './picture-input'
import { readDate } from './read-date'
import { readText } from './read-text'

/** A picture as its owner describes it. */
type PictureWords = { id: string; takenOn: string | null; caption: string | null }

/**
 * Reads what a form says of pictures, in the order in which they stand: which stay, in which order from now on, when each was taken
 * and what it shows. Whatever was given another place goes there; the others keep their order around it. Problems stand under the
 * names of the form's own fields, `takenOn-ID`.
 */
export function readArrangement(
  sent: Arrangement,
  now: Date,
): { stay: PictureWords[]; gone: string[]; problems: Record<string, string[]> } {
  const problems: Record<string, string[]> = {}
  const stay = inPlaces(sent).map(({ id, takenOn, caption }): PictureWords => {
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

function inPlaces(sent: Arrangement): Arrangement {
  const asked = sent.flatMap((one, i) => {
    if (one.remove) return []
    const place = /^\d{1,4}$/.test(one.place.trim()) ? Number(one.place) : i + 1
    return [{ one, place, moved: place !== i + 1 }]
  })
  const order = asked.filter(({ moved }) => !moved).map(({ one }) => one)
  for (const { one, place } of asked.filter(({ moved }) => moved).toSorted((a, b) => a.place - b.place))
    order.splice(Math.max(0, place - 1), 0, one)
  return order
}
