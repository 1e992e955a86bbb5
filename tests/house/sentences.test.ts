import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createTranslator } from 'next-intl'
import { beforeAll, describe, expect, test } from 'vitest'
import { locales } from '@/lib/access/actor'
import { type AuditOutcome, auditAreas, sentenceKey, sentenceOf, sentences } from '@/lib/audit/sentences'
import { messagesOf } from '@/lib/i18n/messages'
import { operations } from '@/lib/operation/operation'

const root = path.join(import.meta.dirname, '../../lib')

beforeAll(async () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(commands|queries)\.ts$/.test(file),
  )
  for (const file of files) await import(pathToFileURL(path.join(root, file)).href)
})

describe('the log', () => {
  test('has a sentence for every operation of the program, and for nothing that is none', () => {
    const written = new Set<string>(sentences)
    expect([...operations.keys()].filter((name) => !written.has(name))).toEqual([])
    // These are written by the database or by an operator's script, not through the door.
    const elsewhere =
      /^((sign-in|service|seed)\b|(client\.stop|import\.sweep|record\.sweep-drafts|record\.sweep-pictures)$)/
    expect([...written].filter((name) => !operations.has(name) && !elsewhere.test(name))).toEqual([])
  })

  test('can be narrowed to every area that has operations of officers', () => {
    const areas = new Set(sentences.map((name) => name.split('.')[0] ?? ''))
    const own = ['desk', 'preferences', 'service', 'seed']
    expect([...areas].filter((area) => !own.includes(area)).toSorted()).toEqual([...auditAreas].toSorted())
  })

  test.each(locales)(
    'says each of them in %s, done and refused, also when the event tells nothing more',
    async (locale) => {
      const problems: string[] = []
      const t = createTranslator({
        locale,
        messages: await messagesOf(locale),
        namespace: 'audit',
        onError: ({ message }) => problems.push(message),
      })
      for (const operation of [...sentences, 'unheard.of']) {
        for (const outcome of ['done', 'denied'] satisfies AuditOutcome[]) {
          const { key, values } = sentenceOf({ operation, outcome, subjects: 0, details: {} })
          const said = t(key as never, values as never) as string
          if (!/\p{L}{2}/u.test(said) || said.includes('{') || said.includes('audit.'))
            problems.push(`${operation} ${outcome}: ${said}`)
        }
      }
      expect(problems).toEqual([])
    },
  )

  test.each(locales)('speaks in %s to the officer who reads his own', async (locale) => {
    const { audit } = (await messagesOf(locale)) as unknown as {
      audit: { you: Record<'did' | 'tried', Record<string, string>> }
    }
    const own = sentences.filter((name) => operations.has(name) || name.startsWith('sign-in'))
    const wanted = [...own.map(sentenceKey), 'other'].toSorted()
    for (const kind of ['did', 'tried'] as const)
      expect(Object.keys(audit.you[kind]).toSorted()).toEqual(wanted)
  })

  test('has no sentence left over', async () => {
    const { audit } = (await messagesOf('en')) as unknown as {
      audit: Record<'did' | 'tried', Record<string, string>>
    }
    const wanted = [...sentences.map(sentenceKey), 'other'].toSorted()
    expect(Object.keys(audit.did).toSorted()).toEqual(wanted)
    expect(Object.keys(audit.tried).toSorted()).toEqual(wanted)
  })
})
