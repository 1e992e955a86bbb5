/** Greek to Latin by ELOT 743, the standard of Greek passports. */
export function latinOfGreek(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ς/g, 'σ')
  let out = ''
  for (let i = 0; i < plain.length; i++) {
    const two = plain.slice(i, i + 2)
    if (two === 'αυ' || two === 'ευ' || two === 'ηυ') {
      // υ is v before vowels and voiced letters, f before the others.
      out += (LETTERS[two[0] ?? ''] ?? '') + (/[αειηουωβγδζλμνρ]/.test(plain[i + 2] ?? '') ? 'v' : 'f')
      i++
    } else if (two === 'μπ') {
      out += i === 0 || i + 2 === plain.length ? 'b' : 'mp'
      i++
    } else if (PAIRS[two] !== undefined) {
      out += PAIRS[two]
      i++
    } else out += LETTERS[plain[i] ?? ''] ?? ''
  }
  return out
}

export const GREEK = /\p{Script=Greek}/u

const PAIRS: Record<string, string> = { ου: 'ou', γγ: 'ng', γκ: 'gk', γξ: 'nx', γχ: 'nch' }

const LETTERS: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
}
