import { z } from 'zod'
import { caseReferenceLimit, purposeCodes } from '@/lib/access/purposes'
import { LONGEST_NAME } from '@/lib/search/criteria'
import { longestPlate, longestVehicleNumber } from '@/lib/search/limits'
import { databaseCodes } from './databases'

const text = (longest: number, description: string) => z.string().min(1).max(longest).describe(description)

/** Code of a state as documents print it or as ISO has it; what it means is asked in `asked.ts`. */
const country = (description: string) =>
  text(3, `${description}: ICAO Doc 9303 or ISO 3166-1 code, \`FRA\`, \`D\` or \`FR\``)

const documentInput = z
  .strictObject({
    mrz: z
      .array(text(60, 'One line as it was read'))
      .min(1)
      .max(3)
      .describe(
        'The lines of the machine-readable zone (2 × 44, 2 × 36 or 3 × 30); says everything else by itself',
      )
      .optional(),
    number: text(40, 'Number of the document, when there is no zone').optional(),
    issuer: country('Issuing state').optional(),
    kind: z.enum(['passport', 'visa', 'card']).describe('What it is').optional(),
  })
  .describe('A travel document: either `mrz`, or `number` and what else is known')

const personInput = z
  .strictObject({
    name: text(LONGEST_NAME, 'The whole name in any order and script').optional(),
    familyName: text(LONGEST_NAME, 'Family name').optional(),
    forename: text(LONGEST_NAME, 'Given names').optional(),
    dateOfBirth: text(20, '`1974-08-12`, or as much of it as is known: `1974-08`, `1974`').optional(),
    sex: z.enum(['M', 'F', 'X', 'U']).optional(),
    nationality: country('Nationality').optional(),
  })
  .describe('A person: `name`, or `familyName` and `forename`')

const vehicleInput = z
  .strictObject({
    vin: text(longestVehicleNumber, 'VIN, chassis or engine number').optional(),
    plate: text(longestPlate, 'Registration plate').optional(),
    plateCountry: country('Country of registration').optional(),
  })
  .describe('A vehicle: its `vin`, its `plate`, or both')

/** What is posted to /api/v1/find. Unknown names are refused, so that a misspelt one is never a check that was not made. */
export const findInput = z.strictObject({
  reference: text(caseReferenceLimit, 'Your case or transaction number: stands in the log with the check'),
  purpose: z
    .enum(purposeCodes)
    .describe('The purpose that is fixed for your key; another one is refused')
    .optional(),
  operator: text(80, 'Who asks, as your system knows him').optional(),
  location: z
    .strictObject({
      country: country('Where').optional(),
      point: text(40, 'Border point, station or post').optional(),
    })
    .optional(),
  document: documentInput.optional(),
  person: personInput.optional(),
  vehicle: vehicleInput.optional(),
  databases: z
    .array(z.enum(databaseCodes))
    .min(1)
    .max(databaseCodes.length)
    .describe('Left out: every database to which the question says something')
    .optional(),
})
export type FindInput = z.output<typeof findInput>
