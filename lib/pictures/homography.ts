/**
 * How one flat picture lies in another: x' = (h0 x + h1 y + h2) / (h6 x + h7 y + 1), y' likewise. Nine numbers, the last 1.
 */
export type Homography = Float64Array

/** From and to, in pixels. */
export type Move = { x: number; y: number; toX: number; toY: number }

/** The homography that brings four or more points nearest to their places (least squares), if they fix one. */
export function homographyOf(moves: readonly Move[]): Homography | undefined {
  if (moves.length < 4) return undefined
  const from = centred(moves.map(({ x, y }) => [x, y]))
  const to = centred(moves.map(({ toX, toY }) => [toX, toY]))
  // Normal equations of 2 n rows in 8 unknowns; centred coordinates keep them well conditioned (Hartley 1997).
  const equations = Array.from({ length: 8 }, () => new Float64Array(9))
  for (let i = 0; i < moves.length; i++) {
    const [x = 0, y = 0] = from.points[i] ?? []
    const [u = 0, v = 0] = to.points[i] ?? []
    addRow(equations, [x, y, 1, 0, 0, 0, -u * x, -u * y], u)
    addRow(equations, [0, 0, 0, x, y, 1, -v * x, -v * y], v)
  }
  const solved = solve(equations)
  return solved && uncentred([...solved, 1], from, to)
}

export function moved(h: Homography, x: number, y: number): [x: number, y: number] {
  const w = (h[6] as number) * x + (h[7] as number) * y + (h[8] as number)
  return [
    ((h[0] as number) * x + (h[1] as number) * y + (h[2] as number)) / w,
    ((h[3] as number) * x + (h[4] as number) * y + (h[5] as number)) / w,
  ]
}

/**
 * Whether a camera can see a flat thing so: every corner of the picture before the lens, nothing turned inside out, and
 * areas not more than sixteen times apart from one corner to another.
 */
export function isPlausible(h: Homography, width: number, height: number): boolean {
  let [least, most] = [Infinity, 0]
  for (const [x, y] of [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ] as const) {
    const w = (h[6] as number) * x + (h[7] as number) * y + (h[8] as number)
    if (w <= 0.05) return false
    const area = determinant(h) / w ** 3
    least = Math.min(least, area)
    most = Math.max(most, area)
  }
  return least > 0.01 && most < 100 && most / least < 16
}

function determinant(h: Homography): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 0] = h
  return a * (e * j - f * i) - b * (d * j - f * g) + c * (d * i - e * g)
}

type Centred = { points: [number, number][]; x: number; y: number; scale: number }

function centred(points: [number, number][]): Centred {
  const n = points.length
  const x = points.reduce((sum, [px]) => sum + px, 0) / n
  const y = points.reduce((sum, [, py]) => sum + py, 0) / n
  const spread = points.reduce((sum, [px, py]) => sum + Math.hypot(px - x, py - y), 0) / n
  const scale = spread > 0 ? Math.SQRT2 / spread : 1
  return { points: points.map(([px, py]) => [(px - x) * scale, (py - y) * scale]), x, y, scale }
}

function addRow(equations: Float64Array[], row: readonly number[], value: number) {
  for (const [i, a] of row.entries()) {
    const equation = equations[i] as Float64Array
    if (a === 0) continue
    for (const [j, b] of row.entries()) equation[j] = (equation[j] ?? 0) + a * b
    equation[8] = (equation[8] ?? 0) + a * value
  }
}

/** Gauss with the greatest pivot. */
function solve(rows: Float64Array[]): number[] | undefined {
  const n = rows.length
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let i = column + 1; i < n; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i
    const best = rows[pivot] as Float64Array
    if (Math.abs(best[column] ?? 0) < 1e-10) return undefined
    rows[pivot] = rows[column] as Float64Array
    rows[column] = best
    for (let i = 0; i < n; i++) {
      if (i === column) continue
      const row = rows[i] as Float64Array
      const factor = (row[column] ?? 0) / (best[column] ?? 1)
      if (factor !== 0) for (let j = column; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (best[j] ?? 0)
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1))
}

/** Back to pixels: T'⁻¹ H T. */
function uncentred(h: readonly number[], from: Centred, to: Centred): Homography | undefined {
  const into = [from.scale, 0, -from.scale * from.x, 0, from.scale, -from.scale * from.y, 0, 0, 1]
  const out = [1 / to.scale, 0, to.x, 0, 1 / to.scale, to.y, 0, 0, 1]
  const whole = product(out, product(h, into))
  const last = whole[8] ?? 0
  return Math.abs(last) < 1e-12 ? undefined : Float64Array.from(whole, (value) => value / last)
}

function product(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, at) => {
    const [row, column] = [Math.floor(at / 3) * 3, at % 3]
    return [0, 1, 2].reduce((sum, k) => sum + (a[row + k] ?? 0) * (b[k * 3 + column] ?? 0), 0)
  })
}
