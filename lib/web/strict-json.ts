/** Why a body is not taken; each has its text in the messages `developers.problems`. */
export type JsonProblem = 'body_not_utf8' | 'body_not_json' | 'body_deep' | 'body_twice' | 'body_not_text'

/** Nothing that we take is nested deeper. */
const deepest = 12

/**
 * JSON as a machine should write it (RFC 8259, I-JSON of RFC 7493): UTF-8, no name twice in one object, for two readers would
 * believe two different ones, no NUL and no half of a surrogate pair, and not deep.
 */
export function readStrictJson(
  bytes: Uint8Array,
): { ok: true; value: unknown } | { ok: false; code: JsonProblem; name?: string } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, code: 'body_not_utf8' }
  }
  const seen = namesIn(text)
  if (seen.deep) return { ok: false, code: 'body_deep' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, code: 'body_not_json' }
  }
  if (seen.twice !== undefined) return { ok: false, code: 'body_twice', name: seen.twice }
  if (/[\0\p{Cs}]|\\u0000|\\u[dD][89a-fA-F]/u.test(text) && !isText(value))
    return { ok: false, code: 'body_not_text' }
  return { ok: true, value }
}

/** One pass over the text before it is parsed: how deep it goes, and the first name that stands twice in one object. */
function namesIn(text: string): { deep: boolean; twice?: string } {
  const open: (Set<string> | null)[] = []
  let twice: string | undefined
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x22) {
      const end = endOfString(text, at)
      const names = open.at(-1)
      if (names && /^\s*:/.test(text.slice(end + 1, end + 40))) {
        const name = nameOf(text.slice(at, end + 1))
        if (names.has(name)) twice ??= name
        names.add(name)
      }
      at = end
    } else if (char === 0x7b || char === 0x5b) {
      if (open.length === deepest) return { deep: true }
      open.push(char === 0x7b ? new Set() : null)
    } else if (char === 0x7d || char === 0x5d) open.pop()
  }
  return twice === undefined ? { deep: false } : { deep: false, twice }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x5c) at++
    else if (char === 0x22) return at
  }
  return text.length
}

/** The same name may be written with escapes. */
function nameOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

/** Whether every text in a value can be written and read again. */
function isText(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\p{Cs}]/u.test(value)
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([name, inner]) => isText(name) && isText(inner))
}
