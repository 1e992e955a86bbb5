/** Where an import stands. `checking`, `writing` and `undoing` are work that goes on without anybody looking. */
export const importStates = [
  'receiving',
  'received',
  'checking',
  'checked',
  'requested',
  'writing',
  'done',
  'undoing',
  'undone',
  'cancelled',
  'expired',
] as const
export type ImportState = (typeof importStates)[number]

export const workingStates = ['checking', 'writing', 'undoing'] as const satisfies readonly ImportState[]
export type WorkingState = (typeof workingStates)[number]

export const isWorking = (state: ImportState): state is WorkingState =>
  workingStates.some((each) => each === state)

/** What an officer can do with an import as a whole, and from which states. */
export const importActs = {
  pause: workingStates,
  resume: workingStates,
  cancel: ['received', 'checking', 'checked', 'requested', 'writing'],
  /** Back from its release to its errors. */
  recall: ['requested'],
  /** Back to its columns. */
  rematch: ['checked'],
} as const satisfies Record<string, readonly ImportState[]>
export type ImportAct = keyof typeof importActs

export const allows = (act: ImportAct, state: ImportState): boolean =>
  (importActs[act] as readonly ImportState[]).includes(state)

/** The five steps of the way, each with an address (UX 2.10). */
export const importSteps = ['upload', 'columns', 'check', 'write', 'report'] as const
export type ImportStep = (typeof importSteps)[number]

/** The step at which an import stands: where its address leads. */
export function stepOf(state: ImportState): ImportStep {
  if (state === 'receiving' || state === 'received') return 'columns'
  if (state === 'checking' || state === 'checked') return 'check'
  if (state === 'requested' || state === 'writing') return 'write'
  return 'report'
}

/** What became of a row. */
export const rowStates = [
  'waiting',
  'ready',
  'warning',
  'error',
  'duplicate',
  'written',
  'refused',
  'taken_back',
  'kept',
] as const
export type RowState = (typeof rowStates)[number]

/** The column of the import that counts rows of a state; waiting ones are not counted. */
export const countOf: Record<Exclude<RowState, 'waiting'>, string> = {
  ready: 'ready',
  warning: 'warnings',
  error: 'errors',
  duplicate: 'duplicates',
  written: 'written',
  refused: 'refused',
  taken_back: 'takenBack',
  kept: 'kept',
}

/** The kind of job under which the work of imports is done. */
export const importJob = 'import'
