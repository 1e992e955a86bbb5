import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element: its texts and children by tag name, attributes with a leading `@`. */
export type Node = { [tag: string]: unknown }

/** Why a file is not a readable XML list, in a sentence for the person who started the import. */
export class UnreadableList extends Error {}

/** The published list is 2 MB; a file thirty times that is not it. */
export const largestFile = 64 * 1024 * 1024

/**
 * The bytes of a file as text. A letter that is read wrongly would be filed as somebody's name, so nothing is guessed.
 * @throws UnreadableList when they are not UTF-8, or say that they are something else
 */
export function utf8Of(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]
  if (declared && !/^(?:utf-?8|us-ascii)$/i.test(declared))
    throw new UnreadableList(`The file says that it is written in ${declared}; the list is written in UTF-8.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableList(
      'The file is not written in UTF-8, as the list is: it was changed on the way. Fetch it again.',
    )
  }
}

/**
 * Reads XML without document types, external or custom entities (XXE and "billion laughs" have nothing to hold on to).
 * @throws UnreadableList with a sentence that says what is wrong and where.
 */
export function readXml(text: string): Node {
  if (text.length > largestFile)
    throw new UnreadableList(`The file is larger than ${largestFile / 2 ** 20} MB.`)
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    throw new UnreadableList('The file declares a document type; the list has none.')
  const valid = XMLValidator.validate(text)
  if (valid !== true) {
    throw new UnreadableList(`The file is not well-formed XML: line ${valid.err.line}, ${valid.err.msg}`)
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    trimValues: true,
    alwaysCreateTextNode: false,
  })
  try {
    return asNode(parser.parse(text))
  } catch (error) {
    // Nested beyond reason, or with names that no list has.
    throw new UnreadableList(
      `The file is not the list: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** The children of a name, one or many. */
export function children(node: Node, tag: string): Node[] {
  const value = node[tag]
  if (value === undefined) return []
  return (Array.isArray(value) ? value : [value]).map(asNode)
}

/** The text of an element, blanks joined to one; empty when it is missing or empty. */
export function textOf(node: Node, tag: string): string {
  return textsOf(node, tag)[0] ?? ''
}

/** The non-empty texts of all elements of a name. */
export function textsOf(node: Node, tag: string): string[] {
  const value = node[tag]
  const all = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return all
    .map((one) => (typeof one === 'string' ? oneLine(decodeEntities(one)) : ''))
    .filter((one) => one !== '')
}

/** The texts of `<TAG><VALUE>…</VALUE></TAG>`, the list's way to say several. */
export function valuesOf(node: Node, tag: string): string[] {
  return children(node, tag).flatMap((child) => textsOf(child, 'VALUE'))
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}
}

/** Blanks and line ends of the file's own layout are not part of a value; control and bidi characters neither. */
function oneLine(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities that XML itself defines and numeric references; anything else stays as it is written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name) return predefined[String(name).toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
      const allowed = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return allowed ? String.fromCodePoint(code) : ' '
    },
  )
}
