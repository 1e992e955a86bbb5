import type { Random } from '../population/random'
import {
  type Box,
  curve,
  ellipse,
  fill,
  type Point,
  px,
  radial,
  rect,
  round,
  stroke,
  tint,
  writing,
} from './brush'

export const manuscriptMotifs = ['initial', 'miniature', 'two columns', 'music', 'diagram'] as const

/** A leaf of parchment or paper with writing in lines, rubrics, ornament, and what damp and mice did to it. */
export function drawManuscript(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const skin = random.pick(['#e3d3ab', '#dcc99c', '#e9dec2', '#d3bd90', '#e6d8b8'])
  const ink = random.pick(['#2f221a', '#43301f', '#1f1d22', '#4f3a26'])
  const red = random.pick(['#9a2f24', '#8a3a2a', '#2f4a7a'])
  const box = { x: width * 0.09, y: height * 0.07, width: width * 0.82, height: height * 0.86 }
  const margin = box.width * (0.11 + random.next() * 0.06)
  const text = {
    x: box.x + margin,
    y: box.y + margin * 0.9,
    width: box.width - margin * 1.8,
    height: box.height - margin * 2,
  }
  return {
    box,
    svg: [
      rect({ x: 0, y: 0, width, height }, random.pick(['#6f7375', '#5d6164', '#7c7a76', '#4f5356'])),
      fill(torn(random, { ...box, x: box.x + 7, y: box.y + 10 }), '#000000', 'fill-opacity="0.35"'),
      radial(
        'leaf',
        [
          [0, tint(skin, 0.2)],
          [0.75, skin],
          [1, tint(skin, -0.25)],
        ],
        0.5,
        0.5,
        0.75,
      ),
      fill(torn(random, box), 'url(#leaf)'),
      ...Array.from({ length: random.between(3, 7) }, () =>
        fill(
          curve(
            round(
              random,
              box.x + random.next() * box.width,
              box.y + random.next() * box.height,
              random.between(15, 80),
              random.between(12, 60),
              0.3,
              11,
            ),
            true,
          ),
          '#9a7a48',
          'fill-opacity="0.16"',
        ),
      ),
      (pages[motif] ?? initial)(random, text, ink, red),
      vine(random, box, margin, red),
      ...Array.from({ length: random.between(1, 4) }, () =>
        fill(
          curve(
            round(
              random,
              box.x + (0.05 + random.next() * 0.9) * box.width,
              box.y + (0.05 + random.next() * 0.9) * box.height,
              random.between(3, 10),
              random.between(3, 8),
              0.3,
              8,
            ),
            true,
          ),
          '#4a4540',
          'stroke="#a08556" stroke-width="2"',
        ),
      ),
    ].join(''),
  }
}

/** Edges that are not straight, and one or two bites out of them. */
function torn(random: Random, { x, y, width, height }: Box): string {
  const points: Point[] = []
  const side = (fromX: number, fromY: number, toX: number, toY: number) => {
    for (let i = 0; i < 16; i++) {
      const bite = random.chance(0.04) ? 20 : 4
      points.push([
        fromX + ((toX - fromX) * i) / 16 + random.next() * bite * Math.sign(x + width / 2 - fromX),
        fromY + ((toY - fromY) * i) / 16 + random.next() * bite * Math.sign(y + height / 2 - fromY),
      ])
    }
  }
  side(x, y, x + width, y)
  side(x + width, y, x + width, y + height)
  side(x + width, y + height, x, y + height)
  side(x, y + height, x, y)
  return `M${points.map(([px0, py0]) => `${px(px0)} ${px(py0)}`).join('L')}Z`
}

type Page = (random: Random, text: Box, ink: string, red: string) => string

function lines(
  random: Random,
  { x, y, width, height }: Box,
  ink: string,
  red: string,
  gap: number,
  size: number,
): string {
  let [black, rubric] = ['', '']
  for (let at = y + gap; at < y + height; at += gap) {
    const line = writing(random, x, at, width * (random.chance(0.12) ? 0.4 + random.next() * 0.4 : 1), size)
    if (random.chance(0.09)) rubric += line
    else black += line
  }
  return stroke(black, ink, size * 0.13) + stroke(rubric, red, size * 0.14)
}

const initial: Page = (random, text, ink, red) => {
  const size = text.width * (0.24 + random.next() * 0.1)
  const gap = random.between(25, 33)
  return (
    letter(random, text.x, text.y, size, red) +
    lines(
      random,
      { x: text.x + size + 14, y: text.y, width: text.width - size - 14, height: size },
      ink,
      red,
      gap,
      gap * 0.5,
    ) +
    lines(random, { ...text, y: text.y + size, height: text.height - size }, ink, red, gap, gap * 0.5)
  )
}

