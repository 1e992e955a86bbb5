/**
 * Input without what PostgreSQL cannot hold: NUL in text and jsonb, surrogates without their partner in jsonb. They are
 * nobody's letters, and one of them in any field would turn an answer into a fault.
 * Plain objects and arrays are copied, everything else stays as it is for the schema to judge.
 */
export function storable(input: unknown): unknown {
  if (typeof input === 'string') return storableText(input)
  if (Array.isArray(input)) return input.map(storable)
  if (input === null || typeof input !== 'object' || !isPlain(input)) return input
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, storable(value)]))
}

/** The same for one text. */
export const storableText = (text: string) => text.replace(/\0|\p{Cs}/gu, '')

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
