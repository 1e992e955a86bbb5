import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/access/actor'
import { flatten } from '@/lib/i18n/completeness'
import { messagesOf } from '@/lib/i18n/messages'
import { recordPrefixes, recordTypeCodes } from '@/lib/identifiers/record-references'
import { labelledCodes } from '@/lib/records/codes'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypeOf, recordTypes } from '@/lib/records/registry'
import { fieldsRead } from '@/lib/search/object-database'
import { objectDatabaseOf, objectDatabases } from '@/lib/search/object-databases'

/** What a kind of record must bring with it; where one is forgotten, a page would show a code or nothing. */
test('every kind of record has a type, and letters for its references', () => {
  expect(recordTypes.map(({ code }) => code)).toEqual(recordTypeCodes)
  expect(new Set(Object.values(recordPrefixes)).size).toBe(recordTypes.length)
})

describe.each(recordTypes)('$code', (type) => {
  const database = objectDatabaseOf(type.code)

  test('has fields of its own, whose codes are of a list that exists', () => {
    const fields = fieldsOf(type)
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    for (const { list, kind } of fields) {
      expect(list !== undefined).toBe(kind === 'code' || kind === 'codes')
      if (list) expect(Object.keys(labelledCodes)).toContain(list)
    }
    expect(fields.map(({ name }) => name)).toContain('status')
  })

  test.each(locales)('is called by its name everywhere in %s', async (locale) => {
    const said = flatten(await messagesOf(locale))
    const wanted = [
      `record.type.${type.code}`,
      `search.tabs.${type.code}`,
      `search.heading.${type.code}`,
      `search.heading.${type.code}Of`,
      `search.asked.only.${type.code}`,
      `search.none.database.${type.code}`,
      `search.none.other.${type.code}`,
      ...fieldsOf(type).map(({ name }) => `record.field.${name}`),
      ...type.sections.map(({ name }) => `record.section.${name}`),
      ...(database
        ? [
            ...type.sections.map(({ name }) => `record.nav.${name}`),
            ...['title', 'bearer', 'confirm'].map((part) => `record.things.${type.code}.${part}`),
          ]
        : []),
    ]
    expect(wanted.filter((key) => !(key in said))).toEqual([])
  })
})

test.each(objectDatabases)('the database $code reads fields that its type has', (database) => {
  const type = recordTypeOf(database.code)
  const names = type ? fieldsOf(type).map(({ name }) => name) : []
  expect(type?.table).toBe(database.table)
  expect(fieldsRead(database).filter((name) => !names.includes(name))).toEqual([])
})
