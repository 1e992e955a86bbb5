/**
 * A name with dots as the known public service takes it (`^.{5}$`, `MUS.*`, `.OHN`), as a pattern of `like` over capitals; undefined
 * for plain text. Only dots, their repetitions and the two anchors are signs; everything else is meant as it is written. Nothing
 * of it reaches an engine of regular expressions, so that no pattern can keep the database busy.
 */
export function likeOf(text: string): string | undefined {
  if (!/[.^$]/.test(text)) return undefined
  const begins = text.startsWith('^')
  const ends = text.endsWith('$')
  const body = text.slice(begins ? 1 : 0, ends ? -1 : undefined)
  let like = ''
  for (const [piece, count] of pieces(body)) {
    if (piece !== '.') like += piece.toUpperCase().replace(/[\\%_]/g, '\\$&')
    else if (count === '*') like += '%'
    else if (count === '+') like += '_%'
    else like += any(count)
  }
  return `${begins ? '' : '%'}${like.slice(0, longest)}${ends ? '' : '%'}`.replace(/%{2,}/g, '%')
}

const longest = 200

/** Each sign with how often it stands there; `{3}`, `{3,}` and `{3,5}` after a dot, of which the last is read as `{3,}`. */
function* pieces(body: string): Generator<[piece: string, count: string]> {
  for (const [, dot, count = '', other = ''] of body.matchAll(
    /(\.)(\{\d{1,3}(?:,\d{0,3})?\}|[*+])?|([^.]+)/gu,
  ))
    yield dot ? ['.', count] : [other, '']
}

function any(count: string): string {
  const [, least, open] = /^\{(\d+)(,)?/.exec(count) ?? []
  return '_'.repeat(Math.min(Number(least ?? 1), 100)) + (open ? '%' : '')
}
