import type { RecordType } from '../record-type'

/**
 * Stolen, lost, revoked and invalid travel documents (DOMAIN 3.2). Documents, never their bearers: no field holds a name, a
 * date of birth or a nationality (R-SLTD-1). The record is its issuing country's (R-SLTD-2); a theft of blanks is one record
 * with the first and the last number (R-SLTD-3). National reference and day of review are those of every record.
 */
export const travelDocument = {
  code: 'travel-document',
  table: 'TravelDocument',
  statuses: 'travelDocumentStatuses',
  sections: [
    {
      name: 'document',
      fields: [
        { name: 'status', kind: 'code', list: 'travelDocumentStatuses' },
        { name: 'kind', kind: 'code', list: 'travelDocumentKinds' },
        { name: 'issuer', kind: 'issuer' },
        { name: 'number', kind: 'identifier' },
        { name: 'rangeTo', kind: 'identifier', seldom: true },
        { name: 'issuedOn', kind: 'date' },
        { name: 'expiresOn', kind: 'date' },
      ],
    },
    {
      name: 'loss',
      fields: [
        { name: 'lostOn', kind: 'date' },
        { name: 'lostPlace', kind: 'text' },
        { name: 'lostCountry', kind: 'country' },
        { name: 'circumstances', kind: 'prose', impersonal: true },
      ],
    },
  ],
  parts: [],
  proseLanguage: 'circumstancesLang',
} as const satisfies RecordType
