import type { Random } from '../population/random'
import {
  type Box,
  brushwork,
  curve,
  fill,
  linear,
  type Point,
  px,
  rect,
  round,
  shadow,
  stroke,
  studio,
  tint,
} from './brush'

export const sculptureMotifs = ['bust', 'standing figure', 'seated figure', 'lion', 'relief'] as const

/** Stone or bronze on a plinth, lit from one side. */
export function drawSculpture(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const stone = random.pick(['#cfc8b8', '#b8ab93', '#8f8a82', '#6f7a6a', '#5a4a3a', '#d8d4cc', '#a58a68'])
  const x = width / 2
  const foot = height * (motif === 'relief' ? 0.87 : 0.8)
  const carved = (path: string) => fill(path, 'url(#stone)', `stroke="${tint(stone, -0.5)}" stroke-width="3"`)
  const cut = (path: string, thick = 4) =>
    stroke(path, tint(stone, -0.55), thick) +
    stroke(path, tint(stone, 0.45), thick * 0.5, 'transform="translate(-2.5 -2)"')
  const made = (forms[motif] ?? bust)(random, x, foot, height * (motif === 'lion' ? 0.52 : 0.66), carved, cut)
  const [wide, tall] = massOf[motif] ?? [0.2, 0.5]
  const box = { x: x - width * wide, y: foot - height * tall, width: 2 * width * wide, height: height * tall }
  return {
    box,
    svg: [
      studio(random, width, height, height * 0.74),
      shadow(x + width * 0.04, height * 0.9, width * 0.33, height * 0.05),
      linear(
        'stone',
        [
          [0, tint(stone, 0.4)],
          [0.45, stone],
          [1, tint(stone, -0.55)],
        ],
        true,
      ),
      motif === 'relief' ? '' : plinth(random, x, foot, width, height, stone),
      made,
      brushwork(
        random,
        { x: box.x, y: box.y, width: box.width * 0.94, height: box.height },
        [tint(stone, -0.35), tint(stone, 0.3)],
        { count: 60, length: 6, width: 3, opacity: 0.35, slope: 2 },
      ),
    ].join(''),
  }
}

function plinth(
  random: Random,
  x: number,
  foot: number,
  width: number,
  height: number,
  stone: string,
): string {
  const wood = random.chance(0.5) ? '#4a382a' : tint(stone, -0.45)
  const wide = width * (0.17 + random.next() * 0.06)
  return (
    linear(
      'plinth',
      [
        [0, tint(wood, 0.35)],
        [1, tint(wood, -0.4)],
      ],
      true,
    ) +
    rect(
      { x: x - wide, y: foot, width: wide * 2, height: height * 0.1 },
      'url(#plinth)',
      `stroke="${tint(wood, -0.6)}" stroke-width="2"`,
    ) +
    rect({ x: x - wide * 1.08, y: foot - 6, width: wide * 2.16, height: 16 }, tint(wood, 0.25))
  )
}

/** Half the width and the height of the stone itself, as shares of the picture: where damage can be. */
const massOf: Record<string, readonly [wide: number, tall: number]> = {
  bust: [0.16, 0.5],
  'standing figure': [0.07, 0.5],
  'seated figure': [0.13, 0.42],
  lion: [0.24, 0.22],
  relief: [0.3, 0.5],
}

type Form = (
  random: Random,
  x: number,
  foot: number,
  size: number,
  carved: (path: string) => string,
  cut: (path: string, thick?: number) => string,
) => string

/** Eyes, nose and mouth of a head of radius `r`. */
function features(
  random: Random,
  x: number,
  y: number,
  r: number,
  cut: (path: string, thick?: number) => string,
): string {
  const eye = (side: number) =>
    `M${px(x + side * r * 0.4 - r * 0.18)} ${px(y - r * 0.05)}q${px(r * 0.18)} ${px(-r * 0.16)} ${px(r * 0.36)} 0q${px(-r * 0.18)} ${px(r * 0.12)} ${px(-r * 0.36)} 0M${px(x + side * r * 0.4 - r * 0.24)} ${px(y - r * 0.25)}q${px(r * 0.22)} ${px(-r * 0.14)} ${px(r * 0.48)} ${px(side * r * 0.04)}`
  return cut(
    `${eye(-1)}${eye(1)}M${px(x - r * 0.06)} ${px(y - r * 0.1)}L${px(x - r * 0.16)} ${px(y + r * 0.34)}q${px(r * 0.16)} ${px(r * 0.12)} ${px(r * 0.32)} 0M${px(x - r * 0.26)} ${px(y + r * 0.62)}q${px(r * 0.26)} ${px(r * (0.04 + random.next() * 0.14))} ${px(r * 0.52)} 0`,
    Math.max(2.5, r * 0.05),
  )
}

