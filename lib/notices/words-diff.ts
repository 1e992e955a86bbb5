/** A run of words that stayed, went or came. */
export type Run = { is: 'same' | 'gone' | 'new'; text: string }

/** Beyond this many comparisons two texts are shown as one replaced by the other. */
const mostCells = 4_000_000

/** What changed between two texts, word by word, spaces kept: joined without `new` it is the one, without `gone` the other. */
export function wordsDiff(before: string, after: string): Run[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const runs: Run[] = []
  add(runs, 'same', a.slice(0, start).join(''))
  middle(runs, a.slice(start, a.length - end), b.slice(start, b.length - end))
  add(runs, 'same', a.slice(a.length - end).join(''))
  return runs
}

/** Words with the space behind them. */
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+\s*/gu) ?? []

function add(runs: Run[], is: Run['is'], text: string): void {
  if (!text) return
  const last = runs.at(-1)
  if (last?.is === is) last.text += text
  else runs.push({ is, text })
}

/** Longest common run of words. */
function middle(runs: Run[], a: readonly string[], b: readonly string[]): void {
  if (a.length * b.length > mostCells || a.length === 0 || b.length === 0) {
    add(runs, 'gone', a.join(''))
    add(runs, 'new', b.join(''))
    return
  }
  const width = b.length + 1
  const length = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => length[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(runs, 'same', a[i] ?? '')
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      add(runs, 'gone', a[i++] ?? '')
    else add(runs, 'new', b[j++] ?? '')
  }
}
