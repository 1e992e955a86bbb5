import type { Messages } from './messages'

/** A catalogue as flat keys: { 'theme.dark': 'Dark' }. */
export function flatten(messages: Messages, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') flat[prefix + key] = value
    else Object.assign(flat, flatten(value, `${prefix}${key}.`))
  }
  return flat
}

/**
 * What a translation lacks against the source language: keys that are missing, keys too many, and messages
 * whose arguments (`{count}`, `<link>`) differ, which would show a brace or throw on screen.
 */
export function compareCatalogues(source: Messages, translation: Messages) {
  const from = flatten(source)
  const to = flatten(translation)
  const shared = Object.keys(from).filter((key) => key in to)
  return {
    missing: Object.keys(from).filter((key) => !(key in to)),
    extra: Object.keys(to).filter((key) => !(key in from)),
    differentArguments: shared.filter((key) => argumentsOf(from[key] ?? '') !== argumentsOf(to[key] ?? '')),
    untranslated: shared.filter((key) => hasWords(from[key] ?? '') && from[key] === to[key]),
    empty: shared.filter((key) => (to[key] ?? '').trim() === ''),
  }
}

/** Argument and tag names of an ICU message, sorted: '<b> count name'. */
function argumentsOf(message: string): string {
  const names = new Set<string>()
  for (const match of message.matchAll(/<([a-zA-Z]\w*)>/g)) if (match[1]) names.add(`<${match[1]}>`)
  readText(message, 0, (name) => names.add(name))
  return [...names].sort().join(' ')
}

/** What follows `{name, plural,` and the like: the forms that a message gives for one number. */
export function pluralForms(message: string): string[][] {
  const all: string[][] = []
  readText(message, 0, (_name, type, forms) => {
    if (type === 'plural') all.push(forms.filter((form) => !form.startsWith('=')))
  })
  return all
}

type Heard = (name: string, type: string, forms: string[]) => void

/** Reads a message, or the branch of one, up to the brace that closes it; returns where that is. */
function readText(text: string, from: number, hear: Heard): number {
  let at = from
  while (at < text.length && text[at] !== '}')
    at = text[at] === '{' ? readArgument(text, at + 1, hear) : at + 1
  return at
}

/** Reads `name}`, `name, number}` or `name, plural, one {…} other {…}}`; returns the place after it. */
function readArgument(text: string, from: number, hear: Heard): number {
  const [head = '', name = '', type = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?)?/.exec(text.slice(from)) ?? []
  const forms: string[] = []
  let at = from + head.length
  let word = ''
  while (at < text.length && text[at] !== '}') {
    if (text[at] === '{') {
      forms.push(word.trim())
      word = ''
      at = readText(text, at + 1, hear)
    } else word += text[at]
    at++
  }
  hear(name, type, forms)
  return at + 1
}

/** Codes, numbers and one-word names may be equal in two languages; sentences may not. */
function hasWords(message: string): boolean {
  return (
    message
      .replace(/\{[^}]*\}/g, '')
      .trim()
      .split(/\s+/).length >= 3
  )
}
