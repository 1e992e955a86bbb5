import type { NameForm } from './normalise'

/**
 * One stored form: which of the record's names it is and how good, then its parts. Written as
 * `2a Fmansuri ~al Gkarim`, forms joined by `|`; only a-z, digits, blanks and these marks occur in it.
 * Marks: F family, G given, N not said, `~` particle, `^` title, `.` initial.
 */
export type StoredForm = { name: number; quality: NameQuality; marks: string[]; texts: string[] }

/** p primary, a other good name, l alias of low quality. */
export type NameQuality = 'p' | 'a' | 'l'

export function writeForm(name: number, quality: NameQuality, form: NameForm): string {
  let out = `${name}${quality}`
  for (const token of form) out += ` ${markOf(token)}${token.text}`
  return out
}

export function readForms(text: string): StoredForm[] {
  const forms: StoredForm[] = []
  for (const part of text.split('|')) {
    const words = part.split(' ')
    const head = words[0] ?? ''
    const marks: string[] = []
    const texts: string[] = []
    for (let i = 1; i < words.length; i++) {
      const word = words[i] as string
      marks.push(word[0] ?? 'N')
      texts.push(word.slice(1))
    }
    forms.push({
      name: Number.parseInt(head, 10) || 0,
      quality: (head.at(-1) as NameQuality) ?? 'a',
      marks,
      texts,
    })
  }
  return forms
}

function markOf(token: NameForm[number]): string {
  if (token.kind === 'particle') return '~'
  if (token.kind === 'title') return '^'
  if (token.kind === 'initial') return '.'
  return token.part === 'family' ? 'F' : token.part === 'given' ? 'G' : 'N'
}
