/** S Y N T H E T I C on a grid of 10 × 14, as strokes: no font of the machine is asked. */
const letters = [
  'M9 2.5Q8 0 5 0Q1 0 1 3.5Q1 6.4 5 7Q9 7.6 9 10.5Q9 14 5 14Q2 14 1 11.5',
  'M0 0L5 7L10 0M5 7V14',
  'M1 14V0L9 14V0',
  'M0 0H10M5 0V14',
  'M1 0V14M9 0V14M1 7H9',
  'M9 0H1V14H9M1 7H7.5',
  'M0 0H10M5 0V14',
  'M5 0V14',
  'M9.5 3Q8.5 0 5.2 0Q1 0 1 7Q1 14 5.2 14Q8.5 14 9.5 11',
]

/** The word at a place of a drawing; it is 128 × 14 times the scale. */
export const syntheticStamp = (x: number, y: number, scale: number) =>
  [
    `<g fill="none" stroke="#f2f5f7" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" transform="translate(${x} ${y}) scale(${scale})">`,
    ...letters.map((path, i) => `<path transform="translate(${i * 14.2 + 0.5} 0)" d="${path}"/>`),
    '</g>',
  ].join('')
