import type { Random } from '../population/random'
import { type Box, curve, fill, type Point, px, radial, round, shadow, stroke, studio, tint } from './brush'

export const coinMotifs = ['ruler', 'ship', 'bird', 'tree', 'tower', 'star and crescent', 'horse'] as const

/** One struck piece, a little out of round, as a coin catalogue shows it. */
export function drawCoin(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const metal = random.pick(['#b9b6ae', '#a8a59b', '#c4a24c', '#b08d45', '#8a6a48', '#77664d'])
  const [x, y, r] = [width / 2, height / 2, Math.min(width, height) * 0.38]
  const raised = (path: string, thick: number) =>
    stroke(path, tint(metal, -0.55), thick, 'transform="translate(3 3)"') +
    stroke(path, tint(metal, 0.45), thick, 'transform="translate(-1.5 -1.5)"') +
    stroke(path, metal, thick * 0.8)
  const solid = (path: string) =>
    fill(path, tint(metal, -0.55), 'transform="translate(4 4)"') +
    fill(path, tint(metal, 0.5), 'transform="translate(-2 -2)"') +
    fill(path, tint(metal, 0.12))
  const beads = random.between(44, 88)
  const flan = curve(round(random, x, y, r, r, random.pick([0.008, 0.02, 0.035]), 26), true)
  return {
    box: { x: x - r, y: y - r, width: 2 * r, height: 2 * r },
    svg: [
      studio(random, width, height),
      shadow(x + 8, y + 16, r * 1.12, r * 1.1),
      radial(
        'metal',
        [
          [0, tint(metal, 0.35)],
          [0.7, metal],
          [1, tint(metal, -0.3)],
        ],
        0.36,
        0.3,
        0.85,
      ),
      fill(flan, 'url(#metal)', `stroke="${tint(metal, -0.5)}" stroke-width="5"`),
      raised(
        Array.from(
          { length: beads },
          (_, i) =>
            `M${px(x + Math.cos((i * 2 * Math.PI) / beads) * r * 0.91)} ${px(y + Math.sin((i * 2 * Math.PI) / beads) * r * 0.91)}h0.1`,
        ).join(''),
        random.between(5, 9),
      ),
      raised(legend(random, x, y, r * 0.78, random.between(13, 22)), 5),
      `<g transform="rotate(${random.between(-12, 12)} ${px(x)} ${px(y)})">${(devices[motif] ?? ruler)(random, x, y, r * 0.58, solid, raised)}</g>`,
      worn(random, x, y, r, metal),
    ].join(''),
  }
}

type Raise = (path: string, thick: number) => string
type Device = (
  random: Random,
  x: number,
  y: number,
  r: number,
  solid: (path: string) => string,
  raised: Raise,
) => string

/** Letters of no alphabet round the edge. */
function legend(random: Random, x: number, y: number, r: number, letters: number): string {
  const shapes: readonly (readonly Point[])[] = [
    [
      [0, -1],
      [0, 1],
    ],
    [
      [-0.4, 1],
      [0, -1],
      [0.4, 1],
    ],
    [
      [0.4, -1],
      [-0.4, -1],
      [-0.4, 1],
      [0.4, 1],
    ],
    [
      [-0.4, 1],
      [-0.4, -1],
      [0.4, 1],
      [0.4, -1],
    ],
    [
      [-0.4, -1],
      [0, 0.2],
      [0.4, -1],
    ],
    [
      [-0.4, -1],
      [0.4, -1],
      [0, -1],
      [0, 1],
    ],
    [
      [-0.4, 1],
      [-0.4, -1],
      [0.4, -0.5],
      [-0.4, 0],
      [0.4, 1],
    ],
  ]
  const step = 0.17
  const start = random.next() * 2 * Math.PI
  return Array.from({ length: letters }, (_, i) => {
    const angle = start + i * step + (i > letters / 2 ? 0.5 : 0)
    const size = r * 0.07
    const path = random.pick(shapes).map(([dx, dy]) => {
      const [across, out] = [dx * size, r - dy * size]
      return `${px(x + Math.cos(angle) * out - Math.sin(angle) * across)} ${px(y + Math.sin(angle) * out + Math.cos(angle) * across)}`
    })
    return `M${path.join('L')}`
  }).join('')
}

