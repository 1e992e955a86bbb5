/**
 * Which hundred a number stands in, twice: among the numbers that differ from it in the last two characters, and its hundred
 * among those that differ in the two before. Who tries a list of numbers fills such a hundred in whatever order he goes;
 * travellers never do, for a family has five passports one after the other and a coach fifty strewn over years of issue.
 * The beginnings go into the database as keyed digests alone.
 */
export function neighbourhoods(number: string): { beginning: string; place: number }[] {
  const hundred = { beginning: `1:${number.slice(0, -2)}`, place: placeOf(number.slice(-2)) }
  return number.length < 6
    ? [hundred]
    : [hundred, { beginning: `2:${number.slice(0, -4)}`, place: placeOf(number.slice(-4, -2)) }]
}

/** Two characters as a place from 0 to 99; digits are their own number. */
function placeOf(pair: string): number {
  return /^\d+$/.test(pair) ? Number(pair) : Number.parseInt(pair, 36) % 100
}
