/** What a form with one file sends, in the order in which it sends it. */
export type FormPart =
  | { kind: 'field'; name: string; value: string }
  | { kind: 'file'; name: string; fileName: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'end' }

/** A body that is no form, or one beyond all bounds. */
export class BrokenForm extends Error {}

const most = { head: 8_192, field: 4_096, parts: 40 }

/**
 * Reads a form as it arrives (RFC 7578), so that a file of fifty megabytes is never in memory as a whole: fields by their
 * text, a file by its pieces and `end` when it is whole. What a part says of its type is not read: nobody should believe it.
 * @throws BrokenForm when it is no such form or breaks off
 */
export async function* formParts(
  body: AsyncIterable<Uint8Array>,
  contentType: string | null,
): AsyncGenerator<FormPart> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? '',
  )
  const name = boundary?.[1] ?? boundary?.[2]
  if (!name) throw new BrokenForm('no boundary')
  const edge = Buffer.from(`\r\n--${name}`)
  // The first edge has no line before it.
  let rest: Buffer = Buffer.from('\r\n')
  let part: { name: string; file: boolean; text: Buffer[]; length: number } | null = null
  let parts = 0
  let begun = false

  for await (const bytes of body) {
    rest = Buffer.concat([rest, bytes])
    for (;;) {
      if (part) {
        const at = rest.indexOf(edge)
        // What could be the beginning of an edge waits for what follows.
        const whole = at < 0 ? rest.subarray(0, Math.max(0, rest.length - edge.length)) : rest.subarray(0, at)
        if (part.file) {
          if (whole.length) yield { kind: 'bytes', bytes: new Uint8Array(whole) }
        } else {
          part.length += whole.length
          if (part.length > most.field) throw new BrokenForm('a field is too long')
          part.text.push(Buffer.from(whole))
        }
        rest = rest.subarray(whole.length)
        if (at < 0) break
        yield part.file
          ? { kind: 'end' }
          : { kind: 'field', name: part.name, value: Buffer.concat(part.text).toString('utf8') }
        part = null
        begun = true
        continue
      }
      const at = rest.indexOf(edge)
      if (at < 0) {
        if (rest.length > most.head) throw new BrokenForm('no edge')
        break
      }
      const after = rest.subarray(at + edge.length)
      if (after.length < 2) break
      if (after[0] === 0x2d && after[1] === 0x2d) return
      const end = after.indexOf('\r\n\r\n')
      if (end < 0) {
        if (after.length > most.head) throw new BrokenForm('a head is too long')
        break
      }
      if (++parts > most.parts) throw new BrokenForm('too many parts')
      const head = headOf(after.subarray(0, end).toString('utf8'))
      part = { name: head.name, file: head.fileName !== null, text: [], length: 0 }
      if (head.fileName !== null) yield { kind: 'file', name: head.name, fileName: head.fileName }
      rest = after.subarray(end + 4)
    }
  }
  throw new BrokenForm(begun || part ? 'broken off' : 'no form')
}

function headOf(text: string): { name: string; fileName: string | null } {
  const line = text.split('\r\n').find((each) => /^content-disposition:/i.test(each)) ?? ''
  const value = (key: string) => {
    const found = new RegExp(`[;\\s]${key}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(line)
    return found ? (found[1] ?? '').replace(/%22/g, '"').slice(0, 500) : null
  }
  return { name: value('name') ?? '', fileName: value('filename') }
}

/** The pieces of a body as they come. */
export async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}
