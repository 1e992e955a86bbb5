/**
 * What the first two characters of a zone say the document is. `passport` is a passport whose second letter says nothing
 * more (`P<`, run out by 2038, or a letter of the issuer's own).
 */
export type DocumentKind =
  | 'passport'
  | 'ordinaryPassport'
  | 'emergencyPassport'
  | 'diplomaticPassport'
  | 'officialPassport'
  | 'refugeePassport'
  | 'alienPassport'
  | 'statelessPassport'
  | 'laissezPasser'
  | 'militaryPassport'
  | 'singleSheet'
  | 'identityDocument'
  | 'crewCertificate'
  | 'visa'

/**
 * Doc 9303-4 4.2.2.1 as amended for 2026 for passports, 9303-5 and -6 for cards (AC is the certificate of crew members,
 * other second letters are the issuer's own), 9303-7 for visas. Undefined for a first letter that begins none of these.
 * `known` is false for a second letter that the standard does not know: until 2026 issuers chose it themselves, so that
 * other letters are right on older passports, and the letters of the list may have meant something else there.
 */
export function documentKind(code: string): { kind: DocumentKind; known: boolean } | undefined {
  const [first = '', second = '<'] = code
  if (first === 'P') {
    const kind = PASSPORTS[second]
    return { kind: kind ?? 'passport', known: kind !== undefined }
  }
  if (first === 'V') return { kind: 'visa', known: true }
  if (code === 'AC') return { kind: 'crewCertificate', known: true }
  return 'ACI'.includes(first) && first ? { kind: 'identityDocument', known: true } : undefined
}

const PASSPORTS: Record<string, DocumentKind> = {
  '<': 'passport',
  P: 'ordinaryPassport',
  E: 'emergencyPassport',
  D: 'diplomaticPassport',
  O: 'officialPassport',
  R: 'refugeePassport',
  T: 'alienPassport',
  S: 'statelessPassport',
  L: 'laissezPasser',
  M: 'militaryPassport',
  U: 'singleSheet',
}
