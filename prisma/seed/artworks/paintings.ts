import type { Random } from '../population/random'
import {
  type Box,
  brushwork,
  craquelure,
  curve,
  ellipse,
  fill,
  linear,
  type Point,
  px,
  radial,
  rect,
  round,
  shadow,
  stroke,
  tint,
} from './brush'

/** A framed canvas on a wall: landscape, still life or portrait. `box` is the canvas within the frame. */
export function drawPainting(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const border = random.between(46, 82)
  const box = {
    x: border + 22,
    y: border + 22,
    width: width - 2 * border - 44,
    height: height - 2 * border - 44,
  }
  const scene = STILL[motif] ?? PORTRAIT[motif] ?? landscape
  const svg = [
    rect({ x: 0, y: 0, width, height }, random.pick(['#8d8f8c', '#9b948a', '#7f878c', '#a3a49c', '#8a7f79'])),
    frame(random, width, height, border),
    `<svg x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" viewBox="0 0 ${box.width} ${box.height}">`,
    scene(random, box.width, box.height, motif),
    craquelure(random, { x: 0, y: 0, width: box.width, height: box.height }, 70, '#1d1712', 0.22),
    '</svg>',
  ].join('')
  return { svg, box }
}

export const landscapeMotifs = ['river', 'mountains', 'harbour', 'village', 'winter', 'evening'] as const
export const stillMotifs = ['fruit', 'flowers', 'jug'] as const
export const portraitMotifs = ['lady', 'man with hat', 'old man', 'girl with shawl'] as const

function frame(random: Random, width: number, height: number, border: number): string {
  const wood = random.pick(['#a67c35', '#8f6a2c', '#5d4226', '#3f342b', '#b08d4a', '#77602f'])
  const outer = { x: 14, y: 14, width: width - 28, height: height - 28 }
  const inner = {
    x: 14 + border,
    y: 14 + border,
    width: width - 28 - 2 * border,
    height: height - 28 - 2 * border,
  }
  const corner = (a: Point, b: Point, c: Point, d: Point, colour: string) =>
    fill(`M${[a, b, c, d].map(([x, y]) => `${x} ${y}`).join('L')}Z`, colour)
  const [l, t, r, b] = [outer.x, outer.y, outer.x + outer.width, outer.y + outer.height]
  const [il, it, ir, ib] = [inner.x, inner.y, inner.x + inner.width, inner.y + inner.height]
  const beads = random.chance(0.6)
    ? beading(inner, border, random.between(14, 26), random.between(3, 6), tint(wood, 0.35))
    : ''
  const rosette = random.chance(0.5)
    ? [
        [l, t],
        [r, t],
        [l, b],
        [r, b],
      ]
        .map(([x = 0, y = 0]) =>
          leaf(
            random,
            x + (x === l ? border / 2 : -border / 2),
            y + (y === t ? border / 2 : -border / 2),
            border * 0.45,
            tint(wood, 0.4),
            tint(wood, -0.4),
          ),
        )
        .join('')
    : ''
  return [
    rect({ x: l + 8, y: t + 10, width: outer.width, height: outer.height }, '#000000', 'fill-opacity="0.28"'),
    corner([l, t], [r, t], [ir, it], [il, it], tint(wood, 0.22)),
    corner([r, t], [r, b], [ir, ib], [ir, it], tint(wood, -0.12)),
    corner([l, b], [r, b], [ir, ib], [il, ib], tint(wood, -0.28)),
    corner([l, t], [l, b], [il, ib], [il, it], tint(wood, 0.05)),
    ...[0.18, 0.36, 0.74].map((share) =>
      rect(
        {
          x: l + border * share,
          y: t + border * share,
          width: outer.width - 2 * border * share,
          height: outer.height - 2 * border * share,
        },
        'none',
        `stroke="${tint(wood, share < 0.3 ? 0.4 : -0.45)}" stroke-width="${random.between(2, 5)}"`,
      ),
    ),
    beads,
    rosette,
    rect(inner, tint(wood, -0.6)),
  ].join('')
}

