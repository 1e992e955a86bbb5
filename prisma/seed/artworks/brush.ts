import type { Random } from '../population/random'

/** Strokes, shapes and colours as SVG text. Coordinates are pixels of the finished picture. */
export type Point = readonly [x: number, y: number]
export type Box = { x: number; y: number; width: number; height: number }

export const px = (value: number) => String(Math.round(value * 10) / 10)

/** A smooth line through the middles of the points; `closed` joins its ends. */
export function curve(points: readonly Point[], closed = false): string {
  const middle = (a: Point, b: Point) => `${px((a[0] + b[0]) / 2)} ${px((a[1] + b[1]) / 2)}`
  const [first, ...rest] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  if (closed) {
    const ring = [...points, first]
    const turns = ring
      .slice(1)
      .map(
        (point, i) => `Q${px(ring[i]?.[0] ?? 0)} ${px(ring[i]?.[1] ?? 0)} ${middle(ring[i] ?? first, point)}`,
      )
    return `M${middle(last, first)}${turns.join('')}Z`
  }
  const turns = rest
    .slice(0, -1)
    .map((point, i) => `Q${px(point[0])} ${px(point[1])} ${middle(point, rest[i + 1] ?? last)}`)
  return `M${px(first[0])} ${px(first[1])}${turns.join('')}L${px(last[0])} ${px(last[1])}`
}

/** An uneven round: a stone, a fruit, a cloud. `rough` is the share of the radius by which it varies. */
export function round(
  random: Random,
  x: number,
  y: number,
  rx: number,
  ry: number,
  rough = 0.1,
  corners = 12,
): Point[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI
    const far = 1 + (random.next() - 0.5) * 2 * rough
    return [x + Math.cos(angle) * rx * far, y + Math.sin(angle) * ry * far] as const
  })
}

