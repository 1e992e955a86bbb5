import type { Random } from '../population/random'
import {
  type Box,
  curve,
  ellipse,
  fill,
  linear,
  type Point,
  px,
  radial,
  round,
  shadow,
  stroke,
  studio,
  tint,
} from './brush'

export const maskMotifs = ['horned', 'crested', 'plain', 'bearded', 'animal'] as const

/** A carved and painted face mask, hung before a wall. */
export function drawMask(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const wood = random.pick(['#5a3a24', '#7a5232', '#3d2a1f', '#8a6440', '#6a4a3a', '#a07a52'])
  const paint = random.pick(['#d9cfb8', '#8f3325', '#3a5a6a', '#c9a03a', '#e8e2d2'])
  const [x, y] = [width / 2, height * 0.5]
  const [rx, ry] = [width * (0.22 + random.next() * 0.07), height * (0.29 + random.next() * 0.06)]
  const chin = 0.45 + random.next() * 0.35
  const head: Point[] = [
    [x, y - ry],
    [x + rx * 0.75, y - ry * 0.85],
    [x + rx * 1.05, y - ry * 0.2],
    [x + rx * 0.9, y + ry * 0.45],
    [x + rx * chin, y + ry * 0.9],
    [x, y + ry * 1.08],
    [x - rx * chin, y + ry * 0.9],
    [x - rx * 0.9, y + ry * 0.45],
    [x - rx * 1.05, y - ry * 0.2],
    [x - rx * 0.75, y - ry * 0.85],
  ]
  const both = (draw: (side: number) => string) => draw(-1) + draw(1)
  const dark = tint(wood, -0.6)
  const eyeY = y - ry * (0.1 + random.next() * 0.12)
  const eye = random.pick(['slit', 'round', 'almond'] as const)
  const rows = random.between(2, 5)
  return {
    box: { x: x - rx, y: y - ry, width: rx * 2, height: ry * 2 },
    svg: [
      studio(random, width, height),
      shadow(x + 22, y + 26, rx * 1.35, ry * 1.2),
      motif === 'horned' ? both((s) => horn(x, y, rx, ry, s, tint(wood, 0.15), random)) : '',
      motif === 'crested' ? crest(random, x, y - ry * 0.8, rx, ry, paint, wood) : '',
      motif === 'animal'
        ? both((s) =>
            fill(
              curve(round(random, x + s * rx * 0.8, y - ry * 0.95, rx * 0.32, ry * 0.3, 0.1, 9), true),
              wood,
              `stroke="${dark}" stroke-width="6"`,
            ),
          )
        : '',
      motif === 'bearded' ? fringe(random, x, y + ry * 0.7, rx * 1.1, ry * 0.75) : '',
      radial(
        'carved',
        [
          [0, tint(wood, 0.35)],
          [0.7, wood],
          [1, dark],
        ],
        0.42,
        0.4,
        0.65,
      ),
      fill(curve(head, true), 'url(#carved)', `stroke="${dark}" stroke-width="5"`),
      grain(random, x, y, rx, ry, wood),
      both((s) =>
        fill(
          `M${px(x + s * rx * 0.2)} ${px(eyeY - ry * 0.17)}Q${px(x + s * rx * 0.55)} ${px(eyeY - ry * 0.34)} ${px(x + s * rx * 0.85)} ${px(eyeY - ry * 0.1)}Q${px(x + s * rx * 0.55)} ${px(eyeY - ry * 0.22)} ${px(x + s * rx * 0.2)} ${px(eyeY - ry * 0.1)}Z`,
          tint(wood, -0.35),
        ),
      ),
      both((s) =>
        eye === 'round'
          ? ellipse(x + s * rx * 0.48, eyeY, rx * 0.2, rx * 0.2, paint, `stroke="${dark}" stroke-width="7"`) +
            ellipse(x + s * rx * 0.48, eyeY, rx * 0.09, rx * 0.09, '#0d0907')
          : ellipse(
              x + s * rx * 0.48,
              eyeY,
              rx * 0.27,
              ry * (eye === 'slit' ? 0.025 : 0.06),
              '#0d0907',
              `stroke="${paint}" stroke-width="6"`,
            ),
      ),
      linear(
        'nose',
        [
          [0, tint(wood, 0.4)],
          [1, tint(wood, -0.35)],
        ],
        true,
      ),
      fill(
        `M${px(x - rx * 0.09)} ${px(eyeY - ry * 0.1)}L${px(x + rx * 0.09)} ${px(eyeY - ry * 0.1)}L${px(x + rx * 0.24)} ${px(y + ry * 0.3)}Q${px(x)} ${px(y + ry * 0.4)} ${px(x - rx * 0.24)} ${px(y + ry * 0.3)}Z`,
        'url(#nose)',
        `stroke="${dark}" stroke-width="2.5"`,
      ),
      mouth(random, x, y + ry * 0.62, rx, ry, paint),
      both((s) =>
        Array.from({ length: rows }, (_, k) =>
          stroke(
            `M${px(x + s * rx * 0.4)} ${px(y + ry * (0.2 + k * 0.085))}L${px(x + s * rx * 0.82)} ${px(y + ry * (0.12 + k * 0.085))}`,
            k % 2 ? paint : dark,
            6,
          ),
        ).join(''),
      ),
      forehead(random, x, y - ry * 0.6, rx, ry, paint),
      both((s) =>
        stroke(
          Array.from(
            { length: random.between(4, 8) },
            (_, i) => `M${px(x + s * rx * (0.93 - i * 0.03))} ${px(y - ry * 0.1 + i * ry * 0.11)}h0.1`,
          ).join(''),
          paint,
          9,
        ),
      ),
    ].join(''),
  }
}

