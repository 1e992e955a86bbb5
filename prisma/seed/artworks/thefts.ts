import type { Random } from '../population/random'
import type { ArtKind, Theft } from './artwork'

const cities: readonly (readonly [country: string, city: string])[] = [
  ['FR', 'Lyon'],
  ['FR', 'Nantes'],
  ['IT', 'Siena'],
  ['IT', 'Bari'],
  ['ES', 'Valladolid'],
  ['DE', 'Bamberg'],
  ['NL', 'Haarlem'],
  ['GB', 'Norwich'],
  ['GR', 'Ioannina'],
  ['RU', 'Kostroma'],
  ['RO', 'Sibiu'],
  ['EG', 'Luxor'],
  ['IQ', 'Mosul'],
  ['SY', 'Aleppo'],
  ['TR', 'Konya'],
  ['MA', 'Fes'],
  ['CI', 'Bouaké'],
  ['ML', 'Mopti'],
  ['NG', 'Benin City'],
  ['ET', 'Lalibela'],
  ['PE', 'Cusco'],
  ['MX', 'Oaxaca'],
  ['IN', 'Thanjavur'],
  ['NP', 'Patan'],
  ['KH', 'Siem Reap'],
  ['CN', 'Xi’an'],
]

const from: Record<ArtKind, readonly Theft['from'][]> = {
  painting: ['museum', 'private', 'gallery', 'church', 'transit'],
  icon: ['church', 'church', 'museum', 'private'],
  coin: ['museum', 'private', 'archaeological_site', 'transit'],
  vase: ['archaeological_site', 'museum', 'gallery', 'private'],
  mask: ['museum', 'gallery', 'private', 'transit'],
  carpet: ['private', 'gallery', 'transit', 'museum'],
  manuscript: ['library', 'library', 'museum', 'church'],
  sculpture: ['museum', 'archaeological_site', 'church', 'private'],
}

const circumstances: Record<Theft['from'], readonly string[]> = {
  museum: [
    'Taken from a locked case during opening hours; the glass was cut.',
    'Found missing at the yearly count of the store; no sign of a break-in.',
    'Taken by two persons who entered through the roof at night.',
  ],
  church: [
    'The sacristy door was forced at night; three other objects were left behind.',
    'Missing after restoration works on the roof.',
    'Taken between the evening and the morning service.',
  ],
  private: [
    'Burglary while the owners were away; the alarm line had been cut.',
    'Robbery at home by three masked persons.',
    'Missing from the estate when the inventory was made.',
  ],
  gallery: [
    'Shop window broken with a vehicle before dawn.',
    'Exchanged for a copy during an exhibition.',
    'Taken by a visitor who distracted the attendant.',
  ],
  archaeological_site: [
    'Looted from the store of the excavation.',
    'Unlawful digging; photographed by the site guard shortly before.',
    'Taken from the site museum during unrest.',
  ],
  library: [
    'Cut out of its binding; noticed by the next reader.',
    'Not returned from the reading room; the reader had shown a false card.',
    'Missing after the move to the new building.',
  ],
  transit: [
    'The crate was opened between the airport and the customs store.',
    'Taken from a parked van while the driver rested.',
    'The crate arrived with other contents of the same weight.',
  ],
}

/** Where, when and how a work was stolen. Dates are known to the day, the month or the year. */
export function theftOf(random: Random, kind: ArtKind): Theft {
  const [country, city] = random.pick(cities)
  const place = random.pick(from[kind])
  const two = (value: number) => String(value).padStart(2, '0')
  const [year, month, day] = [random.between(1978, 2025), random.between(1, 12), random.between(1, 28)]
  const known = random.next()
  const date =
    known < 0.7 ? `${year}-${two(month)}-${two(day)}` : known < 0.88 ? `${year}-${two(month)}` : `${year}`
  return { from: place, country, city, date, circumstances: random.pick(circumstances[place]) }
}
