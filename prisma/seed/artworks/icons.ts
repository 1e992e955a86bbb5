import type { Random } from '../population/random'
import {
  type Box,
  craquelure,
  curve,
  ellipse,
  fill,
  linear,
  px,
  radial,
  rect,
  round,
  stroke,
  tint,
  writing,
} from './brush'

export const iconMotifs = ['mother and child', 'saint with book', 'saint with sword', 'three saints'] as const

/** A painted panel with raised edge, gold ground and inscriptions, on a grey cloth. */
export function drawIcon(
  random: Random,
  motif: string,
  width: number,
  height: number,
): { svg: string; box: Box } {
  const box = { x: 60, y: 60, width: width - 120, height: height - 120 }
  const edge = random.between(34, 62)
  const red = random.pick(['#7d2b22', '#6a3a24', '#8a3a2a', '#5a2a20', '#3f4a36'])
  const gold = random.pick(['#c79a3e', '#d0a850', '#b58a3a', '#c9a862'])
  const inner = {
    x: box.x + edge,
    y: box.y + edge,
    width: box.width - 2 * edge,
    height: box.height - 2 * edge,
  }
  const [w, h, cx] = [inner.width, inner.height, inner.x + inner.width / 2]
  const saint = (x: number, y: number, size: number, own: Random) => figure(own, x, y, size, motif, gold)
  const scene =
    motif === 'three saints'
      ? [0.2, 0.8, 0.5]
          .map((at, i) => saint(inner.x + w * at, inner.y + h * (i === 2 ? 0.36 : 0.32), h * 0.13, random))
          .join('')
      : saint(cx - (motif === 'mother and child' ? w * 0.07 : 0), inner.y + h * 0.3, h * 0.2, random) +
        (motif === 'mother and child' ? child(random, cx + w * 0.17, inner.y + h * 0.56, h * 0.11, gold) : '')
  const lines = random.between(2, 3)
  return {
    box,
    svg: [
      rect({ x: 0, y: 0, width, height }, random.pick(['#8c8f91', '#9c9a95', '#7d8386'])),
      rect({ ...box, x: box.x + 9, y: box.y + 12 }, '#000000', 'fill-opacity="0.3"'),
      rect(box, red),
      brushed(random, box, red),
      linear('gold', [
        [0, tint(gold, 0.25)],
        [0.5, gold],
        [1, tint(gold, -0.22)],
      ]),
      rect(inner, 'url(#gold)', `stroke="${tint(red, -0.5)}" stroke-width="5"`),
      punched(random, inner, gold),
      `<svg x="${inner.x}" y="${inner.y}" width="${w}" height="${h}" viewBox="${inner.x} ${inner.y} ${w} ${h}">${scene}</svg>`,
      stroke(
        writing(random, inner.x + w * 0.04, inner.y + h * 0.1, w * 0.24, 24) +
          writing(random, inner.x + w * 0.72, inner.y + h * 0.1, w * 0.24, 24),
        '#7a2418',
        3.5,
      ),
      ...Array.from({ length: lines }, (_, i) =>
        stroke(
          writing(
            random,
            box.x + edge * 1.2,
            box.y + box.height - edge * 0.25 - i * 12,
            box.width - 2.4 * edge,
            10,
          ),
          tint(gold, 0.2),
          1.6,
        ),
      ),
      craquelure(random, box, 150, '#20140c', 0.35),
      ...Array.from({ length: random.between(4, 9) }, () =>
        fill(
          curve(
            round(
              random,
              box.x + 18 + random.next() * (box.width - 36),
              box.y + box.height - 14 - random.next() * (random.chance(0.6) ? 50 : box.height - 28),
              random.between(4, 17),
              random.between(3, 12),
              0.4,
              9,
            ),
            true,
          ),
          '#d9cbb0',
          'fill-opacity="0.85"',
        ),
      ),
    ].join(''),
  }
}