/** Scratches, pits and dirt in the hollows. */
function worn(random: Random, x: number, y: number, r: number, metal: string): string {
  const spot = () => {
    const [angle, far] = [random.next() * 2 * Math.PI, Math.sqrt(random.next()) * r * 0.95]
    return [x + Math.cos(angle) * far, y + Math.sin(angle) * far] as const
  }
  const pits = Array.from({ length: 70 }, () => {
    const [px0, py0] = spot()
    return `M${px(px0)} ${px(py0)}l${px(random.next() * 3)} ${px(random.next() * 3)}`
  }).join('')
  const scratches = Array.from({ length: 14 }, () => {
    const [sx, sy] = spot()
    return `M${px(sx)} ${px(sy)}l${random.between(-40, 40)} ${random.between(-40, 40)}`
  }).join('')
  return (
    stroke(pits, tint(metal, -0.5), 3, 'stroke-opacity="0.6"') +
    stroke(scratches, tint(metal, 0.5), 1, 'stroke-opacity="0.5"')
  )
}

const ruler: Device = (random, x, y, r, solid, raised) => {
  const nose = r * (0.12 + random.next() * 0.12)
  const at = (dx: number, dy: number) => `${px(x + dx * r)} ${px(y + dy * r)}`
  const head = `M${at(-0.1, -0.85)}Q${at(0.45, -0.85)} ${at(0.5, -0.35)}L${px(x + r * 0.5 + nose)} ${px(y - r * 0.02)}L${at(0.5, 0.06)}L${at(0.55, 0.2)}L${at(0.46, 0.28)}Q${at(0.5, 0.52)} ${at(0.2, 0.52)}L${at(0.18, 0.75)}Q${at(0.6, 0.85)} ${at(0.7, 1)}H${px(x - r * 0.75)}Q${at(-0.55, 0.8)} ${at(-0.35, 0.7)}L${at(-0.38, 0.3)}Q${at(-0.75, -0.1)} ${at(-0.55, -0.5)}Q${at(-0.4, -0.85)} ${at(-0.1, -0.85)}Z`
  const locks = Array.from(
    { length: random.between(9, 18) },
    () =>
      `M${at(-0.5 + random.next() * 0.6, -0.75 + random.next() * 0.7)}q${random.between(8, 22)} ${random.between(-12, 14)} ${random.between(-4, 12)} ${random.between(10, 24)}`,
  ).join('')
  const crown = random.chance(0.5)
    ? `M${at(-0.55, -0.55)}L${at(-0.5, -0.95)}L${at(-0.25, -0.7)}L${at(-0.05, -1.02)}L${at(0.15, -0.7)}L${at(0.4, -0.9)}L${at(0.46, -0.5)}`
    : `M${at(-0.58, -0.3)}Q${at(0, -0.75)} ${at(0.48, -0.45)}M${at(-0.58, -0.25)}l-26 24M${at(-0.58, -0.25)}l-12 34`
  return (
    solid(head) +
    raised(
      `${locks + crown}M${at(0.22, -0.18)}q10 -8 22 0M${at(0.36, 0.26)}l-20 2M${at(-0.18, 0.02)}q-14 16 2 30`,
      5,
    )
  )
}

