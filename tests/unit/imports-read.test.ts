import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { encodingSniffer } from '@/lib/imports/encodings'
import { jsonColumns, jsonReader } from '@/lib/imports/json-rows'
import { importLimits } from '@/lib/imports/limits'
import { columnsOf, fileReader } from '@/lib/imports/read-file'
import { detectSeparator, type Separator, separatedReader, separators } from '@/lib/imports/separated'
import { type FileShape, fileSniffer } from '@/lib/imports/sniff'

const read = (text: string, separator: Separator = ',') => {
  const reader = separatedReader(separator)
  return [...reader.push(text), ...reader.end()]
}

/** The same in pieces of the given lengths, as a network delivers it. */
const readInPieces = (text: string, sizes: readonly number[], separator: Separator) => {
  const reader = separatedReader(separator)
  const rows = []
  let at = 0
  for (let i = 0; at < text.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    rows.push(...reader.push(text.slice(at, at + size)))
    at += size
  }
  return [...rows, ...reader.end()]
}

const bytesOf = (text: string, encoding: 'utf8' | 'utf16le' | 'latin1' = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding))

/** Text in an old code page, byte by byte by the platform's own table read backwards. */
function inCodePage(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte)
  return new Uint8Array([...text].map((sign) => table.get(sign) ?? 63))
}

describe('separated values', () => {
  it('gives back every cell that was written, whatever stands in it and however it arrives', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r\n', 'a"b', ' x ', 'Ñandú', 'ناصر'),
    )
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }))
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...separators),
        fc.constantFrom('unix' as const, 'windows' as const),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        (rows, separator, recordDelimiter, sizes) => {
          const text = stringify(rows, {
            delimiter: separator,
            record_delimiter: recordDelimiter,
            quoted: true,
          })
          const wanted = rows.filter((cells) => cells.some((each) => each.trim() !== ''))
          expect(read(text, separator).map(({ cells }) => cells)).toEqual(wanted)
          expect(readInPieces(text, sizes, separator)).toEqual(read(text, separator))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('reads anything without falling over, and every piece of it the same as the whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', ';'), maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
        (text, sizes) => {
          const whole = read(text)
          expect(readInPieces(text, sizes, ',')).toEqual(whole)
          // Nothing lost: every letter that was there is in some cell.
          const letters = (said: string) => said.replace(/[^a]/g, '').length
          expect(letters(whole.map(({ cells }) => cells.join('')).join(''))).toBe(letters(text))
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('numbers rows by the line on which they begin, also after line breaks in quotes and blank lines', () => {
    expect(read('a,b\r\n"x\ny",1\r\n\r\n2,3').map(({ line }) => line)).toEqual([1, 2, 5])
    expect(read('a\rb\rc').map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ])
  })

  it('loses one line to a quote that is never closed, and says which', () => {
    const rows = read('a,b\n1,"open\n2,two\n3,"three"\n')
    expect(
      rows.map(({ line, cells, problems }) => ({ line, cells, problems: problems.map(({ code }) => code) })),
    ).toEqual([
      { line: 1, cells: ['a', 'b'], problems: [] },
      { line: 2, cells: ['1', '"open'], problems: ['broken_quote'] },
      { line: 3, cells: ['2', 'two'], problems: [] },
      { line: 4, cells: ['3', 'three'], problems: [] },
    ])
    expect(read('a,"b"c,d')[0]).toMatchObject({
      cells: ['a', 'bc', 'd'],
      problems: [{ code: 'text_after_quote' }],
    })
  })

  it('cuts what no table has, and says so', () => {
    expect(read(`a,${'x'.repeat(importLimits.cell + 1)}`)[0]?.problems[0]?.code).toBe('cell_long')
    expect(read(`x${','.repeat(importLimits.row + 5)}`)[0]?.problems[0]?.code).toBe('row_long')
    const open = read(`a\n"${'line\n'.repeat(importLimits.row / 4)}`)
    expect(open[1]?.problems[0]?.code).toBe('broken_quote')
    expect(open.length).toBeGreaterThan(importLimits.row / 5)
  })

  it('takes time that grows with the file and not with its square', () => {
    const reader = separatedReader(';')
    let rows = 0
    for (let i = 0; i < 40; i++) rows += reader.push('AB123456;FRA;lost\n'.repeat(5_000)).length
    expect(rows).toBe(200_000)
  })

  test('the separator is the one under which rows agree', () => {
    expect(detectSeparator('a;b;c\n1,5;2;3\n4;5,1;6\n')).toBe(';')
    expect(detectSeparator('a\tb\n"x;y;z"\t2\n')).toBe('\t')
    expect(detectSeparator('one\ntwo\n')).toBe(',')
    expect(detectSeparator('sep=|\na,b|c\n')).toBe('|')
  })
})

