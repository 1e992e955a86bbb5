import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sentenceKey, sentences } from '@/lib/audit/sentences'
import { flatten } from '@/lib/i18n/completeness'
import { messagesOf } from '@/lib/i18n/messages'
import { locales } from '@/lib/i18n/routing'
import { operations } from '@/lib/operation/operation'
import { root, sources } from '../support/sources'

const doors = sources(['lib'], /(commands|queries)\.ts$/)

beforeAll(async () => {
  // Defining an operation enters it; one that is called as another throws here.
  for (const { file } of doors) await import(path.join(root, file))
})

test('operations stand in commands and queries alone, and all of them were read', () => {
  const defined = sources(['lib', 'app', 'components']).flatMap(({ file, text }) =>
    [...text.matchAll(/define(Machine)?Operation\(/g)].map(() => file),
  )
  expect(
    defined.filter((file) => !/(commands|queries|lib\/operation\/(machine-)?operation)\.ts$/.test(file)),
  ).toEqual([])
  expect(operations.size).toBe(defined.filter((file) => !file.startsWith('lib/operation/')).length)
})

test('an operation is called noun.verb', () => {
  for (const name of operations.keys()) expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
})

test('every operation has its sentence, and no sentence is about something that cannot happen', () => {
  const known: readonly string[] = sentences
  expect([...operations.keys()].filter((name) => !known.includes(name))).toEqual([])
  const written = sources(['prisma', 'scripts', 'lib'], /\.(sql|tsx?)$/)
    .filter(({ file }) => file !== 'lib/audit/sentences.ts')
    .map(({ text }) => text)
    .join('\n')
  expect(known.filter((name) => !operations.has(name) && !written.includes(`'${name}'`))).toEqual([])
})

test.each(locales)('in %s every entry of the log says what was done and what was tried', async (locale) => {
  const messages = flatten(await messagesOf(locale))
  const missing = sentences.flatMap((name) =>
    ['did', 'tried'].map((kind) => `audit.${kind}.${sentenceKey(name)}`).filter((key) => !messages[key]),
  )
  expect(missing).toEqual([])
})
