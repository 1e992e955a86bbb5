import type { Random } from '../population/random'
import { type Box, curve, ellipse, fill, px, rect, round, stroke, tint } from './brush'

export const carpetMotifs = ['medallion', 'lozenges', 'prayer niche', 'garden grid'] as const

/** A knotted carpet seen from above on a pale floor: fringes, borders, field, and the bands where the dye changed. */
export function drawCarpet(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const box = { x: width * 0.1, y: height * 0.09, width: width * 0.8, height: height * 0.82 }
  const [field, main, accent, pale] = random.pick([
    ['#7a2326', '#22324f', '#c9973f', '#e3d5b8'],
    ['#24365a', '#8a2f2a', '#d0a860', '#e6dcc6'],
    ['#8a4a2a', '#2f4a3a', '#d8b060', '#efe3c8'],
    ['#3a2a2a', '#a03a2c', '#c08a3a', '#d9c8a8'],
    ['#b5926a', '#5a2a2a', '#2f4a5a', '#efe6d2'],
    ['#5a6a4a', '#7a2a2a', '#d9b56a', '#e8dcc0'],
  ] as const)
  const colours = [main, accent, pale, tint(field, -0.35), tint(main, 0.3)]
  const borders = random.between(2, 4)
  const out = [
    rect({ x: 0, y: 0, width, height }, random.pick(['#cfcbc2', '#bdb9b0', '#c9c4b4', '#b5b8b8'])),
    fringe(random, box, pale),
    rect({ ...box, x: box.x + 6, y: box.y + 8 }, '#000000', 'fill-opacity="0.2"'),
    rect(box, main),
  ]
  let inner: Box = box
  for (let n = 0; n < borders; n++) {
    const wide = width * (n === 1 ? 0.062 : 0.028)
    out.push(
      rect(
        inner,
        [main, tint(field, -0.2), tint(accent, -0.15), main][n] ?? main,
        `stroke="${pale}" stroke-width="3"`,
      ),
      border(random, inner, wide, colours),
    )
    inner = {
      x: inner.x + wide,
      y: inner.y + wide,
      width: inner.width - 2 * wide,
      height: inner.height - 2 * wide,
    }
  }
  out.push(
    rect(inner, field, `stroke="${pale}" stroke-width="3"`),
    `<svg x="${px(inner.x)}" y="${px(inner.y)}" width="${px(inner.width)}" height="${px(inner.height)}" viewBox="0 0 ${px(inner.width)} ${px(inner.height)}">`,
    (fields[motif] ?? medallion)(random, inner.width, inner.height, colours, field),
    '</svg>',
    ...worn(random, box),
  )
  return { svg: out.join(''), box }
}

function fringe(random: Random, { x, y, width, height }: Box, colour: string): string {
  let path = ''
  for (let at = 2; at < width; at += 7)
    path += `M${px(x + at)} ${px(y)}l${random.between(-4, 4)} ${-random.between(12, 26)}M${px(x + at)} ${px(y + height)}l${random.between(-4, 4)} ${random.between(12, 26)}`
  return stroke(path, tint(colour, -0.1), 2.4)
}

