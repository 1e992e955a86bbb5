/** Encodings in which bureaus' systems write files. Latin-1 is read as Windows-1252, which differs from it in control signs only. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1256',
  'windows-1251',
] as const
export type Encoding = (typeof encodings)[number]

export type EncodingFound = {
  encoding: Encoding
  /** By its byte order mark, by its bytes, or only guessed from its letters: then the officer is asked to look. */
  by: 'mark' | 'bytes' | 'letters'
}

/** Looks at the whole of a file as it passes: UTF-8 is one that is so from the first byte to the last. */
export function encodingSniffer() {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let first: Uint8Array | null = null
  let utf8 = true
  let ascii = true
  const samples: Uint8Array[] = []
  let sampled = 0
  return {
    push(bytes: Uint8Array) {
      if (!first && bytes.length) first = bytes.slice(0, 4_096)
      if (utf8) {
        try {
          strict.decode(bytes, { stream: true })
        } catch {
          utf8 = false
        }
      }
      const high = bytes.findIndex((byte) => byte >= 0x80)
      if (high < 0) return
      ascii = false
      if (sampled >= 65_536) return
      const sample = bytes.slice(Math.max(0, high - 64), high + 16_384)
      samples.push(sample)
      sampled += sample.length
    },
    found(): EncodingFound {
      const marked = markOf(first ?? new Uint8Array())
      if (marked) return { encoding: marked, by: 'mark' }
      const wide = wideOf(first ?? new Uint8Array())
      if (wide) return { encoding: wide, by: 'bytes' }
      if (utf8 && endsWhole(strict)) return { encoding: 'utf-8', by: 'bytes' }
      return ascii ? { encoding: 'utf-8', by: 'bytes' } : { encoding: byLetters(samples), by: 'letters' }
    },
  }
}

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without its mark: of separators, digits and line ends every second byte is nought. */
function wideOf(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4_096) & ~1
  if (length < 16) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.2 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.2 && odd < half * 0.02) return 'utf-16be'
  return null
}

function endsWhole(strict: TextDecoder): boolean {
  try {
    strict.decode()
    return true
  } catch {
    return false
  }
}

/** Of the three old code pages the one whose letters stand as its language writes them. */
function byLetters(samples: readonly Uint8Array[]): Encoding {
  const scored = (['windows-1252', 'windows-1256', 'windows-1251'] as const).map((encoding) => {
    const text = samples.map((bytes) => new TextDecoder(encoding).decode(bytes)).join('\n')
    return { encoding, score: plausible[encoding](text) }
  })
  return scored.toSorted((a, b) => b.score - a.score)[0]?.encoding ?? 'windows-1252'
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** How much of what is not ASCII looks like words of the language, from 0 to 1. */
const plausible: Record<'windows-1252' | 'windows-1256' | 'windows-1251', (text: string) => number> = {
  // Accented letters stand among plain ones: "São", "Müller"; three in a row are no word.
  'windows-1252': (text) => {
    const all = count(text, /[^\p{ASCII}]/gu)
    const good = count(
      text,
      /(?<![^\p{ASCII}])[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e](?![^\p{ASCII}])|[«»°º ª–—’“”€§]/gu,
    )
    return all ? good / all : 0
  },
  // Arabic words are Arabic throughout.
  'windows-1256': (text) => {
    const all = count(text, /[^\p{ASCII}]/gu)
    const mixed = count(text, /\p{Script=Latin}\p{Script=Arabic}|\p{Script=Arabic}\p{Script=Latin}/gu)
    const good = [...text.matchAll(/(?<![\p{L}])[\u0600-\u06ff]{2,}(?![\p{Script=Latin}])/gu)].reduce(
      (sum, [word]) => sum + word.length,
      0,
    )
    return all ? Math.max(0, (good - mixed * 2) / all) : 0
  },
  // Capitals begin a word or make the whole of it.
  'windows-1251': (text) => {
    const all = count(text, /[^\p{ASCII}]/gu)
    const odd = count(text, /[а-яё][А-ЯЁ]/gu)
    const good = [...text.matchAll(/(?<!\p{L})(?:[А-ЯЁ]?[а-яё]{2,}|[А-ЯЁ]{2,})(?!\p{L})/gu)].reduce(
      (sum, [word]) => sum + word.length,
      0,
    )
    return all ? Math.max(0, (good - odd) / all) : 0
  },
}
