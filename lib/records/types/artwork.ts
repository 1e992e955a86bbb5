import type { RecordType } from '../record-type'

/**
 * Stolen and missing works of art and antiquities, described as Object ID asks (DOMAIN 3.4, STANDARDS 3.1). No field holds
 * anything about an owner or a bearer, and no address nearer than the place (R-WOA-2). A work has a picture or says why it has
 * none (R-WOA-1); without one it is told from others by its marks and its size.
 */
export const artwork = {
  code: 'artwork',
  table: 'Artwork',
  statuses: 'artworkStatuses',
  sections: [
    {
      name: 'object',
      fields: [
        { name: 'status', kind: 'code', list: 'artworkStatuses' },
        { name: 'objectType', kind: 'code', list: 'objectTypes' },
        { name: 'title', kind: 'text', limit: 300 },
        { name: 'maker', kind: 'name', limit: 200 },
        { name: 'subject', kind: 'text', limit: 300 },
        { name: 'period', kind: 'period' },
        { name: 'periodText', kind: 'text', limit: 120, seldom: true },
        { name: 'materials', kind: 'codes', list: 'objectMaterials' },
        { name: 'techniques', kind: 'codes', list: 'objectTechniques' },
        { name: 'measurements', kind: 'measurements' },
        { name: 'inscriptions', kind: 'text', limit: 1000 },
        { name: 'distinguishingFeatures', kind: 'text', limit: 1000 },
        { name: 'inventoryNumber', kind: 'identifier', limit: 60, seldom: true },
        { name: 'noPicture', kind: 'code', list: 'noPictureReasons', seldom: true },
      ],
    },
    {
      name: 'theft',
      fields: [
        { name: 'stolenOn', kind: 'date' },
        { name: 'stolenFrom', kind: 'code', list: 'theftPlaces' },
        { name: 'stolenPlace', kind: 'text', limit: 120 },
        { name: 'stolenCountry', kind: 'country' },
        { name: 'circumstances', kind: 'prose', impersonal: true },
      ],
    },
  ],
  parts: ['photos'],
  proseLanguage: 'circumstancesLang',
} as const satisfies RecordType