const miniature: Page = (random, text, ink, red) => {
  const high = text.height * (0.38 + random.next() * 0.12)
  return (
    scene(random, { ...text, height: high }) +
    lines(random, { ...text, y: text.y + high + 6, height: text.height - high }, ink, red, 29, 15)
  )
}

const columns: Page = (random, text, ink, red) => {
  const wide = text.width * 0.46
  return [0, 1]
    .map((n) => {
      const x = text.x + n * (text.width - wide)
      const size = wide * 0.28
      const at = random.next() * text.height * 0.5
      return (
        lines(random, { x, y: text.y, width: wide, height: at }, ink, red, 23, 12) +
        letter(random, x, text.y + at + 6, size, red) +
        lines(
          random,
          { x: x + size + 8, y: text.y + at, width: wide - size - 8, height: size },
          ink,
          red,
          23,
          12,
        ) +
        lines(
          random,
          { x, y: text.y + at + size, width: wide, height: text.height - at - size },
          ink,
          red,
          23,
          12,
        )
      )
    })
    .join('')
}

const music: Page = (random, text, ink, red) => {
  const rows = random.between(5, 7)
  const high = text.height / rows
  return Array.from({ length: rows }, (_, i) => {
    const y = text.y + i * high
    const staff = Array.from(
      { length: 4 },
      (_, k) => `M${px(text.x)} ${px(y + 12 + k * 12)}h${px(text.width)}`,
    ).join('')
    const notes = Array.from(
      { length: random.between(9, 18) },
      (_, k) => `M${px(text.x + 40 + k * ((text.width - 60) / 18))} ${px(y + 8 + random.int(7) * 6)}h9`,
    ).join('')
    return (
      stroke(staff, red, 2) +
      stroke(notes, ink, 9) +
      stroke(writing(random, text.x, y + high * 0.82, text.width, 15), ink, 2)
    )
  }).join('')
}

const diagram: Page = (random, text, ink, red) => {
  const [x, y, r] = [text.x + text.width / 2, text.y + text.width * 0.42, text.width * 0.38]
  const spokes = random.pick([6, 8, 12])
  const rings = [1, 0.82, 0.55, 0.3]
    .map((share) =>
      ellipse(
        x,
        y,
        r * share,
        r * share,
        share === 0.82 ? tint(red, 0.75) : 'none',
        `stroke="${ink}" stroke-width="3"`,
      ),
    )
    .join('')
  const lots = Array.from({ length: spokes }, (_, i) => {
    const angle = (i * 2 * Math.PI) / spokes + 0.2
    const [cx, cy] = [x + Math.cos(angle) * r * 0.68, y + Math.sin(angle) * r * 0.68]
    return (
      stroke(
        `M${px(x + Math.cos(angle + 0.25) * r * 0.3)} ${px(y + Math.sin(angle + 0.25) * r * 0.3)}L${px(x + Math.cos(angle + 0.25) * r)} ${px(y + Math.sin(angle + 0.25) * r)}`,
        ink,
        2.5,
      ) + stroke(writing(random, cx - 26, cy + 4, 60, 13), random.chance(0.3) ? red : ink, 2)
    )
  }).join('')
  return (
    rings +
    lots +
    lines(random, { ...text, y: y + r + 10, height: text.y + text.height - y - r - 10 }, ink, red, 27, 14)
  )
}

const pages: Record<string, Page> = { initial, miniature, 'two columns': columns, music, diagram }

function letter(random: Random, x: number, y: number, size: number, red: string): string {
  const gold = '#c79f3f'
  const ground = random.pick(['#2f4a7a', '#7a2f2f', '#3f5f3f'])
  const form = random
    .pick([
      `M0.25 0.15V0.85M0.25 0.2Q0.85 0.15 0.75 0.45Q0.6 0.55 0.25 0.5M0.45 0.5L0.8 0.85`,
      `M0.75 0.25Q0.2 0.05 0.2 0.5Q0.2 0.95 0.78 0.75`,
      `M0.2 0.85L0.5 0.15L0.8 0.85M0.32 0.58H0.68`,
      `M0.22 0.15V0.85M0.78 0.15V0.85M0.22 0.5H0.78`,
      `M0.5 0.15Q0.15 0.15 0.2 0.5Q0.2 0.85 0.5 0.85Q0.8 0.85 0.8 0.5Q0.85 0.15 0.5 0.15`,
    ])
    .replace(/([\d.]+) ([\d.]+)/g, (_, dx, dy) => `${px(x + Number(dx) * size)} ${px(y + Number(dy) * size)}`)
    .replace(/V([\d.]+)/g, (_, v) => `V${px(y + Number(v) * size)}`)
    .replace(/H([\d.]+)/g, (_, v) => `H${px(x + Number(v) * size)}`)
  const curls = Array.from(
    { length: 12 },
    () =>
      `M${px(x + random.next() * size)} ${px(y + random.next() * size)}q${random.between(-16, 16)} ${random.between(-16, 16)} ${random.between(-14, 14)} ${random.between(-14, 14)}`,
  ).join('')
  return (
    rect({ x, y, width: size, height: size }, ground, `stroke="${gold}" stroke-width="6"`) +
    `<svg x="${px(x)}" y="${px(y)}" width="${px(size)}" height="${px(size)}" viewBox="${px(x)} ${px(y)} ${px(size)} ${px(size)}">${stroke(curls, tint(ground, 0.5), 2.5)}</svg>` +
    stroke(form, red, size * 0.16) +
    stroke(form, gold, size * 0.11)
  )
}