/** One figure again and again along all four sides; each carpet has its own. */
function border(
  random: Random,
  { x, y, width, height }: Box,
  wide: number,
  colours: readonly string[],
): string {
  const shape = random.int(4)
  const gap = wide * (1 + random.next() * 0.7)
  const ink = random.pick(colours)
  const other = random.pick(colours)
  const s = wide * 0.34
  const one = (cx: number, cy: number) => {
    if (shape === 0)
      return `M${px(cx)} ${px(cy - s)}L${px(cx + s)} ${px(cy)}L${px(cx)} ${px(cy + s)}L${px(cx - s)} ${px(cy)}Z`
    if (shape === 1)
      return `M${px(cx - s)} ${px(cy - s)}H${px(cx + s)}V${px(cy - s * 0.3)}H${px(cx + s * 0.3)}V${px(cy + s)}H${px(cx - s * 0.3)}V${px(cy - s * 0.3)}H${px(cx - s)}Z`
    if (shape === 2)
      return `M${px(cx - s)} ${px(cy + s)}L${px(cx)} ${px(cy - s)}L${px(cx + s)} ${px(cy + s)}L${px(cx)} ${px(cy + s * 0.3)}Z`
    return `M${px(cx - s)} ${px(cy)}L${px(cx - s * 0.3)} ${px(cy - s * 0.3)}L${px(cx)} ${px(cy - s)}L${px(cx + s * 0.3)} ${px(cy - s * 0.3)}L${px(cx + s)} ${px(cy)}L${px(cx + s * 0.3)} ${px(cy + s * 0.3)}L${px(cx)} ${px(cy + s)}L${px(cx - s * 0.3)} ${px(cy + s * 0.3)}Z`
  }
  const places: [number, number][] = []
  for (let at = wide / 2; at < width; at += gap)
    places.push([x + at, y + wide / 2], [x + at, y + height - wide / 2])
  for (let at = wide * 1.5; at < height - wide; at += gap)
    places.push([x + wide / 2, y + at], [x + width - wide / 2, y + at])
  const half = places.filter((_, i) => i % 4 < 2)
  const rest = places.filter((_, i) => i % 4 >= 2)
  return (
    fill(half.map(([cx, cy]) => one(cx, cy)).join(''), ink) +
    fill(rest.map(([cx, cy]) => one(cx, cy)).join(''), other)
  )
}

type Field = (random: Random, w: number, h: number, colours: readonly string[], ground: string) => string

const steps = (x: number, y: number, rx: number, ry: number, count: number): string => {
  const quarter = Array.from(
    { length: count },
    (_, i) => [rx * (1 - i / count), ry * ((i + 1) / count)] as const,
  )
  const side = (sx: number, sy: number, points: readonly (readonly [number, number])[]) =>
    points.map(([dx, dy]) => `${px(x + sx * dx)} ${px(y + sy * dy)}`)
  // Knots lie in rows and columns: a slanting line is a stair.
  const stairs = quarter.flatMap(([dx, dy], i) => [
    [dx, i === 0 ? 0 : (quarter[i - 1]?.[1] ?? 0)] as const,
    [dx, dy] as const,
  ])
  return `M${[...side(1, 1, stairs), ...side(-1, 1, stairs.toReversed()), ...side(-1, -1, stairs), ...side(1, -1, stairs.toReversed())].join('L')}Z`
}

const medallion: Field = (random, w, h, colours, ground) => {
  const rings = random.between(4, 6)
  const shape = Array.from({ length: rings }, (_, i) =>
    fill(
      steps(w / 2, h / 2, w * (0.42 - i * 0.07), h * (0.33 - i * 0.055), 9 - i),
      colours[(i + random.int(2)) % colours.length] ?? ground,
      'stroke="#1a1310" stroke-width="2"',
    ),
  ).join('')
  const corner = [
    [0, 0],
    [w, 0],
    [0, h],
    [w, h],
  ]
    .map(
      ([x = 0, y = 0]) =>
        fill(steps(x, y, w * 0.34, h * 0.2, 8), colours[0] ?? ground) +
        fill(steps(x, y, w * 0.2, h * 0.12, 6), colours[1] ?? ground),
    )
    .join('')
  return (
    sprays(random, w, h, colours, 26) +
    corner +
    shape +
    ellipse(w / 2, h / 2, w * 0.03, w * 0.03, colours[2] ?? ground)
  )
}

const lozenges: Field = (random, w, h, colours, ground) => {
  const [across, down] = [random.between(2, 3), random.between(3, 5)]
  return (
    sprays(random, w, h, colours, 14) +
    Array.from({ length: across * down }, (_, i) => {
      const [x, y] = [((i % across) + 0.5) * (w / across), (Math.floor(i / across) + 0.5) * (h / down)]
      return [0.46, 0.34, 0.2, 0.09]
        .map((share, k) =>
          fill(
            steps(x, y, (w / across) * share, (h / down) * share, 6 - k),
            colours[(i + k + random.int(2)) % colours.length] ?? ground,
          ),
        )
        .join('')
    }).join('')
  )
}

