/**
 * Country codes without names, small enough for the browser (1.3 KB; names and everything else are in `lib/bureaus`,
 * whose stored codes these are): ISO 3166-1 and what ICAO Doc 9303-3 section 5 adds for travel documents.
 */

/** ISO alpha-2 of an alpha-3 or alpha-2 code, or of a code printed in travel documents (`D`, `GBD`, `RKS`). Upper case. */
export function alpha2Of(code: string): string | undefined {
  const exact = code.replace(/<+$/, '')
  return (
    fromAlpha3().get(exact) ?? TRAVEL_DOCUMENT_CODES.get(exact) ?? (toAlpha3().has(exact) ? exact : undefined)
  )
}

/** ISO alpha-3 of an alpha-2 code, as shown on screen; the code itself where there is none. */
export function alpha3Of(alpha2: string): string {
  return toAlpha3().get(alpha2) ?? alpha2
}

let byAlpha2: Map<string, string> | undefined
let byAlpha3: Map<string, string> | undefined

function toAlpha3(): Map<string, string> {
  byAlpha2 ??= new Map((CODES.match(/.{5}/g) ?? []).map((pair) => [pair.slice(0, 2), pair.slice(2)]))
  return byAlpha2
}

function fromAlpha3(): Map<string, string> {
  byAlpha3 ??= new Map([...toAlpha3()].map(([two, three]) => [three, two]))
  return byAlpha3
}

// Doc 9303-3 section 5 parts A and D: other codes printed for countries that have one. XKX is an older spelling.
const TRAVEL_DOCUMENT_CODES = new Map([
  ['D', 'DE'],
  ['RKS', 'XK'],
  ['XKX', 'XK'],
  ...'GBD GBN GBO GBP GBS'.split(' ').map((code): [string, string] => [code, 'GB']),
])

// Not in ISO: the United Nations and other issuers, Kosovo (UNMIK), stateless persons, refugees, the specimen state. XXX,
// "nationality not stated", is left out: nothing is to be searched with it.
const NOT_ISO = 'EUEUEUNUNOXAXXAXBXXBXCXXCXKUNKXMXOMXPXPOXUUTO'

// alpha-2 and alpha-3 one after the other, ISO 3166-1 (2024: 249 entries).
const CODES =
  NOT_ISO +
  'ADANDAEAREAFAFGAGATGAIAIAALALBAMARMAOAGOAQATAARARGASASMATAUTAUAUSAWABWAXALAAZAZEBABIHBBBRBBDBGDBEBEL' +
  'BFBFABGBGRBHBHRBIBDIBJBENBLBLMBMBMUBNBRNBOBOLBQBESBRBRABSBHSBTBTNBVBVTBWBWABYBLRBZBLZCACANCCCCKCDCOD' +
  'CFCAFCGCOGCHCHECICIVCKCOKCLCHLCMCMRCNCHNCOCOLCRCRICUCUBCVCPVCWCUWCXCXRCYCYPCZCZEDEDEUDJDJIDKDNKDMDMA' +
  'DODOMDZDZAECECUEEESTEGEGYEHESHERERIESESPETETHFIFINFJFJIFKFLKFMFSMFOFROFRFRAGAGABGBGBRGDGRDGEGEOGFGUF' +
  'GGGGYGHGHAGIGIBGLGRLGMGMBGNGINGPGLPGQGNQGRGRCGSSGSGTGTMGUGUMGWGNBGYGUYHKHKGHMHMDHNHNDHRHRVHTHTIHUHUN' +
  'IDIDNIEIRLILISRIMIMNININDIOIOTIQIRQIRIRNISISLITITAJEJEYJMJAMJOJORJPJPNKEKENKGKGZKHKHMKIKIRKMCOMKNKNA' +
  'KPPRKKRKORKWKWTKYCYMKZKAZLALAOLBLBNLCLCALILIELKLKALRLBRLSLSOLTLTULULUXLVLVALYLBYMAMARMCMCOMDMDAMEMNE' +
  'MFMAFMGMDGMHMHLMKMKDMLMLIMMMMRMNMNGMOMACMPMNPMQMTQMRMRTMSMSRMTMLTMUMUSMVMDVMWMWIMXMEXMYMYSMZMOZNANAM' +
  'NCNCLNENERNFNFKNGNGANINICNLNLDNONORNPNPLNRNRUNUNIUNZNZLOMOMNPAPANPEPERPFPYFPGPNGPHPHLPKPAKPLPOLPMSPM' +
  'PNPCNPRPRIPSPSEPTPRTPWPLWPYPRYQAQATREREUROROURSSRBRURUSRWRWASASAUSBSLBSCSYCSDSDNSESWESGSGPSHSHNSISVN' +
  'SJSJMSKSVKSLSLESMSMRSNSENSOSOMSRSURSSSSDSTSTPSVSLVSXSXMSYSYRSZSWZTCTCATDTCDTFATFTGTGOTHTHATJTJKTKTKL' +
  'TLTLSTMTKMTNTUNTOTONTRTURTTTTOTVTUVTWTWNTZTZAUAUKRUGUGAUMUMIUSUSAUYURYUZUZBVAVATVCVCTVEVENVGVGBVIVIR' +
  'VNVNMVUVUTWFWLFWSWSMYEYEMYTMYTZAZAFZMZMBZWZWE'
