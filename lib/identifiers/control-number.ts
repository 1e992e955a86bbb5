/** The control number of a notice as it is printed: `A-1234/11-2026`, the letter of its type, a number within the year, the month and year. */
export type ControlNumber = { letter: string; serial: number; month: number; year: number }

const SHAPE = /^([A-Z])-?(\d{1,6})\/(\d{1,2})-(\d{4})$/

/**
 * Reads a control number, with or without blanks, in small letters too. Undefined for what is none: a month that does not exist,
 * the number 0, a year before the first notices of 1946.
 */
export function parseControlNumber(text: string): ControlNumber | undefined {
  const [, letter = '', serial, month, year] = SHAPE.exec(text.replace(/\s+/g, '').toUpperCase()) ?? []
  const read = { letter, serial: Number(serial), month: Number(month), year: Number(year) }
  return letter && isControlNumber(read) ? read : undefined
}

/** As it is printed: neither the number nor the month is filled up with zeros. Throws for what cannot be one. */
export function formatControlNumber(number: ControlNumber): string {
  if (!isControlNumber(number)) throw new RangeError('no control number')
  return `${number.letter}-${number.serial}/${number.month}-${number.year}`
}

const isControlNumber = ({ letter, serial, month, year }: ControlNumber): boolean =>
  /^[A-Z]$/.test(letter) &&
  isWithin(serial, 1, 999_999) &&
  isWithin(month, 1, 12) &&
  isWithin(year, 1946, 9999)

const isWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most
