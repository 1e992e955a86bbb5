// What the commands accept from the environment, checked before anything slow begins.
import path from 'node:path'
import { Trouble } from './trouble.mjs'

/** @throws Trouble unless `text` is absent or a port */
export function portOf(text) {
  const port = Number(text ?? 3000)
  if (/^\d*$/.test(text ?? '') && Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Trouble(`PORT=${text} is not a port: give a number from 1 to 65535, for example PORT=3000.`)
}

/** A folder as the environment names it; a variable that is empty is not set. */
export const folderOf = (text, usual, base = process.cwd()) =>
  text?.trim() ? path.resolve(base, text) : usual

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** The address that officers type; by default the one of this machine. lib/config.ts checks it again in the portal. */
export function originOf(text, port) {
  if (!text) return `http://localhost:${port}`
  const example = 'for example https://portal.example.org'
  if (!URL.canParse(text)) throw new Trouble(`PORTAL_ORIGIN=${text} is not an address: give one, ${example}.`)
  const { origin, protocol, hostname } = new URL(text)
  if (protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))) return origin
  throw new Trouble(
    `PORTAL_ORIGIN=${text} must begin with https:// (http:// is accepted for localhost only), ${example}.`,
  )
}

/** A connection string, or undefined when the variable is not set. Its text is never repeated: it holds a password. */
export function postgresUrl(name, given) {
  const text = given?.trim()
  if (!text) return undefined
  const shape = 'postgresql://USER:PASSWORD@HOST:PORT/DATABASE'
  if (URL.canParse(text)) {
    const { protocol, hostname, pathname, username, password } = new URL(text)
    const readable = [pathname, username, password].every(isDecodable)
    if (/^postgres(ql)?:$/.test(protocol) && hostname && pathname.length > 1 && readable) return text
  }
  throw new Trouble(
    `${name} is not a connection to a database: write it as ${shape}, or leave it out (a database is embedded).`,
  )
}

/** A percent sign that begins no character is most often a password that was not encoded. */
function isDecodable(text) {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
