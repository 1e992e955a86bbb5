import type { Criteria } from './criteria'
import { keyParts } from './keys'
import { type NameForm, type NameToken, normaliseName } from './normalise'

/** The asked name: its readings, and whether text beyond the limits was left out. */
export type AskedName = { forms: NameForm[]; capped: boolean }

/** Reads the name of a search; family and given name when the officer said which is which. */
export function askedName(criteria: Criteria): AskedName {
  const parted = criteria.family || criteria.given
  return parted
    ? normaliseName({
        ...(criteria.family && { family: criteria.family }),
        ...(criteria.given && { given: criteria.given }),
      })
    : normaliseName({ ...(criteria.name && { full: criteria.name }) })
}

/** Parts that the dictionary must expand, without repeats, eight at most. */
export function partsToExpand(forms: NameForm[]): string[] {
  return [...new Set(forms.flatMap(keyParts))].slice(0, 10)
}

/**
 * Joins of neighbours (`ben ali` → `benali`), those of them whose particle is often glued (they are looked for misspelt
 * too: `bin isa`, `Benaissa`), and splits of long parts (`jongun` → `jong un`) worth looking up.
 */
export function joinsAndSplits(forms: NameForm[]): {
  joins: string[]
  glued: string[]
  splits: [string, string][]
} {
  const joins = new Set<string>()
  const glued = new Set<string>()
  const splits: [string, string][] = []
  for (const form of forms.slice(0, 2)) {
    form.forEach((token, i) => {
      const next = form[i + 1]
      if (next && joinable(token) && joinable(next)) joins.add(token.text + next.text)
      if (
        next &&
        token.kind === 'particle' &&
        GLUED.test(token.text) &&
        next.kind === 'plain' &&
        joinable(next)
      )
        glued.add(token.text + next.text)
      const last = form[i + 2]
      if (next && last && token.kind === 'particle' && next.kind === 'particle' && joinable(last))
        joins.add(token.text + next.text + last.text)
      if (token.kind === 'plain' && token.text.length >= 5 && !token.text.startsWith("'")) {
        for (let at = 2; at <= token.text.length - 2; at++)
          splits.push([token.text.slice(0, at), token.text.slice(at)])
      }
    })
  }
  return { joins: [...joins].slice(0, 8), glued: [...glued].slice(0, 2), splits: splits.slice(0, 40) }
}

/** The form with two neighbours made one, or one part made two; null when they do not stand in it. */
export function rejoined(form: NameForm, join: string): NameForm | null {
  for (let i = 0; i + 1 < form.length; i++) {
    for (const count of [2, 3]) {
      const run = form.slice(i, i + count)
      if (run.length === count && run.map((token) => token.text).join('') === join) {
        return [...form.slice(0, i), plain(join, run), ...form.slice(i + count)]
      }
    }
  }
  return null
}

export function resplit(form: NameForm, [first, second]: [string, string]): NameForm | null {
  const at = form.findIndex((token) => token.text === first + second)
  const whole = form[at]
  return whole
    ? [...form.slice(0, at), plain(first, [whole]), plain(second, [whole]), ...form.slice(at + 1)]
    : null
}

const GLUED = /^(?:bin|ben|ibn|abu|abou|bou|ould|van|de|del|di|la|le|mac|mc|o)$/

function joinable(token: NameToken): boolean {
  return token.kind !== 'title' && !token.text.startsWith("'")
}

function plain(text: string, run: NameToken[]): NameToken {
  const part = run.find((token) => token.kind === 'plain')?.part ?? run[0]?.part
  return { text, kind: 'plain', typed: run.map((token) => token.typed).join(' '), ...(part && { part }) }
}
