import type { SeedArtworkRecord } from './artwork'
import type { SeedArtwork } from './artworks/artwork'
import { seedArtworks } from './artworks/catalogue'
import { activeBureaus, isActive } from './people'

/** Every how many-th work of the catalogue is drawn, and every how many-th is on file without a picture. */
export const drawnEvery = 5
const undrawnEvery = 8

/** Works of the demonstration, the same for the same day: from every kind, stolen in many countries, some found again. */
export function artworksPlan(today: Date): SeedArtworkRecord[] {
  return seedArtworks()
    .filter(({ n }) => n % drawnEvery === 0 || n % undrawnEvery === 1)
    .map((work) => recordOf(work, today))
}

/** Journeys call these by their references: each shows one thing. */
const told: Record<number, Partial<SeedArtworkRecord>> = {
  // Rabat keeps this one from Dakar.
  35: { withheldFrom: ['SN'] },
  60: { status: 'recovered', before: 'stolen' },
  100: { status: 'recovered', before: 'looted' },
  135: { status: 'recovered', before: 'missing' },
  155: { recordStatus: 'ceased' },
}

function recordOf(work: SeedArtwork, today: Date): SeedArtworkRecord {
  const { n, theft } = work
  const bureaus = Object.keys(activeBureaus)
  const owner = isActive(theft.country) ? theft.country : (bureaus[(n * 7) % bureaus.length] ?? 'FR')
  const since = Math.floor((today.getTime() - Date.parse(lastDayOf(theft.date))) / 86_400_000)
  return {
    work,
    owner,
    reference: `SWA-2025-${String(100 + n).padStart(6, '0')}`,
    sourceReference: n % 3 === 0 ? `${owner}-ART-${String(1_000 + n)}` : null,
    recordStatus: 'published',
    withheldFrom: [],
    createdDaysAgo: Math.max(2, Math.min(since - 5, 40 + n * 17)),
    status:
      theft.from === 'archaeological_site'
        ? 'looted'
        : /missing/i.test(theft.circumstances)
          ? 'missing'
          : 'stolen',
    before: null,
    noPicture: n % drawnEvery === 0 ? null : n % 16 === 1 ? 'never_photographed' : 'pictures_lost',
    ...told[n],
  }
}

/** `2019` and `2019-03` end with their last day. */
const lastDayOf = (date: string) =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date