function brushed(random: Random, { x, y, width, height }: Box, colour: string): string {
  const path = Array.from(
    { length: 60 },
    () => `M${px(x + random.next() * width)} ${px(y + random.next() * height)}h${px(random.between(12, 60))}`,
  ).join('')
  return `<clipPath id="panel"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#panel)">${stroke(path, tint(colour, 0.3), 1.4, 'stroke-opacity="0.5"')}</g>`
}

/** Rows of little marks pressed into the gold along its edge. */
function punched(random: Random, { x, y, width, height }: Box, gold: string): string {
  const gap = random.between(13, 22)
  let path = ''
  for (let at = gap; at < width; at += gap)
    path += `M${px(x + at)} ${px(y + 14)}h0.1M${px(x + at)} ${px(y + height - 14)}h0.1`
  for (let at = gap; at < height; at += gap)
    path += `M${px(x + 14)} ${px(y + at)}h0.1M${px(x + width - 14)} ${px(y + at)}h0.1`
  return stroke(path, tint(gold, -0.5), random.between(3, 6))
}

function halo(random: Random, x: number, y: number, r: number, gold: string): string {
  const rays = random.chance(0.5)
    ? Array.from(
        { length: 28 },
        (_, i) =>
          `M${px(x + Math.cos((i * Math.PI) / 14) * r * 0.8)} ${px(y + Math.sin((i * Math.PI) / 14) * r * 0.8)}L${px(x + Math.cos((i * Math.PI) / 14) * r)} ${px(y + Math.sin((i * Math.PI) / 14) * r)}`,
      ).join('')
    : ''
  return (
    ellipse(x, y, r, r, tint(gold, 0.35), `stroke="#6b2a1c" stroke-width="4"`) +
    stroke(rays, tint(gold, -0.35), 2.5) +
    ellipse(x, y, r * 0.78, r * 0.78, 'none', `stroke="${tint(gold, -0.35)}" stroke-width="2"`)
  )
}

function figure(random: Random, x: number, y: number, size: number, motif: string, gold: string): string {
  const robe = random.pick(['#6a2330', '#243f56', '#3d5236', '#5b3a22', '#7a4a26', '#3a2f52'])
  const cloak = random.pick(['#8a3a2e', '#2f5a6a', '#a06a2e', '#455a44', '#54405e'])
  const foot = y + size * 3.6
  const body = `M${px(x - size * 0.35)} ${px(y + size * 0.75)}C${px(x - size * 1.5)} ${px(y + size * 1.1)} ${px(x - size * 1.35)} ${px(y + size * 2.4)} ${px(x - size * 1.3)} ${px(foot)}H${px(x + size * 1.3)}C${px(x + size * 1.35)} ${px(y + size * 2.4)} ${px(x + size * 1.5)} ${px(y + size * 1.1)} ${px(x + size * 0.35)} ${px(y + size * 0.75)}Z`
  const folds = Array.from({ length: 9 }, () => {
    const at = x + (random.next() - 0.5) * size * 2
    return `M${px(at)} ${px(y + size * (1.2 + random.next() * 0.5))}q${px(random.between(-30, 30))} ${px(size * 0.8)} ${px(random.between(-18, 18))} ${px(size * (1.1 + random.next()))}`
  }).join('')
  const veil = motif === 'mother and child'
  return [
    halo(random, x, y, size * 0.92, gold),
    fill(body, robe),
    fill(
      `M${px(x - size * 0.3)} ${px(y + size * 0.75)}C${px(x - size * 1.5)} ${px(y + size * 1.1)} ${px(x - size * 1.4)} ${px(y + size * 2.6)} ${px(x - size * 1.3)} ${px(foot)}H${px(x - size * 0.3)}C${px(x - size * 0.1)} ${px(y + size * 2.2)} ${px(x + size * 0.5)} ${px(y + size * 1.3)} ${px(x + size * 0.25)} ${px(y + size * 0.75)}Z`,
      cloak,
    ),
    stroke(folds, tint(robe, -0.45), 4),
    stroke(folds, gold, 1.2, 'transform="translate(5 3)"'),
    veil
      ? fill(
          `M${px(x - size * 0.75)} ${px(y + size * 1.1)}C${px(x - size * 0.95)} ${px(y - size * 1.1)} ${px(x + size * 0.95)} ${px(y - size * 1.1)} ${px(x + size * 0.75)} ${px(y + size * 1.1)}Z`,
          robe,
          `stroke="${gold}" stroke-width="3"`,
        )
      : fill(
          curve(round(random, x, y - size * 0.12, size * 0.56, size * 0.62, 0.06, 12), true),
          random.pick(['#3a2a1c', '#6b5a48', '#a59c8e']),
        ),
    face(x, y, size, random),
    motif === 'saint with sword'
      ? stroke(
          `M${px(x + size * 0.8)} ${px(y + size * 2.6)}L${px(x + size * 1.1)} ${px(y + size * 0.4)}M${px(x + size * 0.6)} ${px(y + size * 2.1)}L${px(x + size * 1.12)} ${px(y + size * 2.2)}`,
          '#d8d6cf',
          8,
        )
      : '',
    motif === 'saint with book'
      ? rect(
          { x: x + size * 0.1, y: y + size * 1.7, width: size * 0.75, height: size * 0.95 },
          '#7d2b22',
          `stroke="${gold}" stroke-width="5"`,
        ) +
        stroke(
          `M${px(x + size * 0.47)} ${px(y + size * 1.85)}v${px(size * 0.65)}m${px(-size * 0.22)} ${px(-size * 0.42)}h${px(size * 0.44)}`,
          gold,
          5,
        )
      : '',
    fill(
      curve(round(random, x - size * 0.45, y + size * 1.75, size * 0.2, size * 0.28, 0.15, 8), true),
      '#a8713f',
    ),
  ].join('')
}

