import { MachineProblem } from './machine-problem'
import { readStrictJson } from './strict-json'

/** A check is some three hundred bytes; a deposit with long texts a few thousand. */
export const bodyLimit = 65_536
/** A body that dribbles in holds nothing but itself, and not for ever. */
const patienceMs = 5_000

/**
 * The JSON of a request.
 * @throws MachineProblem for another type, too many bytes, too slow ones, or text that is no proper JSON
 */
export async function readBody(request: Request): Promise<{ value: unknown; bytes: Uint8Array }> {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters
    .map((each) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(each)?.[1])
    .find((name) => name)
  if (type.trim() !== 'application/json' || (charset && charset !== 'utf-8'))
    throw new MachineProblem(415, 'body_type', { headers: { Accept: 'application/json' } })
  const encoding = request.headers.get('content-encoding')
  if (encoding && encoding.toLowerCase() !== 'identity') throw new MachineProblem(415, 'body_encoding')
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLong()
  const bytes = await bytesOf(request)
  const read = readStrictJson(bytes)
  if (!read.ok)
    throw new MachineProblem(
      400,
      read.code,
      read.name === undefined ? {} : { args: { name: read.name.slice(0, 60) } },
    )
  return { value: read.value, bytes }
}

const tooLong = () => new MachineProblem(413, 'body_long', { args: { limit: bodyLimit } })

async function bytesOf(request: Request): Promise<Uint8Array> {
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MachineProblem(408, 'body_slow')), patienceMs)
  })
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late])
      if (done) return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
      length += value.length
      if (length > bodyLimit) throw tooLong()
      parts.push(value)
    }
  } catch (error) {
    reader.cancel().catch(() => {})
    throw error instanceof MachineProblem ? error : new MachineProblem(400, 'body_broken')
  } finally {
    clearTimeout(timer)
  }
}
