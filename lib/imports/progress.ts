import type { ImportFacts } from './import-facts'

const figureNames = [
  'state',
  'paused',
  'lines',
  'rows',
  'checked',
  'ready',
  'warnings',
  'errors',
  'duplicates',
  'written',
  'refused',
  'takenBack',
  'kept',
  'phaseMs',
] as const

/** The counters of an import. */
export type Figures = Pick<ImportFacts & { phaseMs: number }, (typeof figureNames)[number]>

/** The counters alone, out of what holds more: only they go to the browser. */
export const figuresIn = (facts: Figures): Figures =>
  Object.fromEntries(figureNames.map((name) => [name, facts[name]])) as Figures

/** How far the work of a phase is; `total` is null where it cannot be known yet. */
export function progressOf(figures: Figures): {
  done: number
  total: number | null
  rate: number
  secondsLeft: number | null
} {
  const { state, rows, lines, checked, ready, warnings, written, refused, takenBack, kept, phaseMs } = figures
  const [done, total] =
    state === 'writing'
      ? [written + refused, written + refused + ready + warnings]
      : state === 'undoing'
        ? [takenBack + kept, takenBack + kept + written]
        : [checked, rows ?? (lines === null ? null : Math.max(lines, checked))]
  const rate = phaseMs > 0 ? Math.round((done * 1000) / phaseMs) : 0
  return {
    done,
    total,
    rate,
    secondsLeft: total !== null && rate > 0 ? Math.ceil((total - done) / rate) : null,
  }
}

/** The counters that a phase shows, in their order. */
export const figuresOf = (state: Figures['state']) =>
  state === 'checking' || state === 'checked' || state === 'received'
    ? (['ready', 'warnings', 'errors', 'duplicates'] as const)
    : state === 'undoing' || state === 'undone'
      ? (['takenBack', 'kept', 'written'] as const)
      : (['written', 'ready', 'warnings', 'errors', 'duplicates', 'refused'] as const)
