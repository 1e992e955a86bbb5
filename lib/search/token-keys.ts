import { hash32 } from './hash'
import { consonantCodes } from './phonetic'
import { lookOf } from './similarity'

/**
 * The keys under which the dictionary files a name part, and under which a misspelt one looks for it: the part itself,
 * the part with each one letter left out (two parts one typing error apart share such a key), its consonants by sound,
 * without an article glued to it, and by the look of its letters.
 */
export function tokenKeys(token: string): number[] {
  const keys = new Set<number>()
  const bare = token.startsWith("'") ? token.slice(1) : token
  keys.add(hash32(`e${token}`))
  if (bare === token && token.length <= 30) {
    keys.add(hash32(`d${token}`))
    if (token.length >= 3) {
      for (let i = 0; i < token.length; i++) keys.add(hash32(`d${token.slice(0, i)}${token.slice(i + 1)}`))
    }
    if (token.length > 4) {
      const look = lookOf(token)
      if (look !== token || /[lm wd]/.test(token)) keys.add(hash32(`o${look}`))
    }
    if (token.length >= 6 && /^[ae]l/.test(token)) keys.add(hash32(`e${token.slice(2)}`))
  }
  const { close, broad } = consonantCodes(token)
  if (close.length >= 2) keys.add(hash32(`p${close}`))
  if (broad.length >= 2) keys.add(hash32(`p${broad}`))
  return [...keys]
}
