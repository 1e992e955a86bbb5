/** The calls that the page for developers shows; a test makes each of them. The documents are those of the specimen state. */
export const examples = {
  document: {
    reference: 'GATE-7-000123',
    document: {
      mrz: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    },
  },
  everything: {
    reference: 'GATE-7-000124',
    operator: 'shift 2',
    location: { country: 'HRV', point: 'ZAG-T1' },
    document: { number: 'L898902C3', issuer: 'UTO', kind: 'passport' },
    person: { familyName: 'Eriksson', forename: 'Anna Maria', dateOfBirth: '1974-08-12', sex: 'F', nationality: 'UTO' },
    vehicle: { vin: 'WVWZZZ1JZXW000019', plate: 'ZG 1234-AB', plateCountry: 'HRV' },
    databases: ['SLTD', 'TDAWN', 'NOMINAL', 'SMV'],
  },
} as const

/** Every code of a failure with the status that it comes with. */
export const problemCodes: Record<string, number> = {
  body_not_json: 400,
  body_not_utf8: 400,
  body_twice: 400,
  body_deep: 400,
  body_not_text: 400,
  body_broken: 400,
  key_missing: 401,
  key_malformed: 401,
  key_unknown: 401,
  key_revoked: 401,
  key_ended: 401,
  inactive: 401,
  suspended: 401,
  address: 403,
  purpose_not_allowed: 403,
  method: 405,
  body_slow: 408,
  body_long: 413,
  body_type: 415,
  body_encoding: 415,
  input: 422,
  budget_second: 429,
  budget_minute: 429,
  budget_day: 429,
  stopped: 429,
  bug: 500,
  busy: 503,
  database_away: 503,
}
