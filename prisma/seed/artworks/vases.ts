import type { Random } from '../population/random'
import {
  type Box,
  craquelure,
  curve,
  ellipse,
  fill,
  linear,
  px,
  rect,
  round,
  shadow,
  stroke,
  studio,
  tint,
} from './brush'

export const vaseMotifs = ['key pattern', 'waves', 'flowers', 'zigzag', 'animals', 'landscape panel'] as const

/** A turned vessel on a table: outline, bands of ornament that follow its roundness, handles or none. */
export function drawVase(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const [ground, ink] = random.pick([
    ['#b0643a', '#2a1d18'],
    ['#26211f', '#b8683c'],
    ['#e6e8e4', '#2f4f8a'],
    ['#8fae9a', '#3f5f50'],
    ['#d8c9a4', '#7a3f28'],
    ['#3f6a6e', '#d9c48c'],
    ['#c9b08a', '#4a3a2c'],
  ] as const)
  const x = width / 2
  const [top, foot] = [height * 0.12, height * 0.87]
  const tall = foot - top
  const widths = outline(random, width)
  const radius = (y: number) => between(widths, (y - top) / tall)
  const edge = Array.from(
    { length: 61 },
    (_, i) => [radius(top + (tall * i) / 60), top + (tall * i) / 60] as const,
  )
  const body = `M${edge.map(([r, y]) => `${px(x + r)} ${px(y)}`).join('L')}L${edge
    .toReversed()
    .map(([r, y]) => `${px(x - r)} ${px(y)}`)
    .join('L')}Z`
  const most = Math.max(...widths)
  const bands = [...Array(random.between(4, 6)).keys()].map(
    (i, _, all) => top + tall * (0.14 + (0.74 * i) / all.length),
  )
  const handles = random.chance(0.55)
    ? [-1, 1]
        .map((side) =>
          handle(
            x,
            side,
            radius(top + tall * 0.12),
            top + tall * 0.12,
            radius(top + tall * 0.4),
            top + tall * 0.4,
            most,
            ground,
          ),
        )
        .join('')
    : ''
  return {
    // Narrower than the belly: damage lies on the neck as well.
    box: { x: x - most * 0.55, y: top, width: most * 1.1, height: tall },
    svg: [
      studio(random, width, height, height * 0.78),
      shadow(x + width * 0.03, foot, most * 1.15, height * 0.04),
      handles,
      fill(body, ground),
      `<clipPath id="body"><path d="${body}"/></clipPath><g clip-path="url(#body)">`,
      ...bands.map((y, i) =>
        band(
          random,
          i === 2 ? motif : random.pick(['key pattern', 'waves', 'zigzag', 'dots', 'tongues']),
          x,
          y,
          tall * (i === 2 ? 0.17 : 0.075),
          radius,
          i % 2 ? tint(ink, 0.1) : ink,
        ),
      ),
      linear(
        'round',
        [
          [0, '#000000', 0.5],
          [0.22, '#000000', 0.05],
          [0.36, '#ffffff', 0.28],
          [0.5, '#ffffff', 0.02],
          [1, '#000000', 0.55],
        ],
        true,
      ),
      rect({ x: x - most, y: top, width: 2 * most, height: tall }, 'url(#round)'),
      craquelure(random, { x: x - most, y: top, width: 2 * most, height: tall }, 60, '#1c1613', 0.25),
      '</g>',
      ellipse(
        x,
        top,
        widths[0] ?? 0,
        (widths[0] ?? 0) * 0.16,
        tint(ground, -0.65),
        `stroke="${tint(ground, 0.15)}" stroke-width="5"`,
      ),
    ].join(''),
  }
}

/** Half the width at lip, neck, shoulder, belly, taper and foot. */
function outline(random: Random, width: number): number[] {
  const shape = random.pick([
    [0.17, 0.11, 0.26, 0.31, 0.2, 0.14],
    [0.12, 0.09, 0.2, 0.28, 0.3, 0.2],
    [0.22, 0.2, 0.3, 0.33, 0.27, 0.17],
    [0.13, 0.1, 0.31, 0.27, 0.15, 0.13],
    [0.1, 0.08, 0.12, 0.27, 0.3, 0.16],
    [0.25, 0.19, 0.17, 0.22, 0.24, 0.2],
  ])
  return shape.map((share) => width * share * (0.92 + random.next() * 0.16))
}

function between(values: readonly number[], at: number): number {
  const place = Math.min(0.9999, Math.max(0, at)) * (values.length - 1)
  const i = Math.floor(place)
  // Cosine easing: no edges where two parts meet.
  const t = (1 - Math.cos((place - i) * Math.PI)) / 2
  return (values[i] ?? 0) * (1 - t) + (values[i + 1] ?? 0) * t
}

function handle(
  x: number,
  side: number,
  fromR: number,
  fromY: number,
  toR: number,
  toY: number,
  most: number,
  colour: string,
): string {
  const path = `M${px(x + side * fromR * 0.9)} ${px(fromY)}C${px(x + side * most * 1.25)} ${px(fromY - 20)} ${px(x + side * most * 1.3)} ${px(toY)} ${px(x + side * toR * 0.95)} ${px(toY)}`
  return stroke(path, tint(colour, -0.45), 24) + stroke(path, tint(colour, 0.1), 14)
}

