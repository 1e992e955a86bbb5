import type { RecordType } from '../record-type'

/** Organisations: entities of the sanctions list and groups that bureaus record. */
export const organisation = {
  code: 'organisation',
  table: 'Organisation',
  statuses: 'organisationStatuses',
  sections: [
    {
      name: 'identity',
      fields: [
        { name: 'status', kind: 'code', list: 'organisationStatuses' },
        { name: 'countries', kind: 'countries' },
        { name: 'addresses', kind: 'texts' },
      ],
    },
    {
      name: 'reasons',
      fields: [
        { name: 'reasons', kind: 'prose' },
        { name: 'remarks', kind: 'prose' },
      ],
    },
  ],
  parts: ['names'],
  proseLanguage: 'reasonsLang',
} as const satisfies RecordType