function beading(
  { x, y, width, height }: Box,
  border: number,
  gap: number,
  size: number,
  colour: string,
): string {
  const off = border * 0.22
  const points: Point[] = []
  for (let at = 0; at < width; at += gap) points.push([x + at, y - off], [x + at, y + height + off])
  for (let at = 0; at < height; at += gap) points.push([x - off, y + at], [x + width + off, y + at])
  return stroke(points.map(([bx, by]) => `M${px(bx)} ${px(by)}h0.1`).join(''), colour, size)
}

function leaf(random: Random, x: number, y: number, size: number, light: string, dark: string): string {
  const petals = random.between(5, 9)
  return (
    Array.from({ length: petals }, (_, i) =>
      ellipse(
        x + size * 0.55,
        y,
        size * 0.5,
        size * 0.22,
        light,
        `stroke="${dark}" stroke-width="1.5" transform="rotate(${px((i * 360) / petals)} ${px(x)} ${px(y)})"`,
      ),
    ).join('') + ellipse(x, y, size * 0.25, size * 0.25, dark)
  )
}

const palettes = {
  day: {
    sky: ['#7fa6c4', '#d7e0dc'],
    hills: ['#7d93a0', '#6c8567', '#57713f', '#455a2e'],
    water: '#86a6b0',
    light: '#f4e9c8',
  },
  winter: {
    sky: ['#a9b4bf', '#e3e0da'],
    hills: ['#b9c2c9', '#d3d8da', '#e7e8e6', '#c9ccc9'],
    water: '#9db0ba',
    light: '#fff6e2',
  },
  evening: {
    sky: ['#47506f', '#e59a5c'],
    hills: ['#5b5670', '#4a4557', '#3a3943', '#2b2b31'],
    water: '#b07a5c',
    light: '#ffd98e',
  },
} as const

function landscape(random: Random, w: number, h: number, motif: string): string {
  const palette = palettes[motif === 'winter' ? 'winter' : motif === 'evening' ? 'evening' : 'day']
  const horizon = h * (0.42 + random.next() * 0.16)
  const whole = { x: 0, y: 0, width: w, height: h }
  const out = [
    linear('sky', [
      [0, palette.sky[0]],
      [1, palette.sky[1]],
    ]),
    rect(whole, 'url(#sky)'),
    ellipse(
      w * (0.15 + random.next() * 0.7),
      horizon * (0.3 + random.next() * 0.4),
      h * 0.045,
      h * 0.045,
      palette.light,
    ),
    ...Array.from({ length: random.between(3, 7) }, () =>
      fill(
        curve(
          round(
            random,
            random.next() * w,
            random.next() * horizon * 0.7,
            w * (0.06 + random.next() * 0.12),
            h * 0.035,
            0.35,
            14,
          ),
          true,
        ),
        palette.light,
        'fill-opacity="0.55"',
      ),
    ),
    brushwork(
      random,
      { x: 0, y: 0, width: w, height: horizon },
      [palette.light, palette.sky[0], palette.sky[1]],
      { count: 120, length: 46, width: 5, opacity: 0.28, slope: 0.1 },
    ),
  ]
  for (const [i, colour] of palette.hills.entries()) {
    const base = horizon + (h - horizon) * (i / 4.2) ** 1.4
    const peak = motif === 'mountains' ? h * 0.3 * (1 - i / 4) : h * 0.08 * (1 - i / 6)
    const ridge: Point[] = Array.from({ length: 10 }, (_, k) => [(k / 9) * w, base - random.next() * peak])
    out.push(fill(`${curve(ridge)}L${w} ${h}L0 ${h}Z`, colour))
    out.push(
      brushwork(
        random,
        { x: 0, y: base, width: w, height: (h - base) * 0.6 },
        [tint(colour, 0.2), tint(colour, -0.2), tint(colour, 0.08)],
        { count: 90, length: 26, width: 4, opacity: 0.5 },
      ),
    )
    if (i >= 1)
      out.push(
        ...Array.from({ length: random.between(2, 5) }, () =>
          tree(
            random,
            random.next() * w,
            base + random.next() * h * 0.06,
            h * (0.05 + i * 0.035),
            motif === 'winter',
          ),
        ),
      )
  }
  if (['river', 'harbour', 'evening'].includes(motif))
    out.push(river(random, w, h, horizon, palette.water, motif === 'harbour'))
  if (motif !== 'mountains')
    for (let n = motif === 'village' ? random.between(5, 8) : random.between(1, 3); n > 0; n--)
      out.push(
        house(
          random,
          random.next() * w * 0.9,
          horizon + h * (0.03 + random.next() * 0.2),
          w * (0.05 + random.next() * 0.06),
          motif === 'winter',
        ),
      )
  if (motif === 'village')
    out.push(tower(random, w * (0.3 + random.next() * 0.4), horizon + h * 0.1, w * 0.045))
  return out.join('')
}

