import { type FaceConfig, faceToSvgString } from 'facesjs'
import sharp from 'sharp'
import type { HairColour } from '@/lib/records/codes'
import { Random } from './population/random'
import { syntheticStamp } from './stamp'

/** What a drawn face shows. The same looks always give the same picture. */
export type Looks = {
  /** The person: face, ears, nose and mouth follow from it. */
  face: number
  /** Which photograph of this person: hair, beard, glasses, crop and light follow from it. 0 is the first. */
  take: number
  sex: 'M' | 'F'
  /** Completed years when the picture was taken. */
  age: number
  skin: Skin
  hair: HairColour
}

/** Six drawn tones, fair to dark. */
export const skins = ['#f2d6cb', '#e6bd9f', '#d3a17e', '#b98261', '#8f5d45', '#5f3d33'] as const
export type Skin = 0 | 1 | 2 | 3 | 4 | 5

/** A picture of 336 × 420 as JPEG, and its small form of 80 × 100 as WebP. */
export type Portrait = { full: Buffer; thumb: Buffer; width: number; height: number }

/** Four to five; every quarter more of its area is a tenth more of the time that the whole demonstration takes. */
const SIZE = { width: 336, height: 420 }

/**
 * Draws a synthetic portrait, stamped so: two thirds of the time is the rasteriser's. Several at once use the threads of
 * libuv. JPEG, because WebP costs three times as much even at effort 0, and there are hundreds.
 */
export async function renderPortrait(looks: Looks): Promise<Portrait> {
  const { data, info } = await sharp(Buffer.from(portraitSvg(looks)))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [full, thumb] = await Promise.all([
    sharp(data, { raw: info }).removeAlpha().jpeg({ quality: 82 }).toBuffer(),
    sharp(data, { raw: info }).removeAlpha().resize(80, 100).webp({ quality: 80, effort: 0 }).toBuffer(),
  ])
  return { full, thumb, ...SIZE }
}

/** The drawing of a face as SVG, 4 : 5, with its stamp. */
export function portraitSvg(looks: Looks): string {
  const shot = new Random(0x5171, looks.face * 16 + looks.take)
  const zoom = looks.take === 0 ? 1 : 1 + shot.next() * 0.06
  const [width, height] = [400 / zoom, 500 / zoom]
  const x = (400 - width) / 2 + (looks.take === 0 ? 0 : shot.between(-8, 8))
  const y = 72 + (500 - height) / 2
  const drawn = faceToSvgString(faceOf(looks, shot))
  const inside = drawn.slice(drawn.indexOf('>') + 1, drawn.lastIndexOf('</svg>'))
  const wall = walls[looks.take === 0 ? 0 : shot.int(walls.length)] ?? walls[0]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 400 500">`,
    `<rect width="400" height="500" fill="${wall}"/>`,
    `<svg width="400" height="500" viewBox="${x} ${y} ${width} ${height}">${inside}</svg>`,
    looks.take > 0 && shot.chance(0.4)
      ? '<rect width="400" height="500" fill="#1b2a3a" fill-opacity="0.12"/>'
      : '',
    stamp,
    '</svg>',
  ].join('')
}

const walls = ['#c9d1d9', '#d6d3cb', '#bcc7cf', '#cfd6cf'] as const

/** Features that look at a camera without an expression; the jokes of the set (headbands, grins, masks) are left out. */
const chosen = {
  eye: {
    M: ['eye10', 'eye11', 'eye13', 'eye14', 'eye18', 'eye19', 'eye4', 'eye6', 'eye9'],
    F: ['female6', 'female8', 'female13', 'female14', 'female16', 'eye13', 'eye6'],
  },
  eyebrow: {
    M: ['eyebrow1', 'eyebrow3', 'eyebrow5', 'eyebrow6', 'eyebrow7', 'eyebrow9', 'eyebrow14', 'eyebrow18'],
    F: ['female2', 'female6', 'female10', 'eyebrow3', 'eyebrow13', 'eyebrow15', 'eyebrow18'],
  },
  mouth: {
    M: ['straight', 'closed', 'mouth4', 'mouth5', 'mouth6'],
    F: ['straight', 'mouth4', 'mouth5', 'mouth6', 'mouth3'],
  },
  nose: {
    M: ['nose1', 'nose5', 'nose6', 'nose7', 'nose8', 'nose9', 'nose11', 'nose12', 'nose2', 'nose13'],
    F: ['nose1', 'nose5', 'nose7', 'nose8', 'nose9', 'nose10', 'nose11'],
  },
  head: {
    M: [
      'head1',
      'head2',
      'head3',
      'head4',
      'head5',
      'head6',
      'head7',
      'head8',
      'head9',
      'head12',
      'head13',
      'head14',
      'head17',
    ],
    F: ['female1', 'female3', 'head1', 'head2', 'head14', 'head4'],
  },
  beard: {
    M: [
      'beard1',
      'beard2',
      'beard4',
      'chin-strap',
      'fullgoatee2',
      'goatee4',
      'goatee4-stache',
      'goatee1-stache',
      'honest-abe',
      'mustache1',
      'mustache1',
      'muttonStache',
      'neckbeard2',
      'sideburns2',
      'soul-stache',
      'wilt',
    ],
  },
  hair: {
    M: [
      'crop',
      'crop-fade',
      'short',
      'short',
      'short2',
      'short3',
      'hair',
      'middle-part',
      'parted',
      'messy',
      'messy-short',
      'curlyFade1',
      'short-fade',
      'emo',
      'shortBangs',
      'spike4',
    ],
    curly: [
      'curly',
      'curly3',
      'curlyFade1',
      'curlyFade2',
      'crop',
      'crop-fade',
      'crop-fade2',
      'short-fade',
      'short-fade-2',
      'cornrows',
      'tall-fade',
      'afro2',
    ],
    F: [
      'female1',
      'female3',
      'female4',
      'female5',
      'female6',
      'female7',
      'female8',
      'female9',
      'female11',
      'female12',
    ],
  },
  hairBehind: ['none', 'none', 'female2', 'female3', 'female4', 'female5'],
} as const

