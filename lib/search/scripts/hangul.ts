/**
 * A Korean name: surname first and its customary spelling (Kim, Lee, Park), the syllables of the given name after it.
 * Null when the word is not a name of two to five syllables.
 */
export function latinOfHangul(word: string): { family: string; given: string[] } | null {
  const syllables = [...word]
  if (syllables.length < 2 || syllables.length > 5 || !syllables.every(isSyllable)) return null
  const long = syllables.length > 3 ? SURNAMES[syllables.slice(0, 2).join('')] : undefined
  if (long) return { family: long, given: syllables.slice(2).map(romanised) }
  const first = syllables[0] ?? ''
  return { family: SURNAMES[first] ?? romanised(first), given: syllables.slice(1).map(romanised) }
}

/** Any Hangul text by sound, in the Revised Romanisation with the customary oo, u and eo left to the phonetic code. */
export function romanisedHangul(word: string): string {
  let out = ''
  for (const char of word) out += isSyllable(char) ? romanised(char) : ''
  return out
}

export const HANGUL = /\p{Script=Hangul}/u

function isSyllable(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  return code >= 0xac00 && code <= 0xd7a3
}

function romanised(char: string): string {
  const customary = SYLLABLES[char]
  if (customary) return customary
  const index = (char.codePointAt(0) ?? 0) - 0xac00
  const lead = Math.floor(index / 588)
  const vowel = Math.floor((index % 588) / 28)
  return (LEADS[lead] ?? '') + (VOWELS[vowel] ?? '') + (TAILS[index % 28] ?? '')
}

const LEADS = 'g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h'.split(',')
const VOWELS = 'a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i'.split(',')
const TAILS = ',k,k,k,n,n,n,t,l,k,m,l,l,l,l,l,m,p,p,t,t,ng,t,t,k,t,p,t'.split(',')

/** How families write themselves in passports, most often unlike the standard. */
const SURNAMES: Record<string, string> = {
  김: 'kim',
  이: 'lee',
  리: 'ri',
  박: 'park',
  최: 'choi',
  정: 'jung',
  강: 'kang',
  조: 'cho',
  윤: 'yoon',
  장: 'jang',
  임: 'lim',
  림: 'rim',
  한: 'han',
  오: 'oh',
  서: 'seo',
  신: 'shin',
  권: 'kwon',
  황: 'hwang',
  안: 'ahn',
  송: 'song',
  전: 'jeon',
  홍: 'hong',
  유: 'yoo',
  류: 'ryu',
  고: 'ko',
  문: 'moon',
  양: 'yang',
  손: 'son',
  배: 'bae',
  백: 'paek',
  허: 'heo',
  남: 'nam',
  심: 'shim',
  노: 'noh',
  로: 'ro',
  하: 'ha',
  곽: 'kwak',
  성: 'sung',
  차: 'cha',
  주: 'joo',
  우: 'woo',
  구: 'koo',
  민: 'min',
  진: 'jin',
  나: 'na',
  라: 'ra',
  지: 'ji',
  엄: 'eom',
  원: 'won',
  방: 'bang',
  천: 'chon',
  공: 'kong',
  현: 'hyun',
  함: 'ham',
  변: 'byun',
  염: 'yeom',
  여: 'yeo',
  추: 'choo',
  도: 'do',
  소: 'so',
  석: 'seok',
  선: 'sun',
  설: 'seol',
  마: 'ma',
  길: 'gil',
  연: 'yeon',
  위: 'wi',
  표: 'pyo',
  명: 'myung',
  기: 'ki',
  남궁: 'namgung',
  황보: 'hwangbo',
  제갈: 'jegal',
  사공: 'sagong',
  선우: 'sunwoo',
  독고: 'dokgo',
}

/** Given-name syllables whose customary spelling differs from the standard. */
const SYLLABLES: Record<string, string> = {
  은: 'un',
  영: 'young',
  현: 'hyun',
  성: 'sung',
  정: 'jung',
  경: 'kyung',
  희: 'hee',
  수: 'soo',
  우: 'woo',
  주: 'joo',
  준: 'jun',
  훈: 'hoon',
  용: 'yong',
  명: 'myong',
  석: 'seok',
  선: 'sun',
  승: 'seung',
  철: 'chol',
  순: 'sun',
  국: 'guk',
}