/** The same colour lighter (up to 1, white) or darker (down to −1, black). */
export function tint(colour: string, amount: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const towards = amount > 0 ? 255 : 0
  return `#${channels
    .map((value) =>
      Math.round(value + (towards - value) * Math.abs(amount))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

export const fill = (path: string, colour: string, more = '') =>
  `<path d="${path}" fill="${colour}" ${more}/>`
export const stroke = (path: string, colour: string, width: number, more = '') =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${px(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
export const rect = ({ x, y, width, height }: Box, colour: string, more = '') =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${colour}" ${more}/>`
export const ellipse = (x: number, y: number, rx: number, ry: number, colour: string, more = '') =>
  `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${px(rx)}" ry="${px(ry)}" fill="${colour}" ${more}/>`

type Stop = readonly [offset: number, colour: string, opacity?: number]
const stopsOf = (stops: readonly Stop[]) =>
  stops
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')
/** From above to below, or with `across` from left to right. */
export const linear = (id: string, stops: readonly Stop[], across = false) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${across ? 1 : 0}" y2="${across ? 0 : 1}">${stopsOf(stops)}</linearGradient>`
export const radial = (id: string, stops: readonly Stop[], x = 0.5, y = 0.5, r = 0.5) =>
  `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${r}">${stopsOf(stops)}</radialGradient>`

/** Visible brushwork: short strokes of a few colours over a part of the picture. */
export function brushwork(
  random: Random,
  box: Box,
  colours: readonly string[],
  {
    count,
    length,
    width,
    opacity = 0.5,
    slope = 0.3,
  }: { count: number; length: number; width: number; opacity?: number; slope?: number },
): string {
  return colours
    .map((colour) => {
      const path = Array.from({ length: Math.ceil(count / colours.length) }, () => {
        const [x, y] = [box.x + random.next() * box.width, box.y + random.next() * box.height]
        const far = length * (0.5 + random.next())
        const angle = (random.next() - 0.5) * 2 * slope
        return `M${px(x)} ${px(y)}q${px(far / 2)} ${px(angle * far - random.next() * 3)} ${px(far)} ${px(angle * far)}`
      }).join('')
      return stroke(path, colour, width * (0.7 + random.next() * 0.6), `stroke-opacity="${opacity}"`)
    })
    .join('')
}

/** The net of fine cracks of old paint and glaze. */
export function craquelure(
  random: Random,
  box: Box,
  count: number,
  colour = '#2b2118',
  opacity = 0.3,
): string {
  const path = Array.from({ length: count }, () => {
    let [x, y] = [box.x + random.next() * box.width, box.y + random.next() * box.height]
    let heading = random.next() * 2 * Math.PI
    let line = `M${px(x)} ${px(y)}`
    for (let steps = random.between(3, 8); steps > 0; steps--) {
      heading += (random.next() - 0.5) * 1.4
      x = Math.min(box.x + box.width, Math.max(box.x, x + Math.cos(heading) * 12))
      y = Math.min(box.y + box.height, Math.max(box.y, y + Math.sin(heading) * 12))
      line += `L${px(x)} ${px(y)}`
    }
    return line
  }).join('')
  return stroke(path, colour, 0.8, `stroke-opacity="${opacity}"`)
}

/** Writing that says nothing: uprights, arches and loops along a line, word by word. No font of the machine is asked. */
export function writing(random: Random, x: number, y: number, width: number, size: number): string {
  let at = x
  let path = ''
  while (at < x + width - size) {
    for (let letters = random.between(2, 8); letters > 0 && at < x + width - size * 0.5; letters--) {
      path += random
        .pick(GLYPHS)
        .replace(
          /(-?[\d.]+) (-?[\d.]+)/g,
          (_, dx, dy) => `${px(at + Number(dx) * size)} ${px(y + Number(dy) * size)}`,
        )
      at += size * (0.55 + random.next() * 0.2)
    }
    at += size * 0.55
  }
  return path
}

const GLYPHS = [
  'M0 0L0 -0.6',
  'M0 0L0 -0.6Q0.4 -0.75 0.4 -0.4L0.4 0',
  'M0 0L0 -1',
  'M0.4 -0.5Q0 -0.7 0 -0.3Q0 0.05 0.4 -0.1',
  'M0 0L0 -0.6M0.3 0L0.3 -0.6',
  'M0 -0.6L0.2 0L0.4 -0.6',
  'M0 0L0 -1M0 -0.3Q0.4 -0.7 0.4 -0.3Q0.4 0.1 0 0',
  'M0.4 -0.6L0 -0.6L0 0.35',
  'M0 -0.3L0.4 -0.4Q0.3 -0.7 0.1 -0.6Q-0.1 -0.2 0.1 0L0.4 -0.1',
] as const

/** A hand that is the same whenever the same maker signs. */
export function signature(hand: Random, x: number, y: number, width: number, colour: string): string {
  const strokes = hand.between(7, 11)
  const points: Point[] = Array.from({ length: strokes * 2 }, (_, i) => [
    x + (i / (strokes * 2)) * width + (hand.next() - 0.5) * 10,
    y + (i % 2 ? -1 : 0.4) * (5 + hand.next() * (i < 3 ? 20 : 9)),
  ])
  const flourish = `M${px(x - 4)} ${px(y + 9)}q${px(width / 2)} ${px(hand.next() * 9 - 3)} ${px(width)} -4`
  return stroke(curve(points) + flourish, colour, 2, 'stroke-opacity="0.85"')
}

/** A quiet studio: a wall that is lighter behind the object, and the surface on which it stands. */
export function studio(random: Random, width: number, height: number, horizon?: number): string {
  const wall = random.pick(['#b9bcbd', '#c6c2ba', '#aeb5b9', '#bfc3bc', '#a9a6a2', '#cfcac2'])
  const floor = tint(wall, -0.13)
  const all = { x: 0, y: 0, width, height }
  return [
    radial(
      'wall',
      [
        [0, tint(wall, 0.42)],
        [1, wall],
      ],
      0.5 + (random.next() - 0.5) * 0.3,
      0.4,
      0.75,
    ),
    rect(all, 'url(#wall)'),
    horizon === undefined
      ? ''
      : linear('floor', [
          [0, floor],
          [1, tint(floor, 0.25)],
        ]) + rect({ x: 0, y: horizon, width, height: height - horizon }, 'url(#floor)'),
  ].join('')
}

/** What a thing that stands somewhere throws below it. */
export const shadow = (x: number, y: number, rx: number, ry: number) =>
  radial('shade', [
    [0, '#15181a', 0.55],
    [0.6, '#15181a', 0.25],
    [1, '#15181a', 0],
  ]) + ellipse(x, y, rx, ry, 'url(#shade)')
