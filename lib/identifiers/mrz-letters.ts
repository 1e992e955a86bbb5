/** A name in the letters of a zone, words parted by one filler; `lost` are letters and digits that it cannot hold. */
export type MrzName = { text: string; lost: string }

/**
 * Writes a name as Doc 9303-3 section 6 says: Latin, Cyrillic and Arabic letters by its tables (the spelling that they
 * put first: Ä is AE, Ñ is N), hyphens, commas and blanks as one filler, apostrophes and other marks left out. Digits
 * never stand in a name. `language` (ISO 639-1) matters for Cyrillic only: be, bg, mk, sr, uk differ from the rest.
 * Arabic letters give the reversible X spelling of the tables; most states print another, which the caller then has.
 */
export function mrzName(name: string, language?: string): MrzName {
  const lost = new Set<string>()
  const parts = name
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\p{Pd}−,،\s]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => writeWord(word, language, lost))
  return { text: parts.filter(Boolean).join('<'), lost: [...lost].join('') }
}

function writeWord(word: string, language: string | undefined, lost: Set<string>): string {
  const letters = [...word].filter((char) => /[\p{L}\p{N}\u0651]/u.test(char) || /\p{M}/u.test(char))
  let written = ''
  let last = ''
  letters.forEach((char, i) => {
    if (char === SHADDA) {
      written += last
      return
    }
    const found = writeLetter(char, i === 0, i === letters.length - 1, language)
    if (found === undefined) lost.add(char)
    else if (/\p{L}/u.test(char)) last = found
    written += found ?? ''
  })
  return written
}

/** Undefined for a letter or digit that the tables do not have. Marks over and under letters are left out. */
function writeLetter(
  char: string,
  first: boolean,
  last: boolean,
  language: string | undefined,
): string | undefined {
  if (/[A-Z]/.test(char)) return char
  const own = language ? OF_LANGUAGE.get(language)?.get(char) : undefined
  const initial = first && language === 'uk' ? UKRAINIAN_INITIALS.get(char) : undefined
  if (char === TEH_MARBUTA) return last ? 'XAH' : 'XTA'
  const table = initial ?? own ?? TABLE.get(char)
  if (table !== undefined) return table
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').replace(/·/g, '')
  return /^[A-Z]*$/.test(bare) ? bare : undefined
}

const SHADDA = '\u0651'
const TEH_MARBUTA = '\u0629'

/** `ÆAE ÐD`: each letter followed by what stands for it. */
function tableOf(pairs: string): Map<string, string> {
  return new Map(pairs.split(' ').map((pair) => [[...pair][0] ?? '', pair.slice(1)]))
}

// Latin letters that are more than a letter with a mark left out.
const LATIN = 'ÄAE ÅAA ÆAE ÐD ÖOE ØOE ÜUE ÞTH ĐD ĦH ŁL ŊN ŒOE ŦT ẞSS ĸK'
const CYRILLIC =
  'АA БB ВV ГG ДD ЕE ЁE ЂD ЃG ЄIE ЖZH ЗZ ЅDZ ИI ІI ЇI ЙI ЈJ КK ЌK ЛL ЉLJ МM НN ЊNJ ОO ПP РR СS ТT ЋC УU ЎU ФF ХKH ' +
  'ЦTS ЧCH ЏDZ ШSH ЩSHCH ЪIE ЫY Ь ЭE ЮIU ЯIA ҐG ҒG ҺC ѪU ѴY'
const ARABIC =
  'ءXE آXAA أXAE ؤU إI ئXI اA بB تT ثXTH جJ حXH خXKH دD ذXDH رR زZ سS شXSH صXSS ضXDZ طXTT ظXZZ عE غG فF قQ كK لL مM ' +
  'نN هH وW ىXAY يY ٱXXA ٹXXT ټXRT پP ځXKE څXXH چXC ڈXXD ډXDR ڑXXR ړXRR ږXRX ژXJ ښXXS ڤV ڥXF کXKK ګXXK ڭXNG گXGG ' +
  'ںXNN ڼXXN ھXDO ۀXYH ہXXG ۂXGE ۃXTG یXYA ۍXXY ېY ےXYB ۓXBE ـ ڜ ڢ ڧ ڨ'
const TABLE = tableOf(`${LATIN} ${CYRILLIC} ${ARABIC}`)
const OF_LANGUAGE = new Map([
  ['be', tableOf('ЁIO ГH')],
  ['bg', tableOf('ЩSHT')],
  ['mk', tableOf('ЌKJ ЃGJ ХH ЦC ЏDJ')],
  ['sr', tableOf('ЖZ ХH ЦC ЧC ШS')],
  ['uk', tableOf('ГH ИY')],
])
const UKRAINIAN_INITIALS = tableOf('ЄYE ЇYI ЙY ЮYU ЯYA')
