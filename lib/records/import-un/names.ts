import { scriptOf } from '../script-of'
import type { ImportedName } from './subject'
import { children, type Node, textOf } from './xml'

const partTags = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const

/** FIRST_NAME … FOURTH_NAME as given. */
export function namePartsOf(node: Node): string[] {
  return partTags.map((tag) => textOf(node, tag)).filter((part) => part !== '')
}

/**
 * Every name of an entry, each once, the primary first: the parts joined, forms in the original script, aliases with
 * their quality, names said in the note of an alias. What an alias's note says beyond that stays its note.
 */
export function namesOf(node: Node, aliasTag: 'INDIVIDUAL_ALIAS' | 'ENTITY_ALIAS'): ImportedName[] {
  const names: ImportedName[] = []
  const [primary, ...otherForms] = formsIn(namePartsOf(node).join(' '))
  if (primary) names.push(named(primary, 'primary', null, null))
  for (const form of otherForms) names.push(named(form, 'alias', 'good', 'second form of the listed name'))
  if (aliasTag === 'ENTITY_ALIAS') {
    for (const short of abbreviationsIn(primary ?? ''))
      names.push(named(short, 'alias', null, 'abbreviation in the listed name'))
  }
  for (const form of formsIn(textOf(node, 'NAME_ORIGINAL_SCRIPT'))) {
    names.push(named(form, 'transliteration', null, 'original script'))
  }
  for (const alias of children(node, aliasTag)) names.push(...aliasNames(alias))
  return distinct(names)
}

function aliasNames(alias: Node): ImportedName[] {
  const graded = textOf(alias, 'QUALITY').toLowerCase()
  const [written, aside] = withoutRemark(textOf(alias, 'ALIAS_NAME'))
  const note = [textOf(alias, 'NOTE'), aside].filter(Boolean).join('; ')
  const quality = graded === 'good' || graded === 'low' ? graded : null
  const kind = kindOf(graded, note)
  const place = [textOf(alias, 'CITY_OF_BIRTH'), textOf(alias, 'COUNTRY_OF_BIRTH')].filter(Boolean).join(', ')
  const kept = [note, place && `place of birth under this name: ${place}`].filter(Boolean).join('; ') || null
  const forms = formsIn(written)
  const inNote = forms.length > 0 ? formsInNote(note) : []
  return [
    ...forms.map((form) => named(form, kind, quality, kept)),
    ...inNote.map((form) => named(form, kind, quality, 'from the note of an alias')),
  ]
}

/** What is said about a name inside its field: "(birth name)", "(false identity related to …)", ", born 1 Jan. 1953 (…)". */
function withoutRemark(field: string): [name: string, remark: string] {
  const born = /^(.*?),? (?:born|DOB)\b(.*)$/iu.exec(field)
  if (born?.[1]) return [born[1], `born${born[2]}`]
  const bracket = /\s*\(((?:birth|combat|false|third|original script)\b[^()]*|[^()]{60,})\)/iu.exec(field)
  return bracket?.[1] ? [field.replace(bracket[0], ' ').trim(), bracket[1]] : [field, '']
}

function kindOf(graded: string, note: string): ImportedName['kind'] {
  if (graded.startsWith('f.k.a') || /\b(?:previous|former)ly (?:listed|known)/i.test(note)) return 'former'
  if (/\bbirth name\b/i.test(note)) return 'birth'
  if (/\bfalse (?:identity|name)\b/i.test(note)) return 'false'
  if (/\b(?:nom de guerre|call ?sign|combat name|nickname)\b/i.test(note)) return 'nickname'
  return 'alias'
}

/** "original script: …", "In Arabic: …", "in Arabic script: …" inside a note is a name too. */
function formsInNote(note: string): string[] {
  const said = /(?:original script|in [A-Z]\p{L}+(?: script)?)\s*:\s*([^;()]+)/giu
  return [...note.matchAll(said)]
    .flatMap((match) => formsIn(match[1] ?? ''))
    .filter((form) => scriptOf(form) !== 'Latn')
}

/**
 * The forms written in one field: separated by `;` or a slash between blanks, or another script in brackets
 * ("Djaafar (جعفر)"). A bracket of the same script is part of the name.
 */
function formsIn(field: string): string[] {
  const found: string[] = []
  for (const part of splitOutsideBrackets(field)) {
    const bracket = /^(.*?)\s*\(([^()]+)\)\s*(.*)$/u.exec(part)
    const inside = bracket?.[2] ?? ''
    const outside = `${bracket?.[1] ?? ''} ${bracket?.[3] ?? ''}`.trim()
    if (inside && outside && scriptOf(inside) !== scriptOf(outside)) {
      found.push(outside, ...inside.split(/\s*;\s*/))
    } else found.push(part)
  }
  return found.map(withoutStrayMarks).filter((form) => /\p{L}/u.test(form))
}

function splitOutsideBrackets(field: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= field.length; i++) {
    const c = field[i]
    if (c === '(') depth++
    if (c === ')') depth = Math.max(0, depth - 1)
    if (i === field.length || (c === ';' && depth === 0)) {
      parts.push(field.slice(from, i).trim())
      from = i + 1
    }
  }
  return parts.filter((part) => part !== '')
}

/** Quotation marks around the whole, a bracket without its pair, list marks at the ends. */
function withoutStrayMarks(form: string): string {
  let text = form.replace(/^[\s,;:.–-]+|[\s,;:–-]+$/gu, '').replace(/^["“”«']+(.*?)["“”»']+$/u, '$1')
  if (text.startsWith(')') || (text.includes(')') && !text.includes('('))) text = text.replaceAll(')', '')
  if (text.includes('(') && !text.includes(')')) text = text.replaceAll('(', '')
  return text.replace(/\s+/g, ' ').trim()
}

/** "MUHAMMAD JAMAL NETWORK (MJN)": organisations are looked for by the letters in brackets. */
function abbreviationsIn(name: string): string[] {
  return [...name.matchAll(/\(([\p{Lu}\p{Ll}\d&-]{2,10})\)/gu)]
    .map((match) => match[1] ?? '')
    .filter((short) => /\p{Lu}.*\p{Lu}/u.test(short))
}

function named(
  full: string,
  kind: ImportedName['kind'],
  quality: ImportedName['quality'],
  note: string | null,
): ImportedName {
  // "Murad, Abdul Hakim" is the one place where the list says which part is the family name.
  const comma = kind === 'primary' ? null : /^([^,]{2,40}), ([^,]{2,60})$/u.exec(full)
  return {
    kind,
    quality,
    family: comma?.[1] ?? null,
    given: comma?.[2] ?? null,
    full,
    script: scriptOf(full),
    note,
  }
}

/** The first mention wins: the primary before an alias of the same letters, a good alias before a low one of the same. */
function distinct(names: ImportedName[]): ImportedName[] {
  const order = (name: ImportedName) => (name.quality === 'low' ? 1 : 0)
  const seen = new Map<string, ImportedName>()
  for (const name of names) {
    const key = name.full.normalize('NFC').toLowerCase()
    const before = seen.get(key)
    if (!before || order(name) < order(before))
      seen.set(key, before && before.kind === 'primary' ? before : name)
  }
  return [...seen.values()]
}
