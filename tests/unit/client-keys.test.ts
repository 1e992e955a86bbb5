import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hintOf, keyShape, readKey, writeKey } from '@/lib/machine/client-key'
import { neighbourhoods } from '@/lib/machine/neighbours'
import { callerAddress, readNetwork } from '@/lib/machine/networks'
import { programInput } from '@/lib/machine/program-form'
import { readStrictJson } from '@/lib/web/strict-json'

describe('a key', () => {
  test('is read as it was written, whatever its bytes', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(bytes, (drawn) => {
        const key = writeKey(drawn)
        expect(key).toMatch(keyShape)
        expect([...(readKey(key) ?? [])]).toEqual([...drawn])
      }),
    )
    for (const edge of [Buffer.alloc(32), Buffer.alloc(32, 255)])
      expect(readKey(writeKey(edge))).toEqual(edge)
    expect(hintOf(writeKey(Buffer.alloc(32)))).toHaveLength(4)
  })

  test('with one sign other, missing or too many is none', () => {
    const key = writeKey(randomBytes(32))
    for (let at = 0; at < key.length; at++) {
      const other = key[at] === 'a' ? 'b' : 'a'
      expect(readKey(key.slice(0, at) + other + key.slice(at + 1)), String(at)).toBeUndefined()
      expect(readKey(key.slice(0, at) + key.slice(at + 1))).toBeUndefined()
    }
    for (const text of [
      '',
      'ipk_',
      `${key} `,
      ` ${key}`,
      `${key}\n`,
      key.toUpperCase(),
      `ipk_${'z'.repeat(49)}`,
    ])
      expect(readKey(text)).toBeUndefined()
  })
})

describe('a network', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7/32'],
    ['192.0.2.77/24', '192.0.2.0/24'],
    ['10.255.255.255/9', '10.128.0.0/9'],
    ['::1', '::1/128'],
    ['2001:DB8:7:0:0:0:0:1/48', '2001:db8:7::/48'],
    ['2001:db8::7:1/112', '2001:db8::7:0/112'],
    ['::ffff:192.0.2.9/32', '192.0.2.9/32'],
    [' 192.0.2.0/24 ', '192.0.2.0/24'],
  ])('%s is kept as %s', (typed, network) => {
    expect(readNetwork(typed)).toEqual({ ok: true, network })
  })

  test.each([
    '',
    'x',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.0/33',
    '192.0.2.0/',
    '192.0.2.0/2x',
    '192.0.2.0/24/1',
    '2001:db8::/129',
    'fe80::1%eth0',
    '192.0.2.0/-1',
    '01.2.3.4',
  ])('%j is none', (typed) => {
    expect(readNetwork(typed)).toEqual({ ok: false, code: 'network_unreadable' })
  })

  test.each(['0.0.0.0/0', '10.0.0.0/7', '::/0', '2001::/16'])('%s is too wide', (typed) => {
    expect(readNetwork(typed)).toEqual({ ok: false, code: 'network_wide' })
  })

  test('is asked with an address or nothing', () => {
    expect(callerAddress(null)).toBe('127.0.0.1')
    expect(callerAddress('local')).toBe('127.0.0.1')
    expect(callerAddress('::ffff:192.0.2.1')).toBe('192.0.2.1')
    expect(callerAddress('[2001:db8::1]:443')).toBe('2001:db8::1')
    for (const text of ['unknown', '1.2.3.4:99', "'; --", '1.2.3.4/8', ''])
      expect(callerAddress(text)).toBeNull()
  })
})

test('numbers that differ at their end stand in one hundred, hundreds that differ before it in one as well', () => {
  const places = (number: string) =>
    neighbourhoods(number).map(({ beginning, place }) => `${beginning} ${place}`)
  expect(places('AB123456')).toEqual(['1:AB1234 56', '2:AB12 34'])
  expect(places('AB1')).toEqual([`1:A ${Number.parseInt('B1', 36) % 100}`])
  const run = Array.from({ length: 100 }, (_, i) => neighbourhoods(`LK77${String(i).padStart(2, '0')}`)[0])
  expect([
    new Set(run.map((one) => one?.beginning)).size,
    new Set(run.map((one) => one?.place)).size,
  ]).toEqual([1, 100])
})

test('the boxes of the form are the databases', () => {
  expect(programInput({ name: 'x', 'asks-SMV': 'on', 'asks-FIREARM': 'on', 'asks-SLTD': 'on' })).toEqual({
    name: 'x',
    databases: ['SLTD', 'SMV'],
  })
})

describe('strict JSON', () => {
  const read = (text: string) => readStrictJson(Buffer.from(text))
  test('reads what any reader reads, when no name stands twice', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const answer = read(text)
        if (answer.ok) expect(answer.value).toEqual(JSON.parse(text))
        else expect(['body_twice', 'body_not_text', 'body_deep']).toContain(answer.code)
      }),
    )
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readStrictJson(bytes)))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'a', ' ') }),
        (text) => void read(text),
      ),
    )
  })

  test('tells values from names, and objects from each other', () => {
    for (const good of [
      '{"a":"a","b":"a"}',
      '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
      '["a","a"]',
      '{"a":"{\\"a\\":1,\\"a\\":2}"}',
      '{"e":"\\ud83d\\ude00"}',
      '"\\\\u0000"',
    ])
      expect(read(good).ok, good).toBe(true)
    for (const twice of [
      '{"a":1,"a":1}',
      '{"b":{"a":1 , "a" :2}}',
      '{"a":1,"\\u0061":2}',
      '[{"a":[],"a":{}}]',
    ])
      expect(read(twice), twice).toMatchObject({ ok: false, code: 'body_twice', name: 'a' })
  })
})