function horn(
  x: number,
  y: number,
  rx: number,
  ry: number,
  side: number,
  colour: string,
  random: Random,
): string {
  const out = rx * (0.9 + random.next() * 0.5)
  return fill(
    `M${px(x + side * rx * 0.3)} ${px(y - ry * 0.85)}C${px(x + side * out)} ${px(y - ry * 1.2)} ${px(x + side * out * 1.2)} ${px(y - ry * 1.5)} ${px(x + side * rx * 0.75)} ${px(y - ry * 1.58)}C${px(x + side * out * 0.9)} ${px(y - ry * 1.3)} ${px(x + side * rx * 0.7)} ${px(y - ry)} ${px(x + side * rx * 0.7)} ${px(y - ry * 0.7)}Z`,
    colour,
    `stroke="${tint(colour, -0.6)}" stroke-width="4"`,
  )
}

function crest(
  random: Random,
  x: number,
  y: number,
  rx: number,
  ry: number,
  paint: string,
  wood: string,
): string {
  const spikes = random.between(5, 9)
  return Array.from({ length: spikes }, (_, i) => {
    const at = (i / (spikes - 1) - 0.5) * 2
    return fill(
      `M${px(x + at * rx * 0.75 - rx * 0.1)} ${px(y + Math.abs(at) * ry * 0.2)}L${px(x + at * rx * 1.1)} ${px(y - ry * (0.62 - Math.abs(at) * 0.25))}L${px(x + at * rx * 0.75 + rx * 0.12)} ${px(y + Math.abs(at) * ry * 0.2)}Z`,
      i % 2 ? paint : wood,
      `stroke="${tint(wood, -0.6)}" stroke-width="4"`,
    )
  }).join('')
}

function fringe(random: Random, x: number, y: number, rx: number, long: number): string {
  const straw = random.pick(['#b59a62', '#a08048', '#8d7a55'])
  const path = Array.from({ length: 90 }, () => {
    const at = (random.next() - 0.5) * 2
    return `M${px(x + at * rx * 0.85)} ${px(y - Math.abs(at) * long * 0.6)}q${random.between(-12, 12)} ${px(long * 0.5)} ${random.between(-16, 16)} ${px(long * (0.7 + random.next() * 0.3))}`
  }).join('')
  return stroke(path, tint(straw, -0.4), 4, 'transform="translate(3 2)"') + stroke(path, straw, 2.6)
}

function grain(random: Random, x: number, y: number, rx: number, ry: number, wood: string): string {
  const path = Array.from({ length: 46 }, () => {
    const [dx, dy] = [(random.next() - 0.5) * 1.5, (random.next() - 0.5) * 1.5]
    return `M${px(x + dx * rx)} ${px(y + dy * ry)}q${random.between(-5, 5)} ${px(ry * 0.1)} 0 ${px(ry * 0.2)}`
  }).join('')
  return stroke(path, tint(wood, -0.4), 1.6, 'stroke-opacity="0.6"')
}

function mouth(random: Random, x: number, y: number, rx: number, ry: number, paint: string): string {
  const [wide, open] = [rx * (0.22 + random.next() * 0.22), ry * (0.05 + random.next() * 0.09)]
  const teeth = random.chance(0.6)
    ? [...Array(random.between(4, 8)).keys()]
        .map(
          (i, _, all) =>
            `M${px(x - wide + ((i + 0.2) / all.length) * 2 * wide)} ${px(y - open * 0.75)}l${px((wide * 0.6) / all.length)} ${px(open)}l${px((wide * 0.6) / all.length)} ${px(-open)}Z`,
        )
        .join('')
    : ''
  return (
    ellipse(x, y, wide, open, '#120b08', `stroke="${tint(paint, -0.2)}" stroke-width="8"`) +
    fill(teeth, '#efe8d6')
  )
}

function forehead(random: Random, x: number, y: number, rx: number, ry: number, paint: string): string {
  switch (random.int(4)) {
    case 0:
      return fill(
        `M${px(x)} ${px(y - ry * 0.2)}L${px(x + rx * 0.16)} ${px(y)}L${px(x)} ${px(y + ry * 0.2)}L${px(x - rx * 0.16)} ${px(y)}Z`,
        paint,
      )
    case 1:
      return stroke(
        Array.from(
          { length: 3 },
          (_, i) =>
            `M${px(x - rx * (0.5 - i * 0.08))} ${px(y + i * ry * 0.09)}Q${px(x)} ${px(y - ry * 0.18 + i * ry * 0.09)} ${px(x + rx * (0.5 - i * 0.08))} ${px(y + i * ry * 0.09)}`,
        ).join(''),
        paint,
        7,
      )
    case 2:
      return (
        ellipse(x, y, rx * 0.13, rx * 0.13, paint) +
        stroke(
          Array.from(
            { length: 9 },
            (_, i) =>
              `M${px(x + Math.cos(i * 0.7) * rx * 0.24)} ${px(y + Math.sin(i * 0.7) * rx * 0.24)}h0.1`,
          ).join(''),
          paint,
          10,
        )
      )
    default:
      return fill(
        Array.from(
          { length: 5 },
          (_, i) =>
            `M${px(x + (i - 2) * rx * 0.22 - rx * 0.1)} ${px(y)}l${px(rx * 0.1)} ${px(-ry * 0.14)}l${px(rx * 0.1)} ${px(ry * 0.14)}Z`,
        ).join(''),
        paint,
      )
  }
}
