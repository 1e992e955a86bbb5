/**
 * The name field of a zone from identifiers in its letters, words parted by one filler (Doc 9303-3 4.6, 9303-4 4.2.3).
 * What does not fit is cut: the secondary identifier at its end as long as one letter of it remains, before that the last
 * words of the primary one to their initials, in the end the first word. A cut field ends in a letter, so that it is seen;
 * `cut` says that letters are missing. The text has no fillers at its end.
 */
export function nameField(primary: string, secondary: string, room: number): { text: string; cut: boolean } {
  const whole = secondary ? `${primary}<<${secondary}` : primary
  if (whole.length <= room) return { text: whole, cut: false }
  if (!secondary) return { text: fitWords(primary, room), cut: true }
  const shorter = shortened(primary, room - 2 - secondary.length, room - 3)
  const field = (begun: string) => `${begun}<<${fitWords(secondary, room - begun.length - 2)}`
  const text = field(shorter)
  return { text: text.length < room ? field(oneLetterLess(shorter)) : text, cut: true }
}

/**
 * The last words become initials, one after the other, until the rest is no longer than `most`; the last of them keeps as
 * many letters as `wanted` leaves, so that the field is filled and seen to be cut.
 */
function shortened(primary: string, wanted: number, most: number): string {
  // More words than letters fit nowhere, not even as initials.
  const whole = primary.split('<', most)
  const words = [...whole]
  let i = words.length
  while (i > 1 && words.join('<').length > most) words[--i] = whole[i]?.charAt(0) ?? ''
  const left = wanted - words.join('<').length
  if (left > 0 && i < words.length) words[i] = whole[i]?.slice(0, 1 + left) ?? ''
  const text = words.join('<')
  return text.length <= most ? text : fitWords(text, most)
}

/** The beginning of some words, ending in a letter: where a filler would be last, a word before it gives one letter up. */
function fitWords(text: string, room: number): string {
  const begun = text.slice(0, room)
  if (!begun.endsWith('<') || text.length <= room) return begun
  return `${oneLetterLess(begun.slice(0, -1))}<${text.charAt(room)}`.slice(0, room).replace(/<$/, '')
}

/** The last word that has more than one letter loses its last; initials alone stay as they are. */
function oneLetterLess(text: string): string {
  const words = text.split('<')
  const giver = words.findLastIndex((word) => word.length > 1)
  return words.map((word, i) => (i === giver ? word.slice(0, -1) : word)).join('<')
}