function curls(
  random: Random,
  x: number,
  y: number,
  r: number,
  cut: (path: string, thick?: number) => string,
): string {
  return cut(
    Array.from({ length: random.between(16, 30) }, () => {
      const angle = Math.PI * (1 + random.next())
      const far = r * (0.72 + random.next() * 0.34)
      return `M${px(x + Math.cos(angle) * far)} ${px(y - r * 0.25 + Math.sin(angle) * far * 0.95)}q${px(r * 0.12)} ${px(-r * 0.12)} ${px(r * 0.16)} ${px(r * 0.05)}q${px(-r * 0.02)} ${px(r * 0.12)} ${px(-r * 0.12)} ${px(r * 0.08)}`
    }).join(''),
    3,
  )
}

const drapery = (
  random: Random,
  x: number,
  top: number,
  wide: number,
  long: number,
  cut: (path: string, thick?: number) => string,
) =>
  cut(
    Array.from(
      { length: random.between(8, 14) },
      () =>
        `M${px(x + (random.next() - 0.5) * wide)} ${px(top + random.next() * long * 0.4)}q${random.between(-24, 24)} ${px(long * 0.3)} ${random.between(-14, 14)} ${px(long * (0.35 + random.next() * 0.2))}`,
    ).join(''),
    4,
  )

const bust: Form = (random, x, foot, size, carved, cut) => {
  const r = size * 0.23
  const y = foot - size * 0.7
  const shoulders = `M${px(x - r * 1.75)} ${px(foot - size * 0.12)}C${px(x - r * 1.7)} ${px(y + r * 1.5)} ${px(x - r * 0.5)} ${px(y + r * 1.6)} ${px(x - r * 0.42)} ${px(y + r * 0.8)}H${px(x + r * 0.42)}C${px(x + r * 0.5)} ${px(y + r * 1.6)} ${px(x + r * 1.7)} ${px(y + r * 1.5)} ${px(x + r * 1.75)} ${px(foot - size * 0.12)}Q${px(x)} ${px(foot + size * 0.06)} ${px(x - r * 1.75)} ${px(foot - size * 0.12)}Z`
  const beard = random.chance(0.4)
  return [
    carved(
      `M${px(x - r * 0.4)} ${px(foot)}L${px(x - r * 0.3)} ${px(foot - size * 0.1)}H${px(x + r * 0.3)}L${px(x + r * 0.4)} ${px(foot)}Z`,
    ),
    carved(shoulders),
    drapery(random, x, y + r * 1.5, r * 2.6, size * 0.4, cut),
    carved(curve(round(random, x, y - r * 0.2, r * 1.02, r * 1.12, 0.05, 14), true)),
    carved(
      `M${px(x - r * 0.78)} ${px(y - r * 0.5)}Q${px(x)} ${px(y - r * 0.9)} ${px(x + r * 0.78)} ${px(y - r * 0.5)}Q${px(x + r * 0.85)} ${px(y + r * 0.5)} ${px(x)} ${px(y + r * 1.12)}Q${px(x - r * 0.85)} ${px(y + r * 0.5)} ${px(x - r * 0.78)} ${px(y - r * 0.5)}Z`,
    ),
    curls(random, x, y, r, cut),
    features(random, x, y, r * 0.85, cut),
    beard
      ? cut(
          Array.from(
            { length: 14 },
            () =>
              `M${px(x + (random.next() - 0.5) * r)} ${px(y + r * (0.7 + random.next() * 0.25))}q${random.between(-6, 6)} 14 ${random.between(-6, 6)} 26`,
          ).join(''),
        )
      : '',
  ].join('')
}