describe('JSON', () => {
  const rowsOf = (text: string, shape: 'array' | 'lines') => {
    const reader = jsonReader(jsonColumns(text, shape), shape)
    return [...reader.push(text), ...reader.end()]
  }

  it('reads an array and one object a line, values as text', () => {
    const wanted = [
      ['AB1', '7', ''],
      ['C,"D', '', 'x; y'],
    ]
    const objects = [
      { number: 'AB1', n: 7 },
      { number: 'C,"D', list: ['x', 'y'] },
    ]
    expect(rowsOf(JSON.stringify(objects, null, 2), 'array').map(({ cells }) => cells)).toEqual(wanted)
    const lines = objects.map((each) => JSON.stringify(each)).join('\n')
    expect(rowsOf(lines, 'lines').map(({ cells }) => cells)).toEqual(wanted)
  })

  it('says what it cannot read, with its line, and goes on', () => {
    const codes = (text: string, shape: 'array' | 'lines') =>
      rowsOf(text, shape).map(({ line, problems }) => [line, problems[0]?.code])
    expect(codes('{"a":1}\n{"a":\n{"a":2}', 'lines')).toEqual([
      [1, undefined],
      [2, 'not_json'],
      [3, undefined],
    ])
    expect(codes('[{"a":1},\n7,\n{"a":{"b":1}},\n{"a":12345678901234567890}]', 'array')).toEqual([
      [1, undefined],
      [2, 'not_object'],
      [3, 'nested'],
      [4, 'number_cut'],
    ])
    expect(codes('[{"a":1},{"a":2}', 'array').at(-1)?.[1]).toBe('not_json')
    expect(codes('[{"a":1}] garbage', 'array').at(-1)?.[1]).toBe('not_json')
  })

  it('comes out the same in pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: fc.string(), b: fc.integer() }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (objects, size) => {
          const text = JSON.stringify(objects)
          const reader = jsonReader(['a', 'b'], 'array')
          const rows = []
          for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)))
          rows.push(...reader.end())
          expect(rows.map(({ cells }) => cells)).toEqual(objects.map(({ a, b }) => [a, String(b)]))
        },
      ),
    )
  })
})

