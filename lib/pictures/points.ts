import { chance } from './chance'
import { type Corner, cornersOf, type Layer, layersOf } from './corners'

/**
 * Points of a picture that are found again in a photograph of the same thing: where, how large, which way, and 256
 * comparisons of brightness around (ORB: Rublee 2011; BRIEF: Calonder 2010). Coordinates are pixels of a picture whose
 * longer side is 512. Column arrays, because hundreds of thousands are compared.
 */
export type Points = {
  count: number
  x: Float32Array
  y: Float32Array
  /** Radians, the direction from the point to the centre of brightness around it. */
  angle: Float32Array
  /** Pixels of the whole picture to a pixel of the layer in which the point was found. */
  scale: Float32Array
  /** Eight words of 32 bits a point. */
  bits: Int32Array
}

export const POINTS_SIDE = 512
/** More find a little more and cost in proportion: bytes kept and the square of the time. */
export const MOST_POINTS = 400

/** Finds and describes the points of brightness values, rows from above. */
export function pointsOf(grey: Uint8Array, width: number, height: number): Points {
  const layers = layersOf(grey, width, height)
  // A share for each layer by its area, as ORB does it: the finer layers have more to tell.
  const areas = layers.map(({ width: w, height: h }) => Math.sqrt(w * h))
  const total = areas.reduce((sum, area) => sum + area, 0)
  const found: { corner: Corner; layer: number }[] = []
  for (const [n, layer] of layers.entries()) {
    const share = Math.ceil((MOST_POINTS * (areas[n] ?? 0)) / total)
    for (const corner of cornersOf(layer, share)) found.push({ corner, layer: n })
  }
  const kept = found.slice(0, MOST_POINTS)
  const points = emptyPoints(kept.length)
  const smooth = layers.map(smoothed)
  const differences = new Int16Array(256)
  for (const [i, { corner, layer: n }] of kept.entries()) {
    const layer = layers[n] as Layer
    const angle = direction(layer, corner)
    describe(smooth[n] as Uint8Array, layer.width, corner, angle, differences)
    points.x[i] = (corner.x + 0.5) * layer.scale - 0.5
    points.y[i] = (corner.y + 0.5) * layer.scale - 0.5
    points.angle[i] = angle
    points.scale[i] = layer.scale
    for (let word = 0; word < 8; word++) {
      let bits = 0
      for (let bit = 0; bit < 32; bit++) if ((differences[word * 32 + bit] as number) > 0) bits |= 1 << bit
      points.bits[i * 8 + word] = bits
    }
  }
  return points
}

export function emptyPoints(count: number): Points {
  return {
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    angle: new Float32Array(count),
    scale: new Float32Array(count),
    bits: new Int32Array(count * 8),
  }
}

/**
 * Where pairs of brightness are compared: drawn once from a bell of a fifth of the patch, within its circle. Every patch is
 * turned so that it grows brighter to the right; a pair that lies from left to right says mostly that. So pairs are drawn
 * that lie more up and down, and not far apart: with any pairs unrelated pictures had twice as many keys in common.
 */
const RADIUS = 15
const pattern = (() => {
  const next = chance(0x0b5)
  const bell = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()) * (31 / 5)
  const place = (): [number, number] => {
    for (;;) {
      const [x, y] = [bell(), bell()]
      if (x * x + y * y <= (RADIUS - 0.5) ** 2) return [x, y]
    }
  }
  const out = new Float32Array(256 * 4)
  for (let i = 0; i < 256; ) {
    const [ax, ay] = place()
    const [bx, by] = place()
    const [along, across] = [Math.abs(ax - bx), Math.abs(ay - by)]
    if (across < 4 || across > 14 || along > across * 0.7) continue
    out.set([ax, ay, bx, by], i * 4)
    i++
  }
  return out
})()

/** Half-widths of the rows of a disc of radius 15. */
const disc = Array.from({ length: 2 * RADIUS + 1 }, (_, row) =>
  Math.floor(Math.sqrt(RADIUS * RADIUS - (row - RADIUS) ** 2)),
)

/** Rosin's intensity centroid. */
function direction({ grey, width }: Layer, { x, y }: Corner): number {
  let [mx, my] = [0, 0]
  for (let dy = -RADIUS; dy <= RADIUS; dy++) {
    const half = disc[dy + RADIUS] as number
    let row = 0
    for (let dx = -half, at = (y + dy) * width + x - half; dx <= half; dx++, at++) {
      const value = grey[at] as number
      mx += dx * value
      row += value
    }
    my += dy * row
  }
  return Math.atan2(my, mx)
}

function describe(grey: Uint8Array, width: number, { x, y }: Corner, angle: number, out: Int16Array) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const at = (px: number, py: number) =>
    grey[(y + Math.round(px * sin + py * cos)) * width + x + Math.round(px * cos - py * sin)] as number
  for (let i = 0, p = 0; i < 256; i++, p += 4)
    out[i] =
      at(pattern[p + 2] as number, pattern[p + 3] as number) -
      at(pattern[p] as number, pattern[p + 1] as number)
}

/** Two passes of a mean over 5 × 5: single pixels are noise. */
function smoothed({ grey, width, height }: Layer): Uint8Array {
  let from = grey
  for (let pass = 0; pass < 2; pass++) from = mean5(mean5(from, width, height, 1), width, height, width)
  return from
}

/** A fifth in 2¹⁸ths: whole numbers are quicker. */
const FIFTH = 52_429

function mean5(grey: Uint8Array, width: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(grey)
  const [first, last] = [2 * width, (height - 2) * width]
  for (let at = first; at < last; at++)
    out[at] =
      (((grey[at - 2 * step] as number) +
        (grey[at - step] as number) +
        (grey[at] as number) +
        (grey[at + step] as number) +
        (grey[at + 2 * step] as number) +
        2) *
        FIFTH) >>
      18
  return out
}