const standing: Form = (random, x, foot, size, carved, cut) => {
  const r = size * 0.085
  const y = foot - size * 0.9
  const lean = random.between(-14, 14)
  const raised = random.chance(0.5)
  return [
    carved(
      `M${px(x - r * 1.3 + lean)} ${px(y + r * 1.4)}C${px(x - r * 2)} ${px(y + size * 0.4)} ${px(x - r * 1.2)} ${px(foot - size * 0.2)} ${px(x - r * 1.9)} ${px(foot)}H${px(x + r * 1.9)}C${px(x + r * 1.4)} ${px(foot - size * 0.2)} ${px(x + r * 2.1)} ${px(y + size * 0.4)} ${px(x + r * 1.3 + lean)} ${px(y + r * 1.4)}Z`,
    ),
    drapery(random, x, y + size * 0.2, r * 3, size * 0.7, cut),
    carved(
      `M${px(x + r * 1.2 + lean)} ${px(y + r * 1.5)}Q${px(x + r * 3.4)} ${px(y + r * (raised ? 0 : 4))} ${px(x + r * 2.8)} ${px(y + r * (raised ? -2.4 : 5.6))}l${px(-r * 0.6)} ${px(r * 0.2)}Q${px(x + r * 2.4)} ${px(y + r * (raised ? 0.6 : 4))} ${px(x + r * 0.9 + lean)} ${px(y + r * 2.4)}Z`,
    ),
    carved(
      `M${px(x - r * 1.2 + lean)} ${px(y + r * 1.5)}Q${px(x - r * 3)} ${px(y + r * 3.6)} ${px(x - r * 1.4)} ${px(y + r * 5)}l${px(r * 0.5)} ${px(-r * 0.5)}Q${px(x - r * 1.8)} ${px(y + r * 3.6)} ${px(x - r * 0.7 + lean)} ${px(y + r * 2.4)}Z`,
    ),
    carved(curve(round(random, x + lean, y, r * 0.95, r * 1.2, 0.05, 12), true)),
    curls(random, x + lean, y, r, cut),
    features(random, x + lean, y, r * 0.85, cut),
    raised ? cut(`M${px(x + r * 2.7)} ${px(y - r * 4)}L${px(x + r * 2.6)} ${px(foot - size * 0.1)}`, 6) : '',
  ].join('')
}

const seated: Form = (random, x, foot, size, carved, cut) => {
  const r = size * 0.13
  const y = foot - size * 0.74
  const petals = random.between(9, 15)
  return [
    carved(
      `M${px(x - r * 2.9)} ${px(foot)}Q${px(x - r * 3)} ${px(foot - r)} ${px(x - r * 1.6)} ${px(foot - r * 1.3)}H${px(x + r * 1.6)}Q${px(x + r * 3)} ${px(foot - r)} ${px(x + r * 2.9)} ${px(foot)}Z`,
    ),
    cut(
      Array.from(
        { length: petals },
        (_, i) =>
          `M${px(x - r * 2.7 + (i * r * 5.4) / petals)} ${px(foot - 4)}q${px((r * 2.7) / petals)} ${px(-r * 0.9)} ${px((r * 5.4) / petals)} 0`,
      ).join(''),
    ),
    carved(
      `M${px(x - r * 0.5)} ${px(y + r)}C${px(x - r * 2)} ${px(y + r * 1.2)} ${px(x - r * 1.9)} ${px(y + r * 3)} ${px(x - r * 2.6)} ${px(foot - r * 1.2)}Q${px(x)} ${px(foot - r * 0.5)} ${px(x + r * 2.6)} ${px(foot - r * 1.2)}C${px(x + r * 1.9)} ${px(y + r * 3)} ${px(x + r * 2)} ${px(y + r * 1.2)} ${px(x + r * 0.5)} ${px(y + r)}Z`,
    ),
    drapery(random, x - r * 0.4, y + r * 1.4, r * 2, size * 0.36, cut),
    cut(
      `M${px(x - r * 1.5)} ${px(y + r * 3)}Q${px(x)} ${px(y + r * 4.6)} ${px(x + r * 1.5)} ${px(y + r * 3)}M${px(x - r * 0.9)} ${px(y + r * 1.2)}Q${px(x + r * 0.4)} ${px(y + r * 2.4)} ${px(x + r * 0.5)} ${px(y + r * 3.4)}`,
      6,
    ),
    carved(curve(round(random, x, y, r * 0.92, r * 1.1, 0.02, 14), true)),
    carved(curve(round(random, x, y - r * 1.15, r * 0.4, r * 0.34, 0.04, 10), true)),
    curls(random, x, y, r, cut),
    features(random, x, y, r * 0.85, cut),
    cut(`M${px(x)} ${px(y - r * 0.4)}h0.1`, 8),
  ].join('')
}

