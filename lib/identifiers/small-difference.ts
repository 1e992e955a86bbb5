/** How two numbers differ when they nearly agree; positions count from 1. */
export type SmallDifference =
  | { kind: 'equal' }
  | { kind: 'oneDifferent'; position: number; here: string; there: string }
  /** The characters at `position` and after it stand in each other's place. */
  | { kind: 'transposed'; position: number }

/** Equal, one character other, or two neighbours exchanged; undefined when more differs or the lengths do. Linear. */
export function smallDifference(here: string, there: string): SmallDifference | undefined {
  if (here === there) return { kind: 'equal' }
  if (here.length !== there.length) return undefined
  const differing: number[] = []
  for (let i = 0; i < here.length && differing.length < 3; i++) if (here[i] !== there[i]) differing.push(i)
  const [first = 0, second = 0] = differing
  const [a = '', b = ''] = [here[first], there[first]]
  if (differing.length === 1) return { kind: 'oneDifferent', position: first + 1, here: a, there: b }
  const exchanged =
    differing.length === 2 && second === first + 1 && a === there[second] && b === here[second]
  return exchanged ? { kind: 'transposed', position: first + 1 } : undefined
}
