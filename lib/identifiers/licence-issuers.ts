/**
 * Who issues driving licences and identity cards of North America, by the issuer identification number that the card carries (AAMVA, list of
 * issuer identification numbers): ISO 3166-2 codes. The State Department issues for the whole country.
 */
const ISSUERS: Record<string, string> = {
  US:
    '636033AL 636059AK 604427AS 636026AZ 636021AR 636014CA 636020CO 636006CT 636011DE 636043DC 636010FL 636055GA 636019GU ' +
    '636047HI 636050ID 636035IL 636037IN 636018IA 636022KS 636046KY 636007LA 636041ME 636003MD 636002MA 636032MI 636038MN ' +
    '636051MS 636030MO 636008MT 636054NE 636049NV 636039NH 636036NJ 636009NM 636001NY 636004NC 636034ND 604430MP 636023OH ' +
    '636058OK 636029OR 636025PA 604431PR 636052RI 636005SC 636042SD 636053TN 636027 636015TX 636062VI 636040UT 636024VT ' +
    '636000VA 636045WA 636061WV 636031WI 636060WY',
  CA: '604432AB 636028BC 636048MB 636017NB 636016NL 636013NS 604434NT 604433NU 636012ON 604426PE 604428QC 636044SK 604429YT',
  MX: '636056COA 636057HID',
}

const byNumber = new Map(
  Object.entries(ISSUERS).flatMap(([country, list]) =>
    list
      .split(' ')
      .map((each): [string, { country: string; part: string }] => [
        each.slice(0, 6),
        { country, part: each.slice(6) },
      ]),
  ),
)

/** The issuer of a card: alpha-2 of its country, and its ISO 3166-2 code; undefined for a number that nobody of them has. */
export function licenceIssuer(iin: string): { country: string; code: string } | undefined {
  const found = byNumber.get(iin)
  return found && { country: found.country, code: [found.country, found.part].filter(Boolean).join('-') }
}