const devices: Record<string, Device> = {
  ruler,
  ship: (random, x, y, r, solid, raised) => {
    const oars = Array.from(
      { length: random.between(6, 11) },
      (_, i) => `M${px(x - r * 0.7 + i * r * 0.15)} ${px(y + r * 0.4)}l${px(-r * 0.14)} ${px(r * 0.4)}`,
    ).join('')
    return (
      solid(
        `M${px(x - r)} ${px(y + r * 0.15)}Q${px(x)} ${px(y + r * 0.45)} ${px(x + r)} ${px(y)}Q${px(x + r * 0.9)} ${px(y + r * 0.55)} ${px(x)} ${px(y + r * 0.58)}Q${px(x - r * 0.85)} ${px(y + r * 0.5)} ${px(x - r)} ${px(y + r * 0.15)}Z`,
      ) +
      solid(
        `M${px(x - r * 0.05)} ${px(y - r * 0.9)}Q${px(x + r * (0.5 + random.next() * 0.4))} ${px(y - r * 0.4)} ${px(x - r * 0.05)} ${px(y + r * 0.05)}Q${px(x - r * 0.2)} ${px(y - r * 0.4)} ${px(x - r * 0.05)} ${px(y - r * 0.9)}Z`,
      ) +
      raised(`M${px(x - r * 0.08)} ${px(y - r)}V${px(y + r * 0.3)}${oars}`, 6)
    )
  },
  bird: (random, x, y, r, solid, raised) => {
    const feathers = Array.from({ length: random.between(5, 9) }, (_, i) =>
      [-1, 1]
        .map(
          (side) =>
            `M${px(x + side * r * (0.2 + i * 0.08))} ${px(y - r * 0.25 + i * 5)}L${px(x + side * r * (0.3 + i * 0.1))} ${px(y + r * (0.55 - i * 0.05))}`,
        )
        .join(''),
    ).join('')
    const head = random.chance(0.5) ? 1 : -1
    return (
      solid(curve(round(random, x, y, r * 0.3, r * 0.55, 0.08, 10), true)) +
      [-1, 1]
        .map((side) =>
          solid(
            `M${px(x + side * r * 0.15)} ${px(y - r * 0.3)}C${px(x + side * r * 0.5)} ${px(y - r)} ${px(x + side * r)} ${px(y - r * 0.6)} ${px(x + side * r * 0.9)} ${px(y + r * 0.45)}L${px(x + side * r * 0.25)} ${px(y + r * 0.2)}Z`,
          ),
        )
        .join('') +
      solid(curve(round(random, x + head * r * 0.12, y - r * 0.65, r * 0.19, r * 0.19, 0.05, 10), true)) +
      raised(
        `${feathers}M${px(x + head * r * 0.28)} ${px(y - r * 0.65)}l${px(head * r * 0.2)} ${px(r * 0.08)}M${px(x - r * 0.15)} ${px(y + r * 0.5)}l-14 44M${px(x + r * 0.15)} ${px(y + r * 0.5)}l14 44`,
        6,
      )
    )
  },
  tree: (random, x, y, r, solid, raised) => {
    const leaves = Array.from({ length: random.between(14, 26) }, () => {
      const [angle, far] = [-Math.PI * random.next(), r * (0.3 + random.next() * 0.55)]
      return solid(
        curve(
          round(
            random,
            x + Math.cos(angle) * far,
            y - r * 0.05 + Math.sin(angle) * far,
            r * 0.12,
            r * 0.07,
            0.2,
            8,
          ),
          true,
        ),
      )
    }).join('')
    return (
      raised(
        `M${px(x)} ${px(y + r * 0.85)}V${px(y - r * 0.5)}M${px(x)} ${px(y + r * 0.2)}l${px(r * 0.5)} ${px(-r * 0.5)}M${px(x)} ${px(y + r * 0.2)}l${px(-r * 0.5)} ${px(-r * 0.5)}M${px(x - r * 0.5)} ${px(y + r * 0.88)}H${px(x + r * 0.5)}`,
        11,
      ) + leaves
    )
  },
  tower: (random, x, y, r, solid, raised) => {
    const [w, stones] = [r * (0.4 + random.next() * 0.2), random.between(4, 7)]
    const rows = Array.from(
      { length: stones },
      (_, i) =>
        `M${px(x - w)} ${px(y - r * 0.4 + (i * r * 1.2) / stones)}H${px(x + w)}M${px(x + (i % 2 ? w * 0.4 : -w * 0.3))} ${px(y - r * 0.4 + (i * r * 1.2) / stones)}v${px((r * 1.2) / stones)}`,
    ).join('')
    const battlements = Array.from(
      { length: 4 },
      (_, i) =>
        `M${px(x - w * 1.15 + i * w * 0.66)} ${px(y - r * 0.42)}v${px(-r * 0.22)}h${px(w * 0.36)}v${px(r * 0.22)}Z`,
    ).join('')
    return (
      solid(`M${px(x - w)} ${px(y - r * 0.45)}H${px(x + w)}V${px(y + r * 0.82)}H${px(x - w)}Z`) +
      solid(battlements) +
      raised(
        `${rows}M${px(x - w * 0.3)} ${px(y + r * 0.82)}v${px(-r * 0.3)}q${px(w * 0.3)} ${px(-r * 0.25)} ${px(w * 0.6)} 0v${px(r * 0.3)}`,
        4,
      )
    )
  },
  'star and crescent': (random, x, y, r, solid, raised) => {
    const rays = random.between(5, 8)
    const star = Array.from(
      { length: rays * 2 },
      (_, i) =>
        `${px(x + Math.cos((i * Math.PI) / rays) * r * (i % 2 ? 0.16 : 0.42))} ${px(y - r * 0.25 + Math.sin((i * Math.PI) / rays) * r * (i % 2 ? 0.16 : 0.42))}`,
    ).join('L')
    return (
      solid(
        `M${px(x - r * 0.8)} ${px(y - r * 0.1)}A${px(r * 0.82)} ${px(r * 0.82)} 0 0 0 ${px(x + r * 0.8)} ${px(y - r * 0.1)}A${px(r * 0.95)} ${px(r * 0.62)} 0 0 1 ${px(x - r * 0.8)} ${px(y - r * 0.1)}Z`,
      ) +
      solid(`M${star}Z`) +
      raised(
        Array.from(
          { length: random.between(3, 7) },
          () => `M${px(x + (random.next() - 0.5) * r)} ${px(y + r * (0.75 + random.next() * 0.2))}h0.1`,
        ).join(''),
        10,
      )
    )
  },
  horse: (random, x, y, r, solid, raised) => {
    const stride = r * (0.15 + random.next() * 0.25)
    const legs = [-0.5, -0.3, 0.35, 0.55]
      .map(
        (at, i) =>
          `M${px(x + at * r)} ${px(y + r * 0.15)}l${px(i % 2 ? stride : -stride * 0.4)} ${px(r * 0.35)}l${px(i % 2 ? -stride * 0.5 : stride * 0.2)} ${px(r * 0.3)}`,
      )
      .join('')
    return (
      raised(legs, 15) +
      solid(curve(round(random, x, y, r * 0.68, r * 0.3, 0.06, 12), true)) +
      solid(
        `M${px(x + r * 0.4)} ${px(y + r * 0.05)}L${px(x + r * 0.62)} ${px(y - r * 0.7)}L${px(x + r * 0.98)} ${px(y - r * 0.5)}L${px(x + r * 0.9)} ${px(y - r * 0.36)}L${px(x + r * 0.72)} ${px(y - r * 0.4)}L${px(x + r * 0.66)} ${px(y + r * 0.1)}Z`,
      ) +
      raised(
        `M${px(x - r * 0.64)} ${px(y - r * 0.05)}q${px(-r * 0.3)} ${px(r * 0.2)} ${px(-r * 0.22)} ${px(r * 0.6)}M${px(x + r * 0.58)} ${px(y - r * 0.62)}q${px(-r * 0.2)} ${px(r * 0.3)} ${px(-r * 0.16)} ${px(r * 0.5)}`,
        9,
      )
    )
  },
}
