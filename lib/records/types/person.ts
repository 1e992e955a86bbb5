import type { RecordType } from '../record-type'

/** Persons (DOMAIN §3.5). Names, births, documents, marks and photographs are tables of their own. */
export const person = {
  code: 'person',
  table: 'Person',
  statuses: 'personStatuses',
  sections: [
    {
      name: 'identity',
      fields: [
        { name: 'status', kind: 'code', list: 'personStatuses' },
        { name: 'sex', kind: 'code', list: 'sexes' },
        { name: 'nationalities', kind: 'countries' },
        { name: 'birthPlace', kind: 'text' },
        { name: 'birthCountry', kind: 'country' },
        { name: 'identityConfirmed', kind: 'yesNo' },
        { name: 'nationalityConfirmed', kind: 'yesNo' },
        { name: 'fatherName', kind: 'name' },
        { name: 'motherName', kind: 'name' },
        { name: 'languages', kind: 'languages' },
        { name: 'designations', kind: 'texts' },
        { name: 'addresses', kind: 'texts' },
      ],
    },
    {
      name: 'description',
      fields: [
        { name: 'heightCm', kind: 'centimetres' },
        { name: 'weightKg', kind: 'kilograms' },
        { name: 'build', kind: 'code', list: 'builds' },
        { name: 'eyes', kind: 'code', list: 'eyeColours' },
        { name: 'hair', kind: 'code', list: 'hairColours' },
      ],
    },
    { name: 'warnings', fields: [{ name: 'warnings', kind: 'codes', list: 'warnings' }] },
    {
      name: 'reasons',
      fields: [
        { name: 'reasons', kind: 'prose' },
        { name: 'remarks', kind: 'prose' },
      ],
    },
  ],
  parts: ['names', 'births', 'documents', 'marks', 'photos'],
  proseLanguage: 'reasonsLang',
} as const satisfies RecordType