function faceOf({ face, take, sex, age, skin, hair }: Looks, shot: Random): FaceConfig {
  const born = new Random(0xface, face)
  const male = sex === 'M'
  const skinColour = skins[skin]
  const [head, eye, eyebrow, nose, mouth] = [
    born.pick(chosen.head[sex]),
    born.pick(chosen.eye[sex]),
    born.pick(chosen.eyebrow[sex]),
    born.pick(chosen.nose[sex]),
    born.pick(chosen.mouth[sex]),
  ]
  const fatness = Math.round(born.next() * (male ? 90 : 40)) / 100
  const hairs: readonly string[] = male ? (skin >= 4 ? chosen.hair.curly : chosen.hair.M) : chosen.hair.F
  const [usualHair, usualBeard, bearded, glasses] = [
    born.pick(hairs),
    born.pick(chosen.beard.M),
    male && age >= 19 && born.chance(0.48),
    born.chance(0.07),
  ]
  const sizes = {
    ear: 0.6 + born.next() * 0.5,
    nose: male ? 0.75 + born.next() * 0.4 : 0.6 + born.next() * 0.3,
  }
  const angles = { eye: born.between(-4, 6), brow: born.between(-7, 8) }
  const [freckled, shirt] = [born.chance(0.04), take === 0 ? born : shot]
  const restyled = take > 0 && shot.chance(0.6)
  const cut =
    hair === 'HAIB' ? (born.chance(0.5) ? 'bald' : 'short-bald') : restyled ? shot.pick(hairs) : usualHair
  const shaven = take > 0 && shot.chance(0.45) ? !bearded : bearded
  return {
    fatness,
    teamColors: shirt.pick(shirts),
    hairBg: { id: male ? 'none' : restyled ? shot.pick(chosen.hairBehind) : born.pick(chosen.hairBehind) },
    body: { id: male ? 'body' : 'body2', color: skinColour, size: male ? 1 : 0.87 },
    jersey: { id: shirt.pick(['baseball', 'baseball', 'hockey2', 'baseball4']) },
    ear: { id: born.pick(['ear1', 'ear2']), size: sizes.ear },
    head: { id: head, shave: `rgba(0,0,0,${male && age > 16 && born.chance(0.3) ? 0.12 : 0})` },
    eyeLine: { id: age >= 50 ? born.pick(['line1', 'line2', 'line4']) : 'none' },
    smileLine: { id: age >= 38 ? born.pick(['line1', 'line2']) : 'none', size: 0.8 },
    miscLine: {
      id: age >= 56 && male ? born.pick(['forehead2', 'forehead3']) : freckled ? 'freckles2' : 'none',
    },
    facialHair: { id: male && age >= 19 && shaven ? usualBeard : 'none' },
    eye: { id: eye, angle: angles.eye },
    eyebrow: { id: eyebrow, angle: angles.brow },
    hair: { id: cut, color: hairColours[hair], flip: born.chance(0.4) },
    mouth: { id: mouth, flip: false },
    nose: { id: nose, flip: born.chance(0.5), size: sizes.nose },
    glasses: { id: (take > 0 ? shot.chance(0.2) : glasses) ? 'glasses2-black' : 'none' },
    accessories: { id: 'none' },
  }
}

const shirts: [string, string, string][] = [
  ['#4a5560', '#3b444d', '#2c343b'],
  ['#5d6b5e', '#4a564b', '#39433a'],
  ['#6b5f57', '#574d46', '#443c37'],
  ['#39506b', '#2d4056', '#223142'],
  ['#7b7f85', '#63676d', '#4e5156'],
  ['#e3e3df', '#cfcfca', '#b7b7b1'],
]

/** The record's code of hair as it is drawn. A bald head keeps the colour of its brows. */
const hairColours: Record<HairColour, string> = {
  BLA: '#1d1a18',
  BRO: '#5a3825',
  BROF: '#a27b50',
  GRY: '#8d8f91',
  GRYG: '#5e5a57',
  HAIB: '#4a3527',
  HAID: '#7c2f42',
  OTHD: '#2e1a0f',
  RED: '#b1502c',
  REDA: '#7d3b22',
  WHI: '#dddedb',
  YELB: '#e2c379',
}

const stamp = `<rect y="452" width="400" height="48" fill="#0d1b24" fill-opacity="0.74"/>${syntheticStamp(77, 463, 1.85)}`