function tree(random: Random, x: number, y: number, size: number, bare: boolean): string {
  const bark = random.pick(['#3c2f23', '#4d3b2a'])
  const trunk = stroke(
    `M${px(x)} ${px(y)}q${px(size * 0.05)} ${px(-size * 0.4)} 0 ${px(-size * 0.8)}`,
    bark,
    size * 0.09,
  )
  if (bare) {
    const boughs = Array.from(
      { length: 9 },
      (_, i) =>
        `M${px(x)} ${px(y - size * (0.3 + i * 0.06))}q${px((i % 2 ? 1 : -1) * size * 0.2)} ${px(-size * 0.1)} ${px((i % 2 ? 1 : -1) * size * (0.25 + random.next() * 0.15))} ${px(-size * 0.3)}`,
    )
    return trunk + stroke(boughs.join(''), bark, size * 0.025)
  }
  const green = random.pick(['#3f5a2c', '#536b33', '#6a7a35', '#2f4a2f', '#7a6a2b'])
  const crown = round(random, x, y - size, size * 0.42, size * 0.5, 0.25, 11)
  return (
    trunk +
    fill(curve(crown, true), green) +
    brushwork(
      random,
      { x: x - size * 0.35, y: y - size * 1.4, width: size * 0.6, height: size * 0.75 },
      [tint(green, 0.3), tint(green, -0.35)],
      { count: 26, length: size * 0.13, width: size * 0.05, opacity: 0.75, slope: 1 },
    )
  )
}

function house(random: Random, x: number, y: number, size: number, snow: boolean): string {
  const wall = random.pick(['#d9cdb4', '#c7a98a', '#b89a7c', '#e5ddcd'])
  const roof = snow ? '#eef0f0' : random.pick(['#8c4a32', '#6f3f30', '#5b4a42', '#a0593a'])
  const high = size * (0.55 + random.next() * 0.4)
  const windows = Array.from({ length: random.between(1, 3) }, (_, i) =>
    rect(
      { x: x + size * (0.15 + i * 0.28), y: y - high * 0.65, width: size * 0.13, height: high * 0.28 },
      '#33302e',
    ),
  )
  return [
    rect({ x, y: y - high, width: size, height: high }, wall, 'stroke="#4a3f35" stroke-width="1"'),
    fill(
      `M${px(x - size * 0.12)} ${px(y - high)}L${px(x + size * 0.5)} ${px(y - high - size * 0.5)}L${px(x + size * 1.12)} ${px(y - high)}Z`,
      roof,
    ),
    ...windows,
  ].join('')
}

function tower(random: Random, x: number, y: number, size: number): string {
  const high = size * (3 + random.next() * 2)
  return (
    rect({ x, y: y - high, width: size, height: high }, '#c9bfa9', 'stroke="#4a3f35" stroke-width="1"') +
    fill(
      `M${px(x - 3)} ${px(y - high)}L${px(x + size / 2)} ${px(y - high - size * 2)}L${px(x + size + 3)} ${px(y - high)}Z`,
      '#4f5a5e',
    ) +
    rect({ x: x + size * 0.35, y: y - high * 0.8, width: size * 0.3, height: size * 0.8 }, '#2f2d2b')
  )
}

