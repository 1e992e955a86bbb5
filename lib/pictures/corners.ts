/** One layer of a picture: brightness, one byte a pixel. */
export type Layer = { grey: Uint8Array; width: number; height: number; scale: number }

/** A corner of a layer; `strength` compares corners of one layer with each other. */
export type Corner = { x: number; y: number; strength: number }

/** How near the edge nothing is looked for: a described patch, turned any way, must lie inside. */
export const MARGIN = 18

/** Smaller and smaller layers, each a fifth smaller than the one before. Pixels of layer n stand for `scale` of layer 0. */
export function layersOf(grey: Uint8Array, width: number, height: number): Layer[] {
  const layers: Layer[] = [{ grey, width, height, scale: 1 }]
  for (let n = 1; n < LAYERS; n++) {
    const scale = STEP ** n
    const next = shrunk(layers.at(-1) as Layer, Math.round(width / scale), Math.round(height / scale), scale)
    if (Math.min(next.width, next.height) < 3 * MARGIN) break
    layers.push(next)
  }
  return layers
}

const LAYERS = 7
export const STEP = 1.25

/**
 * The corners of a layer, strongest first within each of its squares and squares in turn, so that they spread over the
 * picture: a homography from one corner of a painting says nothing about the rest. FAST with an arc of nine (Rosten 2006),
 * ranked by Harris's measure (1988) as ORB does (Rublee 2011).
 */
export function cornersOf(layer: Layer, most: number): Corner[] {
  const found = candidates(layer)
  const squares = new Map<number, Corner[]>()
  const side = Math.max(24, Math.sqrt((layer.width * layer.height) / 64))
  for (const corner of found) {
    const key = Math.floor(corner.y / side) * 64 + Math.floor(corner.x / side)
    const square = squares.get(key)
    if (square) square.push(corner)
    else squares.set(key, [corner])
  }
  for (const square of squares.values()) square.sort((a, b) => b.strength - a.strength)
  const spread: Corner[] = []
  for (let round = 0; spread.length < most; round++) {
    const row = [...squares.values()].flatMap((square) => square[round] ?? [])
    if (row.length === 0) break
    spread.push(...row.sort((a, b) => b.strength - a.strength).slice(0, most - spread.length))
  }
  return spread
}

const CIRCLE = [
  [0, -3],
  [1, -3],
  [2, -2],
  [3, -1],
  [3, 0],
  [3, 1],
  [2, 2],
  [1, 3],
  [0, 3],
  [-1, 3],
  [-2, 2],
  [-3, 1],
  [-3, 0],
  [-3, -1],
  [-2, -2],
  [-1, -3],
] as const
/** Grey levels by which an arc must be brighter or darker than its middle. Low: dim photographs have corners too. */
const CONTRAST = 9

function candidates({ grey, width, height }: Layer): Corner[] {
  // Whole numbers in a typed array, and no pair of values made for each pixel: it is the innermost loop of every description.
  const ring = Int32Array.from(CIRCLE, ([dx, dy]) => dy * width + dx)
  const [north = 0, , , , east = 0, , , , south = 0, , , , west = 0] = ring
  const strengths = new Float32Array(grey.length)
  const found: number[] = []
  for (let y = MARGIN; y < height - MARGIN; y++)
    for (let at = y * width + MARGIN, end = (y + 1) * width - MARGIN; at < end; at++) {
      const middle = grey[at] as number
      const low = middle - CONTRAST
      const high = middle + CONTRAST
      const n = grey[at + north] as number
      const s = grey[at + south] as number
      // An arc of nine of sixteen covers north or south, and east or west, both brighter or both darker.
      const upBright = n > high || s > high
      const upDark = n < low || s < low
      if (!upBright && !upDark) continue
      const e = grey[at + east] as number
      const w = grey[at + west] as number
      if (!((upBright && (e > high || w > high)) || (upDark && (e < low || w < low)))) continue
      if (!hasArc(grey, at, ring, low, high)) continue
      const strength = harris(grey, at, width)
      if (strength <= 0) continue
      strengths[at] = strength
      found.push(at)
    }
  return found
    .filter((at) => isPeak(strengths, at, width))
    .map((at) => ({ x: at % width, y: Math.floor(at / width), strength: strengths[at] as number }))
}

/** Of corners beside each other the strongest stays; of equals the first. */
function isPeak(strengths: Float32Array, at: number, width: number): boolean {
  const own = strengths[at] as number
  for (const before of [-width - 1, -width, -width + 1, -1])
    if ((strengths[at + before] as number) >= own) return false
  for (const after of [1, width - 1, width, width + 1])
    if ((strengths[at + after] as number) > own) return false
  return true
}

function hasArc(grey: Uint8Array, at: number, ring: Int32Array, low: number, high: number): boolean {
  let brighter = 0
  let darker = 0
  // Eight more than once round, because an arc may lie across the beginning.
  for (let i = 0; i < 24; i++) {
    const value = grey[at + (ring[i & 15] as number)] as number
    brighter = value > high ? brighter + 1 : 0
    darker = value < low ? darker + 1 : 0
    if (brighter === 9 || darker === 9) return true
  }
  return false
}

/** det − 0.04 trace² of the gradients in a window of 7 × 7: high where brightness changes in both directions. */
function harris(grey: Uint8Array, at: number, width: number): number {
  let xx = 0
  let yy = 0
  let xy = 0
  for (let dy = -3; dy <= 3; dy++)
    for (let dx = -3; dx <= 3; dx++) {
      const p = at + dy * width + dx
      const gx = (grey[p + 1] as number) - (grey[p - 1] as number)
      const gy = (grey[p + width] as number) - (grey[p - width] as number)
      xx += gx * gx
      yy += gy * gy
      xy += gx * gy
    }
  return xx * yy - xy * xy - 0.04 * (xx + yy) ** 2
}

/** Bilinear: the step is small enough for it. */
function shrunk({ grey, width, height }: Layer, toWidth: number, toHeight: number, scale: number): Layer {
  const out = new Uint8Array(toWidth * toHeight)
  const [sx, sy] = [width / toWidth, height / toHeight]
  for (let y = 0; y < toHeight; y++) {
    const fy = Math.min(height - 1.001, Math.max(0, (y + 0.5) * sy - 0.5))
    const top = Math.floor(fy)
    const down = fy - top
    for (let x = 0; x < toWidth; x++) {
      const fx = Math.min(width - 1.001, Math.max(0, (x + 0.5) * sx - 0.5))
      const left = Math.floor(fx)
      const right = fx - left
      const at = top * width + left
      const above = (grey[at] as number) * (1 - right) + (grey[at + 1] as number) * right
      const below = (grey[at + width] as number) * (1 - right) + (grey[at + width + 1] as number) * right
      out[y * toWidth + x] = above * (1 - down) + below * down + 0.5
    }
  }
  return { grey: out, width: toWidth, height: toHeight, scale }
}
