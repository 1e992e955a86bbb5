import type { NameToken } from './normalise'

/**
 * Arabic compounds written in one, two or three words, glued or assimilated, brought to one token:
 * `Abd al-Rahman`, `Abdul Rahman`, `Abdurrahman`, `Abderrahmane` → `abdrahman`; `Nur al-Din`, `Noureddine` → `nuruddin`;
 * `Saif Allah`, `Sayfullah` → `saifullah`.
 */
export function joinCompounds(tokens: NameToken[]): NameToken[] {
  const out: NameToken[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    const after =
      tokens[i + 1]?.kind === 'particle' && ARTICLE.test(tokens[i + 1]?.text ?? '') ? i + 2 : i + 1
    const next = tokens[after]
    const joined = next && next.kind === 'plain' ? joinedText(token, next.text) : null
    if (joined && next) {
      out.push({
        ...token,
        kind: 'plain',
        text: joined,
        typed: tokens
          .slice(i, after + 1)
          .map((part) => part.typed)
          .join(' '),
      })
      i = after
    } else out.push(token.kind === 'plain' ? { ...token, text: glued(token.text) } : token)
  }
  return out
}

const ARTICLE = /^(?:al|el|ul|ar|er|ur|as|es|us|ash|ad|ed|ud|an|en|un|at|az|l)$/
const SERVANT = /^abd(?:[aeou]{1,2}[lrsntdz])?$/
const FATHER = /^ab(?:u|ou|i|o)$/
const FAITH = /^(?:[aeou]{0,2}d?)d(?:in|een|ine|ene|iin|yn)$/
const GOD = /^(?:[aeou]{0,2}ll?ah?|allahi)$/

function joinedText(token: NameToken, next: string): string | null {
  if (FATHER.test(token.text) && /^bak[aei]?r$/.test(next)) return 'abubakr'
  if (token.kind !== 'plain') return null
  if (SERVANT.test(token.text)) return servantOf(next)
  if (token.text.length < 3) return null
  if (FAITH.test(next)) return `${token.text}uddin`
  if (GOD.test(next) && next.length > 2 && !/[au]ll?ah?$/.test(token.text)) return `${token.text}ullah`
  return null
}

function glued(text: string): string {
  if (text.length < 6) return text
  if (/^ab(?:u|ou|o)bak[aei]?r$/.test(text)) return 'abubakr'
  if (text.startsWith('abd')) return gluedServant(text.slice(3)) ?? text
  const faith = /^(.{3,}?)(?:[aeou]{1,2}l?d{1,2}|ld)(?:in|een|ine|ene|yn)$/.exec(text)
  if (faith?.[1]) return `${faith[1]}uddin`
  const god = /^(.{3,}?)(?:[aeou]?[aeu]llah|ulla|[au]lah)$/.exec(text)
  return god?.[1] ? `${god[1]}ullah` : text
}

function gluedServant(rest: string): string | null {
  if (/^[aeiou]{1,2}l{1,2}ah?i?$/.test(rest) || rest === 'oulaye') return 'abdllah'
  const article = /^[aeiou]{1,2}l(.{3,})$/.exec(rest)
  if (article?.[1]) return servantOf(article[1])
  const core = /^[aeiou]{1,2}(?:([rsntdz])(?=\1))?(.{4,})$/.exec(rest) ?? /^()([^aeiou].{3,})$/.exec(rest)
  return core?.[2] ? servantOf(core[2]) : null
}

function servantOf(core: string): string {
  if (GOD.test(core)) return 'abdllah'
  return core.startsWith("'") ? `'abd${core.slice(1)}` : `abd${core.replace(/([^aeiou])e$/, '$1')}`
}