function river(
  random: Random,
  w: number,
  h: number,
  horizon: number,
  colour: string,
  harbour: boolean,
): string {
  const from = w * (0.2 + random.next() * 0.6)
  const to = w * (0.2 + random.next() * 0.5)
  const path = harbour
    ? `M0 ${px(horizon + h * 0.12)}L${w} ${px(horizon + h * 0.08)}L${w} ${h}L0 ${h}Z`
    : `M${px(from)} ${px(horizon + 4)}C${px(from - w * 0.2)} ${px(horizon + h * 0.2)} ${px(to + w * 0.4)} ${px(h * 0.75)} ${px(to - w * 0.2)} ${h}L${px(to + w * 0.35)} ${h}C${px(to + w * 0.55)} ${px(h * 0.75)} ${px(from + w * 0.1)} ${px(horizon + h * 0.2)} ${px(from + w * 0.03)} ${px(horizon + 4)}Z`
  const boats = Array.from({ length: harbour ? random.between(3, 5) : 1 }, () =>
    boat(
      random,
      w * (0.1 + random.next() * 0.75),
      h * (0.68 + random.next() * 0.24),
      w * (0.05 + random.next() * 0.06),
    ),
  )
  return (
    fill(path, colour) +
    brushwork(
      random,
      { x: harbour ? 0 : to - w * 0.1, y: horizon + h * 0.2, width: harbour ? w : w * 0.4, height: h * 0.36 },
      [tint(colour, 0.4), tint(colour, -0.25)],
      { count: 60, length: 34, width: 2.4, opacity: 0.6, slope: 0.03 },
    ) +
    boats.join('')
  )
}

function boat(random: Random, x: number, y: number, size: number): string {
  const sail = random.pick(['#e8dfc6', '#b5654a', '#d8c08e'])
  return (
    fill(`M${px(x - size)} ${px(y)}Q${px(x)} ${px(y + size * 0.55)} ${px(x + size)} ${px(y)}Z`, '#4b3626') +
    stroke(`M${px(x)} ${px(y)}v${px(-size * 1.7)}`, '#3a2a1e', 2.5) +
    fill(
      `M${px(x + 3)} ${px(y - size * 1.65)}Q${px(x + size * 0.9)} ${px(y - size * 0.7)} ${px(x + size * 0.7)} ${px(y - size * 0.15)}L${px(x + 3)} ${px(y - size * 0.15)}Z`,
      sail,
      'stroke="#5a4a38" stroke-width="1"',
    )
  )
}

type Scene = (random: Random, w: number, h: number) => string

function table(random: Random, w: number, h: number): string {
  const wall = random.pick(['#4a4038', '#3d4540', '#57493c', '#5d5a4c', '#38404a'])
  const cloth = random.pick(['#cfc6b2', '#8e4636', '#5f6e52', '#c9b27c', '#7d8790'])
  const edge = h * (0.6 + random.next() * 0.1)
  const folds = Array.from({ length: random.between(3, 6) }, () => {
    const x = random.next() * w
    return stroke(
      `M${px(x)} ${px(edge + h * 0.05)}q${px(random.between(-30, 30))} ${px(h * 0.15)} ${px(random.between(-20, 20))} ${px(h * 0.35)}`,
      tint(cloth, -0.3),
      5,
      'stroke-opacity="0.6"',
    )
  })
  return [
    radial(
      'back',
      [
        [0, tint(wall, 0.3)],
        [1, tint(wall, -0.25)],
      ],
      0.3,
      0.3,
      0.9,
    ),
    rect({ x: 0, y: 0, width: w, height: h }, 'url(#back)'),
    brushwork(random, { x: 0, y: 0, width: w, height: edge }, [tint(wall, 0.18), tint(wall, -0.2)], {
      count: 110,
      length: 34,
      width: 6,
      opacity: 0.35,
      slope: 1,
    }),
    rect({ x: 0, y: edge, width: w, height: h - edge }, cloth),
    ...folds,
    brushwork(random, { x: 0, y: edge, width: w, height: h - edge }, [tint(cloth, 0.25), tint(cloth, -0.2)], {
      count: 70,
      length: 30,
      width: 4,
      opacity: 0.4,
      slope: 0.15,
    }),
  ].join('')
}