function face(x: number, y: number, size: number, random: Random): string {
  const skin = random.pick(['#a8713f', '#9a6638', '#b57f4c'])
  const eye = (at: number) =>
    stroke(
      `M${px(at - size * 0.1)} ${px(y - size * 0.02)}q${px(size * 0.1)} ${px(-size * 0.1)} ${px(size * 0.2)} 0`,
      '#2a1a10',
      3,
    ) + ellipse(at, y - size * 0.02, size * 0.04, size * 0.045, '#1d120b')
  return [
    radial('flesh', [
      [0, tint(skin, 0.35)],
      [1, tint(skin, -0.4)],
    ]),
    ellipse(x, y + size * 0.1, size * 0.4, size * 0.56, 'url(#flesh)'),
    eye(x - size * 0.16),
    eye(x + size * 0.16),
    stroke(
      `M${px(x - size * 0.27)} ${px(y - size * 0.14)}q${px(size * 0.12)} ${px(-size * 0.08)} ${px(size * 0.22)} 0M${px(x + size * 0.05)} ${px(y - size * 0.14)}q${px(size * 0.1)} ${px(-size * 0.08)} ${px(size * 0.22)} 0M${px(x)} ${px(y - size * 0.08)}v${px(size * 0.28)}l${px(size * 0.06)} 2M${px(x - size * 0.1)} ${px(y + size * 0.36)}q${px(size * 0.1)} ${px(size * 0.05)} ${px(size * 0.2)} 0`,
      '#3a2212',
      2.6,
    ),
  ].join('')
}

function child(random: Random, x: number, y: number, size: number, gold: string): string {
  const robe = random.pick(['#c08a3a', '#b5653a', '#d0b070'])
  return (
    halo(random, x, y, size * 0.85, gold) +
    fill(
      curve(round(random, x - size * 0.1, y + size * 1.5, size * 0.85, size * 1.1, 0.08, 11), true),
      robe,
      `stroke="${tint(robe, -0.5)}" stroke-width="3"`,
    ) +
    face(x, y, size, random)
  )
}
