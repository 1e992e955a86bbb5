import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locale } from './routing'

export type Messages = { [key: string]: string | Messages }

const folder = path.join(process.cwd(), 'lib/i18n/messages')
const kept = new Map<Locale, Promise<Messages>>()

/** Every namespace of a language, one file each; read once in production, each time while developing. */
export function messagesOf(locale: Locale): Promise<Messages> {
  if (process.env.NODE_ENV !== 'production') return readMessages(locale)
  const known = kept.get(locale) ?? readMessages(locale)
  kept.set(locale, known)
  return known
}

async function readMessages(locale: Locale): Promise<Messages> {
  const files = (await readdir(path.join(folder, locale))).filter((file) => file.endsWith('.json')).sort()
  const entries = files.map(async (file): Promise<[string, Messages]> => {
    const text = await readFile(path.join(folder, locale, file), 'utf8')
    return [path.basename(file, '.json'), JSON.parse(text) as Messages]
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** Only the named parts of a catalogue, for a client leaf: `pick(messages, ['search.box'])`. */
export function pick(messages: Messages, paths: readonly string[]): Messages {
  const picked: Messages = {}
  for (const wanted of paths) {
    const steps = wanted.split('.')
    let from: Messages | string | undefined = messages
    for (const step of steps) from = typeof from === 'object' ? from[step] : undefined
    if (from === undefined) continue
    let to = picked
    for (const step of steps.slice(0, -1)) {
      const inner = to[step]
      const next = typeof inner === 'object' ? inner : {}
      to[step] = next
      to = next
    }
    to[steps.at(-1) ?? ''] = from
  }
  return picked
}
