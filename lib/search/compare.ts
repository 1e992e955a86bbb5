/** Fewest and most records that can be looked at beside each other. */
export const fewestCompared = 2
export const mostCompared = 4

/**
 * What the values of one fact say together: the same everywhere, something in common, or nothing. Records that do not say
 * are left out; null when fewer than two speak.
 */
export function agreementOf(values: readonly (readonly string[])[]): 'same' | 'share' | 'differ' | null {
  const said = values.filter((list) => list.length > 0).map((list) => new Set(list.map(plain)))
  const [first, ...others] = said
  if (!first || others.length === 0) return null
  if (others.every((other) => other.size === first.size && [...first].every((value) => other.has(value))))
    return 'same'
  return [...first].some((value) => others.every((other) => other.has(value))) ? 'share' : 'differ'
}

/** Accents, case and the order of words make no difference. */
const plain = (text: string) =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}~–-]+/gu) ?? []
  )
    .toSorted()
    .join(' ')