/** One band: its pattern is laid round the vessel, so that it grows narrow towards the sides. */
function band(
  random: Random,
  pattern: string,
  x: number,
  y: number,
  high: number,
  radius: (y: number) => number,
  ink: string,
): string {
  const times = random.between(9, 15)
  const at = (turn: number, down: number): string => {
    const row = y + down * high
    return `${px(x + radius(row) * Math.sin((turn - 0.5) * Math.PI))} ${px(row + Math.cos((turn - 0.5) * Math.PI) * high * 0.12)}`
  }
  const line = (down: number) => `M${Array.from({ length: 25 }, (_, i) => at(i / 24, down)).join('L')}`
  const cell = (draw: (from: number, step: number) => string) =>
    Array.from({ length: times }, (_, i) => draw(i / times, 1 / times)).join('')
  const edges = stroke(line(0) + line(1), ink, 4)
  switch (pattern) {
    case 'key pattern':
      return (
        edges +
        stroke(
          cell(
            (f, s) =>
              `M${at(f, 0.8)}L${at(f, 0.2)}L${at(f + s * 0.7, 0.2)}L${at(f + s * 0.7, 0.62)}L${at(f + s * 0.35, 0.62)}L${at(f + s * 0.35, 0.42)}M${at(f, 0.8)}L${at(f + s, 0.8)}`,
          ),
          ink,
          4.5,
        )
      )
    case 'waves':
      return (
        edges +
        stroke(
          cell(
            (f, s) =>
              `M${at(f, 0.85)}Q${at(f + s * 0.3, 0)} ${at(f + s * 0.75, 0.3)}Q${at(f + s * 0.9, 0.6)} ${at(f + s * 0.5, 0.55)}M${at(f, 0.85)}L${at(f + s, 0.85)}`,
          ),
          ink,
          4.5,
        )
      )
    case 'zigzag':
      return (
        edges +
        fill(
          cell((f, s) => `M${at(f, 1)}L${at(f + s / 2, 0.05)}L${at(f + s, 1)}Z`),
          ink,
        )
      )
    case 'tongues':
      return (
        edges +
        stroke(
          cell((f, s) => `M${at(f + s * 0.15, 0)}Q${at(f + s * 0.5, 2)} ${at(f + s * 0.85, 0)}`),
          ink,
          4.5,
        )
      )
    case 'flowers':
      return (
        edges +
        [...Array(random.between(4, 6)).keys()]
          .map((i, _, all) =>
            blossom(
              random,
              at((i + 0.5) / all.length, 0.5)
                .split(' ')
                .map(Number),
              high * 0.42,
              ink,
            ),
          )
          .join('') +
        stroke(
          `M${Array.from({ length: 25 }, (_, i) => at(i / 24, 0.5 + 0.35 * Math.sin(i * 1.3))).join('L')}`,
          ink,
          3.5,
        )
      )
    case 'animals':
      return (
        edges +
        [...Array(random.between(3, 5)).keys()]
          .map((i, _, all) =>
            animal(
              random,
              at((i + 0.5) / all.length, 0.55)
                .split(' ')
                .map(Number),
              high * 0.4,
              ink,
            ),
          )
          .join('')
      )
    case 'landscape panel': {
      const hills = Array.from(
        { length: 3 },
        (_, k) =>
          `M${Array.from({ length: 19 }, (_, i) => at(0.12 + (i / 18) * 0.76, 0.35 + k * 0.2 - random.next() * 0.25)).join('L')}`,
      ).join('')
      return (
        edges +
        stroke(hills, ink, 4) +
        stroke(
          cell((f) => (f > 0.1 && f < 0.85 ? `M${at(f, 0.9)}L${at(f, 0.5 + random.next() * 0.2)}` : '')),
          ink,
          6,
        ) +
        stroke(`M${at(0.1, 0)}L${at(0.1, 1)}M${at(0.9, 0)}L${at(0.9, 1)}`, ink, 5)
      )
    }
    default:
      return (
        edges +
        stroke(
          cell((f, s) => `M${at(f + s / 2, 0.5)}h0.1`),
          ink,
          high * 0.4,
        )
      )
  }
}

function blossom(random: Random, [x = 0, y = 0]: number[], size: number, ink: string): string {
  const petals = random.between(5, 8)
  return (
    Array.from({ length: petals }, (_, i) =>
      ellipse(
        x + size * 0.5,
        y,
        size * 0.5,
        size * 0.24,
        tint(ink, 0.25),
        `stroke="${ink}" stroke-width="2.5" transform="rotate(${px((i * 360) / petals)} ${px(x)} ${px(y)})"`,
      ),
    ).join('') + ellipse(x, y, size * 0.22, size * 0.22, ink)
  )
}

function animal(random: Random, [x = 0, y = 0]: number[], size: number, ink: string): string {
  const side = random.chance(0.7) ? 1 : -1
  const legs = [-0.6, -0.3, 0.3, 0.55]
    .map((at) => `M${px(x + at * size * 1.2)} ${px(y)}l${random.between(-7, 7)} ${px(size * 0.9)}`)
    .join('')
  return (
    fill(curve(round(random, x, y - size * 0.1, size * 0.95, size * 0.36, 0.08, 11), true), ink) +
    stroke(
      `${legs}M${px(x + side * size * 0.7)} ${px(y - size * 0.15)}l${px(side * size * 0.35)} ${px(-size * 0.6)}l${px(side * size * 0.3)} ${px(size * 0.12)}m${px(-side * size * 0.3)} ${px(-size * 0.12)}l${px(-side * size * 0.1)} ${px(-size * 0.4)}M${px(x - side * size * 0.9)} ${px(y - size * 0.1)}q${px(-side * size * 0.3)} 0 ${px(-side * size * 0.3)} ${px(size * 0.4)}`,
      ink,
      size * 0.16,
    )
  )
}