/** A small painted scene: hills, a tower, people in coloured coats. */
function scene(random: Random, { x, y, width, height }: Box): string {
  const sky = random.pick(['#3a5a8a', '#c79f3f', '#7a9ab0'])
  const people = [...Array(random.between(3, 6)).keys()]
    .map((i, _, all) => {
      const [cx, cy, size] = [
        width * ((i + 0.5) / all.length),
        height * (0.5 + random.next() * 0.15),
        height * 0.075,
      ]
      const coat = random.pick(['#8a2f2a', '#2f4a7a', '#3f6a3f', '#c0892f', '#6a3a5a'])
      return (
        fill(
          `M${px(cx - size)} ${px(height * 0.95)}Q${px(cx - size * 1.1)} ${px(cy + size)} ${px(cx)} ${px(cy + size * 0.6)}Q${px(cx + size * 1.1)} ${px(cy + size)} ${px(cx + size)} ${px(height * 0.95)}Z`,
          coat,
          'stroke="#2a1d14" stroke-width="2"',
        ) +
        ellipse(cx, cy, size * 0.6, size * 0.72, '#dcb590', 'stroke="#2a1d14" stroke-width="2"') +
        stroke(
          `M${px(cx - size * 0.2)} ${px(cy)}h0.1M${px(cx + size * 0.2)} ${px(cy)}h0.1M${px(cx)} ${px(cy + size * 1.6)}l${random.between(-26, 26)} ${random.between(-12, 12)}`,
          '#2a1d14',
          3.5,
        )
      )
    })
    .join('')
  const hills = [0.5, 0.68]
    .map((at, i) =>
      fill(
        `${curve(Array.from({ length: 7 }, (_, k) => [(k / 6) * width, height * (at + random.next() * 0.12)] as const))}L${px(width)} ${px(height)}L0 ${px(height)}Z`,
        i ? '#6f8a4a' : '#9aab6a',
      ),
    )
    .join('')
  const at = random.next() * width * 0.7
  const castle =
    rect(
      { x: at, y: height * 0.22, width: width * 0.16, height: height * 0.4 },
      '#c9b48a',
      'stroke="#4a3a28" stroke-width="2"',
    ) +
    fill(
      `M${px(at)} ${px(height * 0.22)}L${px(at + width * 0.08)} ${px(height * 0.06)}L${px(at + width * 0.16)} ${px(height * 0.22)}Z`,
      '#8a3a2a',
    )
  return `<svg x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}">${rect({ x: 0, y: 0, width, height }, sky)}${castle}${hills}${people}${rect({ x: 0, y: 0, width, height }, 'none', 'stroke="#c79f3f" stroke-width="12"')}${rect({ x: 6, y: 6, width: width - 12, height: height - 12 }, 'none', 'stroke="#4a2a1a" stroke-width="2"')}</svg>`
}

/** A tendril with leaves and berries down one margin. */
function vine(random: Random, { x, y, width, height }: Box, margin: number, red: string): string {
  const left = random.chance(0.6)
  const at = left ? x + margin * 0.45 : x + width - margin * 0.42
  const from = y + height * (0.1 + random.next() * 0.2)
  const long = height * (0.35 + random.next() * 0.4)
  const stem: Point[] = Array.from({ length: 13 }, (_, i) => [
    at + (i % 2 ? 1 : -1) * margin * 0.18,
    from + (long * i) / 12,
  ])
  const leaves = stem
    .map(([sx, sy]) =>
      fill(
        curve(round(random, sx + random.between(-12, 12), sy, margin * 0.13, margin * 0.09, 0.3, 8), true),
        random.pick(['#4f6f3f', '#2f4a7a', '#c79f3f']),
      ),
    )
    .join('')
  return (
    stroke(curve(stem), '#5a5a3a', 3) +
    leaves +
    stroke(stem.map(([sx, sy]) => `M${px(sx - random.between(-14, 14))} ${px(sy + 14)}h0.1`).join(''), red, 7)
  )
}