const niche: Field = (random, w, h, colours, ground) => {
  const shoulder = h * (0.28 + random.next() * 0.08)
  const lamp = h * (0.36 + random.next() * 0.08)
  const arch = `M${px(w * 0.12)} ${h}V${px(shoulder)}L${px(w * 0.2)} ${px(shoulder)}V${px(shoulder * 0.8)}H${px(w * 0.3)}V${px(shoulder * 0.55)}H${px(w * 0.4)}V${px(shoulder * 0.3)}H${px(w * 0.6)}V${px(shoulder * 0.55)}H${px(w * 0.7)}V${px(shoulder * 0.8)}H${px(w * 0.8)}V${px(shoulder)}H${px(w * 0.88)}V${h}Z`
  return (
    rect({ x: 0, y: 0, width: w, height: h }, colours[0] ?? ground) +
    sprays(random, w, shoulder, colours, 16) +
    fill(arch, ground, `stroke="${colours[2]}" stroke-width="5"`) +
    `<g transform="translate(0 ${px(h * 0.5)})">${sprays(random, w * 0.8, h * 0.45, colours, 12)}</g>` +
    stroke(`M${px(w / 2)} ${px(shoulder * 0.3)}V${px(lamp)}`, colours[1] ?? ground, 4) +
    fill(steps(w / 2, lamp + 30, 34, 44, 5), colours[1] ?? ground) +
    [0.2, 0.8]
      .map((at) =>
        rect(
          { x: w * at - 9, y: shoulder * 1.1, width: 18, height: h - shoulder * 1.25 },
          colours[2] ?? ground,
          `stroke="${colours[3]}" stroke-width="3"`,
        ),
      )
      .join('')
  )
}

const garden: Field = (random, w, h, colours, ground) => {
  const [across, down] = [random.between(3, 4), random.between(4, 6)]
  return Array.from({ length: across * down }, (_, i) => {
    const cell = {
      x: (i % across) * (w / across),
      y: Math.floor(i / across) * (h / down),
      width: w / across,
      height: h / down,
    }
    const [x, y] = [cell.x + cell.width / 2, cell.y + cell.height / 2]
    const inside =
      random.int(3) === 0
        ? steps(x, y, cell.width * 0.3, cell.height * 0.32, 5)
        : curve(round(random, x, y, cell.width * 0.28, cell.height * 0.28, 0.25, 8), true)
    return (
      rect(cell, colours[i % colours.length] ?? ground, `stroke="${colours[2]}" stroke-width="6"`) +
      fill(inside, random.pick(colours), `stroke="${ground}" stroke-width="4"`) +
      stroke(
        `M${px(x)} ${px(cell.y + cell.height * 0.85)}V${px(y)}M${px(x)} ${px(y + 14)}l-16 -16M${px(x)} ${px(y + 14)}l16 -16`,
        ground,
        4,
      )
    )
  }).join('')
}

const fields: Record<string, Field> = { medallion, lozenges, 'prayer niche': niche, 'garden grid': garden }

/** Twigs and blossoms strewn over the ground, the same on the left as on the right. */
function sprays(random: Random, w: number, h: number, colours: readonly string[], count: number): string {
  return Array.from({ length: count }, () => {
    const [x, y] = [random.next() * w * 0.5, random.next() * h]
    const size = w * (0.015 + random.next() * 0.03)
    const colour = random.pick(colours)
    const turn = random.next() * 2
    return [x, w - x]
      .map(
        (at, i) =>
          stroke(
            `M${px(at)} ${px(y)}q${px((i ? -1 : 1) * size)} ${px(size * turn)} ${px((i ? -2 : 2) * size)} ${px(size)}`,
            tint(colour, -0.2),
            3,
          ) + fill(steps(at, y, size, size, 3), colour),
      )
      .join('')
  }).join('')
}

/** Bands of another dye lot, places where feet went. */
function worn(random: Random, { x, y, width, height }: Box): string[] {
  return [
    ...Array.from({ length: random.between(2, 5) }, () =>
      rect(
        { x, y: y + random.next() * height * 0.9, width, height: random.between(8, 40) },
        random.chance(0.5) ? '#ffffff' : '#000000',
        'fill-opacity="0.1"',
      ),
    ),
    ...Array.from({ length: random.between(2, 4) }, () =>
      fill(
        curve(
          round(
            random,
            x + (0.15 + random.next() * 0.7) * width,
            y + (0.15 + random.next() * 0.7) * height,
            random.between(20, 70),
            random.between(15, 50),
            0.3,
            10,
          ),
          true,
        ),
        '#d8ccb4',
        'fill-opacity="0.22"',
      ),
    ),
  ]
}
