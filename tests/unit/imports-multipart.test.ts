import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressOf } from '@/lib/imports/progress'
import { BrokenForm, type FormPart, formParts } from '@/lib/web/multipart'

const edge = 'xYzEdge'
const type = `multipart/form-data; boundary=${edge}`

const formOf = (fields: Record<string, string>, file?: { name: string; bytes: Uint8Array }) =>
  Buffer.concat([
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...(file
      ? [
          Buffer.from(
            `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/html\r\n\r\n`,
          ),
          Buffer.from(file.bytes),
          Buffer.from('\r\n'),
        ]
      : []),
    Buffer.from(`--${edge}--\r\n`),
  ])

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

async function read(bytes: Uint8Array, size = 7, contentType: string | null = type) {
  const parts: FormPart[] = []
  for await (const part of formParts(inPieces(bytes, size), contentType)) parts.push(part)
  const file = parts.flatMap((part) => (part.kind === 'bytes' ? [...part.bytes] : []))
  return { parts, file: new Uint8Array(file) }
}

describe('a form with a file', () => {
  it('gives every byte of the file, however it arrives and whatever stands in it', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .constantFrom(`\r\n--${edge.slice(0, -1)}`, `--${edge}`, '\r\n\r\n', '\r\n--')
        .map((text) => new Uint8Array(Buffer.from(text))),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (body, size) => {
        const { parts, file } = await read(formOf({ type: 'vehicle' }, { name: 'a.csv', bytes: body }), size)
        expect(file).toEqual(body)
        expect(parts.filter(({ kind }) => kind !== 'bytes')).toEqual([
          { kind: 'field', name: 'type', value: 'vehicle' },
          { kind: 'file', name: 'file', fileName: 'a.csv' },
          { kind: 'end' },
        ])
      }),
      { numRuns: 500 },
    )
  })

  it('refuses what is none, breaks off, or is beyond bounds', async () => {
    const whole = formOf({ type: 'vehicle' }, { name: 'a.csv', bytes: new Uint8Array(50) })
    await expect(read(whole, 7, 'text/plain')).rejects.toBeInstanceOf(BrokenForm)
    await expect(read(whole, 7, null)).rejects.toBeInstanceOf(BrokenForm)
    await expect(read(new Uint8Array(Buffer.from('x=1')))).rejects.toBeInstanceOf(BrokenForm)
    await expect(read(whole.subarray(0, whole.length - 20))).rejects.toBeInstanceOf(BrokenForm)
    await expect(read(formOf({ type: 'x'.repeat(5_000) }))).rejects.toBeInstanceOf(BrokenForm)
    await expect(read(new Uint8Array(20_000), 1_000)).rejects.toBeInstanceOf(BrokenForm)
    const many = formOf(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, '1'])))
    await expect(read(many)).rejects.toBeInstanceOf(BrokenForm)
  })
})

it('says how far a phase is', () => {
  const none = {
    paused: false,
    lines: null,
    rows: null,
    checked: 0,
    ready: 0,
    warnings: 0,
    errors: 0,
    duplicates: 0,
    written: 0,
    refused: 0,
    takenBack: 0,
    kept: 0,
    phaseMs: 0,
  }
  expect(progressOf({ ...none, state: 'checking' })).toEqual({
    done: 0,
    total: null,
    rate: 0,
    secondsLeft: null,
  })
  expect(progressOf({ ...none, state: 'checking', lines: 1_001, checked: 500, phaseMs: 1_000 })).toEqual({
    done: 500,
    total: 1_001,
    rate: 500,
    secondsLeft: 2,
  })
  expect(
    progressOf({ ...none, state: 'writing', written: 40, ready: 55, warnings: 5, phaseMs: 2_000 }),
  ).toEqual({ done: 40, total: 100, rate: 20, secondsLeft: 3 })
  expect(progressOf({ ...none, state: 'undoing', takenBack: 9, kept: 1, written: 10 })).toMatchObject({
    done: 10,
    total: 20,
  })
})