function fruit(random: Random, x: number, y: number, size: number): string {
  const colour = random.pick(['#b8402e', '#d08a2e', '#c9b23a', '#7f8f3a', '#6a3a52', '#d9a05a'])
  const id = `fruit${random.int(1e6)}`
  return [
    ellipse(x + size * 0.2, y + size * 0.85, size, size * 0.28, '#120d0a', 'fill-opacity="0.4"'),
    radial(
      id,
      [
        [0, tint(colour, 0.5)],
        [0.5, colour],
        [1, tint(colour, -0.5)],
      ],
      0.35,
      0.3,
      0.75,
    ),
    fill(curve(round(random, x, y, size, size * 0.95, 0.05, 10), true), `url(#${id})`),
    stroke(
      `M${px(x)} ${px(y - size * 0.85)}q${px(size * 0.1)} ${px(-size * 0.25)} ${px(size * 0.3)} ${px(-size * 0.3)}`,
      '#3a2c1c',
      size * 0.08,
    ),
    brushwork(
      random,
      { x: x - size * 0.5, y: y - size * 0.5, width: size * 0.7, height: size },
      [tint(colour, 0.35), tint(colour, -0.3)],
      { count: 14, length: size * 0.3, width: size * 0.07, opacity: 0.5, slope: 1 },
    ),
  ].join('')
}

function vessel(random: Random, x: number, y: number, size: number): string {
  const colour = random.pick(['#6e7f86', '#a9784f', '#3f5b4a', '#9c9386', '#556a8a'])
  const neck = size * (0.16 + random.next() * 0.14)
  const path = `M${px(x - neck)} ${px(y - size * 2)}C${px(x - neck)} ${px(y - size * 1.3)} ${px(x - size)} ${px(y - size * 1.1)} ${px(x - size * 0.85)} ${px(y - size * 0.4)}Q${px(x - size * 0.7)} ${px(y)} ${px(x - size * 0.45)} ${px(y)}H${px(x + size * 0.45)}Q${px(x + size * 0.7)} ${px(y)} ${px(x + size * 0.85)} ${px(y - size * 0.4)}C${px(x + size)} ${px(y - size * 1.1)} ${px(x + neck)} ${px(y - size * 1.3)} ${px(x + neck)} ${px(y - size * 2)}Z`
  return (
    linear(
      'glaze',
      [
        [0, tint(colour, -0.35)],
        [0.3, tint(colour, 0.45)],
        [0.65, colour],
        [1, tint(colour, -0.55)],
      ],
      true,
    ) +
    shadow(x, y, size * 1.3, size * 0.25) +
    fill(path, 'url(#glaze)') +
    ellipse(
      x,
      y - size * 2,
      neck * 1.15,
      neck * 0.35,
      tint(colour, -0.5),
      `stroke="${tint(colour, 0.3)}" stroke-width="3"`,
    )
  )
}

const fruitPiece: Scene = (random, w, h) => {
  const pieces = Array.from({ length: random.between(6, 10) }, () =>
    fruit(
      random,
      w * (0.18 + random.next() * 0.64),
      h * (0.6 + random.next() * 0.22),
      h * (0.055 + random.next() * 0.04),
    ),
  )
  const bowl = `M${px(w * 0.26)} ${px(h * 0.62)}Q${px(w * 0.5)} ${px(h * 0.86)} ${px(w * 0.74)} ${px(h * 0.62)}Z`
  const heap = Array.from({ length: 6 }, (_, i) =>
    fruit(random, w * (0.33 + i * 0.07), h * (0.56 - (i % 2) * 0.05), h * 0.065),
  )
  return (
    table(random, w, h) +
    heap.join('') +
    fill(bowl, random.pick(['#8d8f92', '#b7a88c', '#566f86'])) +
    pieces.slice(0, 5).join('')
  )
}

const flowerPiece: Scene = (random, w, h) => {
  const [x, y] = [w * (0.42 + random.next() * 0.16), h * 0.84]
  const heads = Array.from(
    { length: random.between(14, 22) },
    () => [x + (random.next() - 0.5) * w * 0.62, h * (0.12 + random.next() * 0.42)] as const,
  )
  const stems = stroke(
    heads
      .map(
        ([hx, hy]) =>
          `M${px(x)} ${px(y - h * 0.22)}Q${px(x + (hx - x) * 0.3)} ${px(hy + h * 0.1)} ${px(hx)} ${px(hy)}`,
      )
      .join(''),
    '#3f5230',
    3,
  )
  const flowers = heads.map(([hx, hy]) => {
    const colour = random.pick(['#c9543f', '#e3c25a', '#e9e2d3', '#9a6a9c', '#d98a8a', '#5a7fae'])
    const size = h * (0.025 + random.next() * 0.025)
    return leaf(random, hx, hy, size * 1.4, colour, tint(colour, -0.45))
  })
  return table(random, w, h) + stems + flowers.join('') + vessel(random, x, y, h * 0.14)
}