const lion: Form = (random, x, foot, size, carved, cut) => {
  const side = random.chance(0.5) ? 1 : -1
  const at = (dx: number, dy: number): Point => [x + side * dx * size, foot - dy * size]
  const p = (dx: number, dy: number) => at(dx, dy).map(px).join(' ')
  const [hx, hy] = at(0.28, 0.46)
  const mane = Array.from({ length: random.between(18, 30) }, (_, i) => {
    const angle = i * 0.9
    return `M${px(hx + Math.cos(angle) * size * 0.1)} ${px(hy + Math.sin(angle) * size * 0.1)}q${random.between(-8, 8)} ${random.between(4, 14)} ${px(Math.cos(angle) * size * 0.09)} ${px(Math.sin(angle) * size * 0.09)}`
  }).join('')
  return [
    carved(
      `M${p(-0.45, 0)}Q${p(-0.52, 0.34)} ${p(-0.2, 0.36)}L${p(0.2, 0.42)}Q${p(0.42, 0.3)} ${p(0.36, 0.12)}L${p(0.52, 0.06)}L${p(0.52, 0)}Z`,
    ),
    cut(
      `M${p(-0.42, 0.18)}Q${p(-0.2, 0.3)} ${p(-0.16, 0.04)}M${p(0.12, 0.05)}L${p(0.5, 0.05)}M${p(0.2, 0.3)}Q${p(0.14, 0.16)} ${p(0.22, 0.06)}M${p(-0.45, 0.1)}Q${p(-0.66, 0.1)} ${p(-0.6, 0.32)}`,
      6,
    ),
    carved(curve(round(random, hx, hy, size * 0.2, size * 0.2, 0.1, 15), true)),
    cut(mane),
    carved(curve(round(random, hx + side * size * 0.02, hy, size * 0.11, size * 0.12, 0.04, 12), true)),
    features(random, hx + side * size * 0.02, hy, size * 0.1, cut),
  ].join('')
}

const relief: Form = (random, x, foot, size, carved, cut) => {
  const [w, h] = [size * 0.86, size * 0.78]
  const [left, top] = [x - w / 2, foot - h]
  const people = random.between(3, 5)
  const figures = Array.from({ length: people }, (_, i) => {
    const cx = left + (w * (i + 0.5)) / people
    const r = h * 0.075
    const y = top + h * (0.2 + random.next() * 0.06)
    return (
      carved(
        `M${px(cx - r)} ${px(y + r)}Q${px(cx - r * 1.8)} ${px(top + h * 0.6)} ${px(cx - r * 1.3)} ${px(top + h * 0.9)}H${px(cx + r * 1.3)}Q${px(cx + r * 1.6)} ${px(top + h * 0.6)} ${px(cx + r)} ${px(y + r)}Z`,
      ) +
      drapery(random, cx, y + r * 2, r * 2, h * 0.55, cut) +
      carved(curve(round(random, cx, y, r * 0.85, r, 0.06, 11), true)) +
      features(random, cx, y, r * 0.75, cut) +
      cut(
        `M${px(cx + r)} ${px(y + r * 2)}l${random.between(8, 30)} ${random.between(-40, 40)}l${random.between(-10, 20)} ${random.between(-20, 30)}`,
        8,
      )
    )
  }).join('')
  return (
    carved(
      `M${px(left)} ${px(top + 8)}L${px(left + w * 0.4)} ${px(top)}L${px(left + w)} ${px(top + 12)}L${px(left + w - 8)} ${px(foot)}L${px(left + 6)} ${px(foot - 6)}Z`,
    ) +
    cut(
      `M${px(left + 16)} ${px(top + 26)}H${px(left + w - 16)}M${px(left + 16)} ${px(foot - 22)}H${px(left + w - 16)}`,
      5,
    ) +
    figures
  )
}

const forms: Record<string, Form> = {
  bust,
  'standing figure': standing,
  'seated figure': seated,
  lion,
  relief,
}
