import type { RecordType } from '../record-type'

/**
 * Stolen, misappropriated and sought vehicles, their plates and papers (DOMAIN 3.3). No field holds anything about an owner
 * or a driver (R-SMV-1). Any country may enter any vehicle, also one that another has entered (R-SMV-3). Gearboxes, airbags
 * and other parts with numbers of their own are not kept apart yet; a stolen engine is found by its number.
 */
export const vehicle = {
  code: 'vehicle',
  table: 'Vehicle',
  statuses: 'vehicleStatuses',
  sections: [
    {
      name: 'vehicle',
      fields: [
        { name: 'status', kind: 'code', list: 'vehicleStatuses' },
        { name: 'kind', kind: 'code', list: 'vehicleKinds' },
        { name: 'make', kind: 'name', limit: 40 },
        { name: 'model', kind: 'name', limit: 60 },
        { name: 'modelYear', kind: 'date', yearOnly: true },
        { name: 'colour', kind: 'code', list: 'vehicleColours' },
        { name: 'secondColour', kind: 'code', list: 'vehicleColours', seldom: true },
        { name: 'vin', kind: 'vin' },
        { name: 'plate', kind: 'identifier', limit: 20 },
        { name: 'plateCountry', kind: 'country' },
        { name: 'engineNumber', kind: 'identifier' },
      ],
    },
    {
      name: 'theft',
      fields: [
        { name: 'stolenOn', kind: 'date' },
        { name: 'stolenPlace', kind: 'text' },
        { name: 'stolenCountry', kind: 'country' },
        { name: 'circumstances', kind: 'prose', impersonal: true },
      ],
    },
  ],
  parts: [],
  proseLanguage: 'circumstancesLang',
} as const satisfies RecordType