const jugPiece: Scene = (random, w, h) => {
  const [left, right] = [w * (0.28 + random.next() * 0.1), w * (0.6 + random.next() * 0.12)]
  return (
    table(random, w, h) +
    vessel(random, left, h * 0.8, h * 0.2) +
    `<g transform="translate(${px(right)} ${px(h * 0.84)}) scale(0.9)">${vessel(random, 0, 0, h * 0.12)
      .replaceAll('glaze', 'glaze2')
      .replaceAll('shade', 'shade2')}</g>` +
    Array.from({ length: 4 }, () =>
      fruit(random, w * (0.2 + random.next() * 0.6), h * (0.82 + random.next() * 0.08), h * 0.055),
    ).join('')
  )
}

const STILL: Record<string, Scene> = { fruit: fruitPiece, flowers: flowerPiece, jug: jugPiece }

type Sitter = { hair: string; hat: boolean; beard: boolean; shawl: boolean; pearls: boolean }

const sitter =
  (looks: Sitter): Scene =>
  (random, w, h) => {
    const back = random.pick(['#3b3a34', '#4b4236', '#2f3a3c', '#51433a'])
    const coat = random.pick(['#3a2a2a', '#27333f', '#5a2f2a', '#2f3a2a', '#4a3d55'])
    const skin = random.pick(['#d9b08c', '#c99a74', '#b98560', '#e0bfa0'])
    const [x, y] = [w * (0.46 + random.next() * 0.08), h * 0.36]
    const [rx, ry] = [w * 0.125, h * 0.15]
    const side = random.chance(0.5) ? 1 : -1
    const eye = (at: number) =>
      ellipse(at, y - ry * 0.05, rx * 0.17, ry * 0.07, '#efe6da') +
      ellipse(at + side * 2, y - ry * 0.05, rx * 0.08, ry * 0.07, '#2b211a') +
      stroke(
        `M${px(at - rx * 0.22)} ${px(y - ry * 0.22)}q${px(rx * 0.22)} ${px(-ry * 0.1)} ${px(rx * 0.44)} 0`,
        tint(looks.hair, -0.2),
        3,
      )
    return [
      radial(
        'back',
        [
          [0, tint(back, 0.35)],
          [1, tint(back, -0.35)],
        ],
        0.5 - side * 0.2,
        0.35,
        0.8,
      ),
      rect({ x: 0, y: 0, width: w, height: h }, 'url(#back)'),
      brushwork(
        random,
        { x: 0, y: 0, width: w, height: h },
        [tint(back, 0.2), tint(back, -0.25), tint(back, 0.1)],
        { count: 170, length: 44, width: 8, opacity: 0.22, slope: 0.35 },
      ),
      fill(
        curve(round(random, x, y - ry * 0.1, rx * (looks.hat ? 1.2 : 1.35), ry * 1.25, 0.07, 12), true),
        looks.hair,
      ),
      looks.shawl
        ? fill(
            `M${px(x - rx * 1.6)} ${px(y + ry)}Q${px(x)} ${px(y - ry * 2.4)} ${px(x + rx * 1.6)} ${px(y + ry)}Q${px(x)} ${px(y + ry * 2)} ${px(x - rx * 1.6)} ${px(y + ry)}Z`,
            tint(coat, 0.45),
          )
        : '',
      rect({ x: x - rx * 0.42, y: y + ry * 0.6, width: rx * 0.84, height: ry * 0.9 }, tint(skin, -0.18)),
      fill(
        `M${px(-w * 0.02)} ${h}Q${px(w * 0.08)} ${px(h * 0.66)} ${px(x - rx * 0.5)} ${px(y + ry * 1.35)}L${px(x)} ${px(y + ry * 1.9)}L${px(x + rx * 0.5)} ${px(y + ry * 1.35)}Q${px(w * 0.94)} ${px(h * 0.66)} ${px(w * 1.02)} ${h}Z`,
        coat,
      ),
      brushwork(
        random,
        { x: w * 0.12, y: h * 0.66, width: w * 0.72, height: h * 0.34 },
        [tint(coat, 0.22), tint(coat, -0.35), tint(coat, 0.1)],
        { count: 110, length: 40, width: 6, opacity: 0.32, slope: 0.45 },
      ),
      stroke(
        `M${px(x - rx * 0.5)} ${px(y + ry * 1.35)}L${px(x)} ${px(y + ry * 1.9)}L${px(x + rx * 0.5)} ${px(y + ry * 1.35)}`,
        '#e6dfd2',
        looks.shawl ? 2 : 9,
      ),
      radial(
        'skin',
        [
          [0, tint(skin, 0.25)],
          [0.7, skin],
          [1, tint(skin, -0.4)],
        ],
        0.5 - side * 0.18,
        0.4,
        0.65,
      ),
      ellipse(x, y, rx, ry, 'url(#skin)'),
      eye(x - rx * 0.4 + side * rx * 0.08),
      eye(x + rx * 0.4 + side * rx * 0.08),
      stroke(
        `M${px(x + side * rx * 0.1)} ${px(y - ry * 0.1)}q${px(side * rx * 0.22)} ${px(ry * 0.32)} ${px(-side * rx * 0.02)} ${px(ry * 0.36)}`,
        tint(skin, -0.4),
        3,
      ),
      stroke(
        `M${px(x - rx * 0.28)} ${px(y + ry * 0.52)}q${px(rx * 0.3)} ${px(ry * (0.05 + random.next() * 0.08))} ${px(rx * 0.6)} 0`,
        '#8f4438',
        4,
      ),
      looks.beard
        ? fill(
            curve(round(random, x, y + ry * 0.85, rx * 0.62, ry * 0.5, 0.12, 10), true),
            tint(looks.hair, 0.1),
          ) +
          brushwork(
            random,
            { x: x - rx * 0.5, y: y + ry * 0.55, width: rx, height: ry * 0.7 },
            [tint(looks.hair, 0.4), tint(looks.hair, -0.3)],
            { count: 34, length: 16, width: 2.5, opacity: 0.7, slope: 1.4 },
          )
        : '',
      looks.hat
        ? ellipse(x, y - ry * 0.72, rx * 2.1, ry * 0.26, tint(coat, -0.35)) +
          fill(
            `M${px(x - rx * 1.05)} ${px(y - ry * 0.75)}Q${px(x - rx)} ${px(y - ry * 2.1)} ${px(x)} ${px(y - ry * 2)}Q${px(x + rx)} ${px(y - ry * 2.1)} ${px(x + rx * 1.05)} ${px(y - ry * 0.75)}Z`,
            tint(coat, -0.2),
          ) +
          stroke(
            `M${px(x + rx * 0.7)} ${px(y - ry * 1.1)}q${px(rx)} ${px(-ry * 0.9)} ${px(rx * 1.5)} ${px(-ry * 0.3)}`,
            '#d8cdb8',
            8,
            'stroke-opacity="0.85"',
          )
        : '',
      looks.pearls
        ? Array.from({ length: 11 }, (_, i) =>
            ellipse(
              x + rx * 0.62 * Math.cos((Math.PI * (i + 0.5)) / 11),
              y + ry * 1.3 + ry * 0.28 * Math.sin((Math.PI * (i + 0.5)) / 11),
              rx * 0.075,
              rx * 0.075,
              '#f1ece2',
              'stroke="#8d8375" stroke-width="1"',
            ),
          ).join('')
        : '',
    ].join('')
  }

const PORTRAIT: Record<string, Scene> = {
  lady: sitter({ hair: '#4a2f1f', hat: false, beard: false, shawl: false, pearls: true }),
  'man with hat': sitter({ hair: '#3a2a20', hat: true, beard: false, shawl: false, pearls: false }),
  'old man': sitter({ hair: '#b9b4aa', hat: false, beard: true, shawl: false, pearls: false }),
  'girl with shawl': sitter({ hair: '#5a3a22', hat: false, beard: false, shawl: true, pearls: false }),
}