describe('what a file is', () => {
  const sniffed = (...parts: Uint8Array[]) => {
    const sniffer = fileSniffer()
    for (const part of parts) sniffer.push(part)
    return sniffer.found()
  }
  const encodingOf = (bytes: Uint8Array) => {
    const sniffer = encodingSniffer()
    sniffer.push(bytes)
    return sniffer.found()
  }
  const french =
    'numéro;émetteur;observations\n12AB34567;Sénégal;volé à la gare de Thiès, déclaré le même jour\n'
  const spanish = 'número;país;lugar\nAB123;España;Málaga, estación «María Zambrano»\n'
  const arabic = 'رقم الوثيقة;الدولة;الملاحظات\nAB123456;المغرب;فقدت في محطة القطار بالدار البيضاء\n'
  const russian = 'номер;страна;примечания\nAB123456;Украина;утерян на вокзале в Киеве, заявлено ПОЛИЦИИ\n'

  test('its encoding, by mark, by bytes or by letters', () => {
    expect(encodingOf(bytesOf(`\ufeff${french}`))).toEqual({ encoding: 'utf-8', by: 'mark' })
    expect(encodingOf(bytesOf(arabic))).toEqual({ encoding: 'utf-8', by: 'bytes' })
    expect(encodingOf(bytesOf(`\ufeff${french}`, 'utf16le'))).toEqual({ encoding: 'utf-16le', by: 'mark' })
    expect(encodingOf(bytesOf(french, 'utf16le'))).toEqual({ encoding: 'utf-16le', by: 'bytes' })
    expect(
      encodingOf(
        bytesOf(french, 'utf16le')
          .slice()
          .map((_, i, all) => all[i ^ 1] ?? 0),
      ),
    ).toEqual({
      encoding: 'utf-16be',
      by: 'bytes',
    })
    for (const text of [french, spanish])
      expect(encodingOf(inCodePage(text, 'windows-1252'))).toEqual({
        encoding: 'windows-1252',
        by: 'letters',
      })
    expect(encodingOf(inCodePage(arabic, 'windows-1256'))).toEqual({
      encoding: 'windows-1256',
      by: 'letters',
    })
    expect(encodingOf(inCodePage(russian, 'windows-1251'))).toEqual({
      encoding: 'windows-1251',
      by: 'letters',
    })
  })

  test('a letter of two bytes that is cut between two pieces is no sign of another encoding', () => {
    const bytes = bytesOf('a;é\n')
    expect(sniffed(bytes.slice(0, 3), bytes.slice(3))).toMatchObject({ file: { encoding: 'utf-8' } })
  })

  test('and whether it is one at all', () => {
    expect(sniffed(new Uint8Array())).toEqual({ refused: 'file_empty' })
    expect(sniffed(bytesOf(' \n\n'))).toEqual({ refused: 'file_empty' })
    expect(sniffed(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toEqual({ refused: 'file_binary' })
    expect(sniffed(new Uint8Array(Array.from({ length: 400 }, (_, i) => i % 7)))).toEqual({
      refused: 'file_binary',
    })
    expect(sniffed(bytesOf(`x${',x'.repeat(importLimits.columns)}`))).toEqual({ refused: 'file_columns' })
    expect(sniffed(bytesOf('[]'))).toEqual({ refused: 'file_no_rows' })
    expect(sniffed(bytesOf(' [{"a":1}]'))).toMatchObject({ file: { format: 'json-array' } })
    expect(sniffed(bytesOf(french))).toMatchObject({ file: { format: 'separated', separator: ';' } })
  })
})

describe('a file by its columns', () => {
  const shape: FileShape = { format: 'separated', encoding: 'utf-8', separator: ';', headed: true }
  const rowsOf = (text: string, change: Partial<FileShape> = {}) => {
    const bytes = bytesOf(text)
    const how = { ...shape, ...change }
    const columns = columnsOf(bytes, how)
    const reader = fileReader(columns, how)
    return { columns, rows: [...reader.push(bytes), ...reader.end()] }
  }

  it('names what has no name, and says rows that are too short or too long without losing a cell', () => {
    const { columns, rows } = rowsOf(
      'sep=;\nnumber;;place\nA1;x;Paris\nA2;y\nA3;z;Lyon;rest;more\nA4;w;Nice;;\n',
    )
    expect(columns).toEqual(['number', '#2', 'place'])
    expect(rows.map(({ line, cells, problems }) => [line, cells, problems.map(({ code }) => code)])).toEqual([
      [3, ['A1', 'x', 'Paris'], []],
      [4, ['A2', 'y', ''], ['cells_missing']],
      [5, ['A3', 'z', 'Lyon ¦ rest ¦ more'], ['cells_extra']],
      [6, ['A4', 'w', 'Nice'], []],
    ])
  })

  it('takes the first row as data where there are no names', () => {
    expect(rowsOf('A1;x\nA2;y', { headed: false })).toMatchObject({
      columns: ['#1', '#2'],
      rows: [{ cells: ['A1', 'x'] }, { cells: ['A2', 'y'] }],
    })
  })

  it('takes out NUL and says it, and says letters that could not be read', () => {
    expect(rowsOf('n;p\nA\u00001;x\n').rows[0]).toMatchObject({
      cells: ['A1', 'x'],
      problems: [{ code: 'nul' }],
    })
    const bytes = new Uint8Array([...bytesOf('n;p\nA1;'), 0xe9, 10])
    const reader = fileReader(['n', 'p'], shape)
    expect([...reader.push(bytes), ...reader.end()][0]?.problems).toEqual([{ code: 'undecodable' }])
  })
})
