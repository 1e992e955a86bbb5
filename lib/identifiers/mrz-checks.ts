import { cut, type MrzCheck, type MrzLayout, type Span } from './mrz-layouts'

/** The check digit of Doc 9303-3 4.9: weights 7, 3, 1; A is 10, Z is 35, the filler 0; modulo 10. */
export function checkDigit(field: string): string {
  let sum = 0
  for (let i = 0; i < field.length; i++) sum += value(field.charAt(i)) * (WEIGHTS[i % 3] ?? 0)
  return String(sum % 10)
}

/** A check digit that does not fit: what stands there, what was computed, over which stretch (the first of several). */
export type FailedCheck = { check: MrzCheck; found: string; computed: string; at: Span; over: Span }

/** The check digits that do not fit, in the order of `MrzCheck`. Those whose lines are missing are not judged. */
export function failedChecks(layout: MrzLayout, lines: readonly string[]): FailedCheck[] {
  const long = longNumber(layout, lines)
  return ORDER.flatMap((check): FailedCheck[] => {
    const rule = layout.checks[check]
    const over = rule?.over[0]
    if (!rule || !over || ![rule.at, ...rule.over].every(([line]) => lines[line])) return []
    const isLong = check === 'number' && long !== undefined
    const field = isLong ? long.number : rule.over.map((span) => cut(lines, span)).join('')
    const found = isLong ? long.check : cut(lines, rule.at)
    const computed = checkDigit(field)
    // The digit of an empty field may be a filler or a nought (9303-4 4.2.2.2).
    const fits = found === computed || (found === '<' && /^<*$/.test(field))
    return fits ? [] : [{ check, found, computed, at: rule.at, over }]
  })
}

/**
 * A number of more than nine characters: a filler in the place of its check digit, the rest and the digit at the start of
 * the optional field, then a filler (`D23145890<7349<<<` is D23145890734). `rest` is what remains of that field.
 */
export function longNumber(
  layout: MrzLayout,
  lines: readonly string[],
): { number: string; check: string; rest: string } | undefined {
  const [optional] = layout.optional
  const at = layout.checks.number?.at
  const begun = cut(lines, layout.number)
  if (!layout.longNumbers || !optional || !at || cut(lines, at) !== '<' || begun.includes('<'))
    return undefined
  const field = cut(lines, optional)
  const more = /^([A-Z0-9]*)([0-9])(?:<|$)/.exec(field)
  return more
    ? { number: begun + (more[1] ?? ''), check: more[2] ?? '', rest: field.slice(more[0].length) }
    : undefined
}

function value(char: string): number {
  if (char === '<') return 0
  return /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
}

const WEIGHTS = [7, 3, 1]
const ORDER: readonly MrzCheck[] = ['number', 'birth', 'expiry', 'optional', 'composite']
