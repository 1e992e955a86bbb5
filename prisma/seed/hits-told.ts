import { type AtHand, nothingAtHand } from '@/lib/hits/at-hand'
import type { Presence, Urgency } from '@/lib/hits/codes'
import type { HitAction } from '@/lib/hits/transitions'
import type { CastKey } from './cast'

/** One step of a told hit; bureaus that have no officer in the cast do nothing. */
export type ToldStep = {
  minutesAgo: number
  by: CastKey
  action: HitAction | 'message'
  codes?: string[]
  text?: string
  /** Minutes from the step on, where the source asked for time. */
  until?: number
}

export type ToldHit = {
  key: string
  /** Reference of a told record. */
  about: string
  by: CastKey
  origin?: 'machine'
  begins?: 'unsure'
  minutesAgo: number
  urgency: Urgency
  atHand: Partial<AtHand>
  place: string
  presence: Presence
  unit?: string
  /** Minutes from the opening on. */
  hold?: number
  text?: string
  steps?: ToldStep[]
}

const hour = 60
const day = 24 * hour

/** Hits between bureaus of the cast, one or more in each state, so that every officer's queue is alive. */
export const toldHits: readonly ToldHit[] = [
  {
    key: 'stopped-at-dakar',
    about: 'SLTD-2026-000101',
    by: 'diop',
    minutesAgo: 6,
    urgency: 'immediate',
    atHand: { documentNumber: '99ZZ12847', documentCountry: 'FR', name: 'Odo Quillfeldt' },
    place: 'Aéroport de Dakar, arrivées, guichet 4',
    presence: 'held',
    unit: 'Police aux frontières, +221 33 000 00 04',
    hold: 6 * hour,
    text: 'The bearer says that it was given back to him by post. Photograph of page 2 follows.',
  },
  {
    key: 'paris-gate-late',
    about: 'PER-2026-004417',
    by: 'paul',
    minutesAgo: 100,
    urgency: 'immediate',
    atHand: {
      name: 'Karim MANSURI',
      birth: '1984-03-12',
      nationality: 'MA',
      documentNumber: 'X1234567',
      documentCountry: 'MA',
    },
    place: 'Gare du Nord, quai 5',
    presence: 'held',
    unit: 'Police ferroviaire, +33 1 00 00 00 05',
    hold: 24 * hour,
    text: 'Contrôle à l’arrivée du train de Bruxelles. Mandat toujours en vigueur ?',
  },
  {
    key: 'dakar-karim',
    about: 'PER-2026-004417',
    by: 'diop',
    minutesAgo: 55,
    urgency: 'immediate',
    atHand: { name: 'AL-MANSOURI Karim', birth: '1984-03-12', looked: ['photograph'] },
    place: 'Port de Dakar, terminal des passagers',
    presence: 'present',
    unit: 'Brigade maritime',
    text: 'He waits for the ferry. Same face; he shows no papers.',
    steps: [
      { minutesAgo: 41, by: 'amina', action: 'acknowledge' },
      {
        minutesAgo: 38,
        by: 'amina',
        action: 'message',
        text: 'نراجع ملف الأدلة. هل تستطيعون إرسال البصمات؟',
      },
    ],
  },
  {
    key: 'ibou-found',
    about: 'PER-2025-000602',
    by: 'paul',
    minutesAgo: 20,
    urgency: 'routine',
    atHand: { name: 'Ibou Sané', birth: '1996', looked: ['marks'] },
    place: 'Hôpital, Marseille',
    presence: 'present',
    text: 'Il dit son nom et demande que sa famille soit prévenue.',
  },
  {
    key: 'madrid-peugeot',
    about: 'SMV-2025-000105',
    by: 'lucia',
    minutesAgo: 5 * hour,
    urgency: 'immediate',
    atHand: { vehicleNumber: 'VF3ZZZ99Z9S990425', name: 'Beñat Ormaza' },
    place: 'Puesto fronterizo de Irún',
    presence: 'held',
    steps: [
      { minutesAgo: 4 * hour + 45, by: 'diop', action: 'acknowledge' },
      {
        minutesAgo: 40,
        by: 'diop',
        action: 'need_more',
        text: 'Which plates does it carry, and who sold it to him?',
      },
    ],
  },
  {
    key: 'rabat-golf',
    about: 'SMV-2026-000101',
    by: 'amina',
    minutesAgo: 7 * hour,
    urgency: 'immediate',
    atHand: { vehicleNumber: 'WVWZZZ1KZ9W990417', plate: 'ZZ 904 ZZ', plateCountry: 'FR' },
    place: 'Tanger Med, porte 3',
    presence: 'held',
    steps: [
      { minutesAgo: 6 * hour + 40, by: 'paul', action: 'acknowledge' },
      {
        minutesAgo: 5 * hour + 30,
        by: 'paul',
        action: 'confirm',
        codes: ['still_valid'],
        text: 'Véhicule toujours recherché ; le propriétaire demande la restitution.',
      },
    ],
  },
  {
    key: 'tokyo-kovalenko',
    about: 'PER-2025-000104',
    by: 'kenji',
    minutesAgo: 25,
    urgency: 'urgent',
    atHand: { name: 'Dmitriy Kovalenko', birth: '1971-05-19', nationality: 'UA' },
    place: 'Application for a residence permit, Tokyo',
    presence: 'not_met',
  },
  {
    key: 'warsaw-blanks',
    about: 'SLTD-2025-000102',
    by: 'marek',
    minutesAgo: 3 * hour,
    urgency: 'immediate',
    atHand: { documentNumber: 'ZZ990117', documentCountry: 'BE', name: 'Luuk Verhaege' },
    place: 'Warsaw airport, transfer desk',
    presence: 'held',
    text: 'Freshly printed; the photograph is glued.',
  },
  {
    key: 'nairobi-silva',
    about: 'PER-2025-000301',
    by: 'grace',
    minutesAgo: 2 * day,
    urgency: 'immediate',
    atHand: {
      name: 'Wellington da Silva Moraes',
      birth: '1986-01-31',
      looked: ['photograph', 'fingerprints'],
    },
    place: 'Nairobi, roadside check',
    presence: 'held',
    hold: 2 * day,
    steps: [
      { minutesAgo: 2 * day - 12, by: 'bruno', action: 'acknowledge' },
      {
        minutesAgo: 2 * day - 90,
        by: 'bruno',
        action: 'confirm',
        codes: ['still_wanted_extradition'],
        text: 'Papers follow within 40 days.',
      },
      {
        minutesAgo: 2 * day - 200,
        by: 'grace',
        action: 'record_action',
        codes: ['arrested'],
        text: 'Before the magistrate on Monday.',
      },
    ],
  },
  {
    key: 'brasilia-haddad',
    about: 'PER-2023-000401',
    by: 'bruno',
    begins: 'unsure',
    minutesAgo: 90,
    urgency: 'routine',
    atHand: { name: 'Rima Khouri', birth: '1978' },
    place: 'Opening of a bank account, São Paulo',
    presence: 'left',
    text: 'Does your Rima Haddad have a mole on the right cheek, or on the left?',
  },
  {
    key: 'kyiv-garcia',
    about: 'PER-2025-000106',
    by: 'dmytro',
    minutesAgo: day,
    urgency: 'urgent',
    atHand: { name: 'María del Carmen García López', birth: '1975-04-02' },
    place: 'Boryspil airport',
    presence: 'left',
    steps: [
      { minutesAgo: day - 20, by: 'lucia', action: 'acknowledge' },
      {
        minutesAgo: 20 * hour,
        by: 'lucia',
        action: 'not_same',
        text: 'Otra persona: la nuestra está en Madrid desde el lunes.',
      },
    ],
  },
  {
    key: 'beirut-wang',
    about: 'PER-2025-000101',
    by: 'nadia',
    minutesAgo: 6 * day,
    urgency: 'urgent',
    atHand: {
      name: 'Wang Xiaoming',
      birth: '1979-08-08',
      documentNumber: 'EZ9900412',
      documentCountry: 'CN',
    },
    place: 'فندق، بيروت',
    presence: 'present',
    steps: [
      { minutesAgo: 6 * day - 15, by: 'kenji', action: 'acknowledge' },
      { minutesAgo: 6 * day - 100, by: 'kenji', action: 'confirm', codes: ['still_wanted_no_extradition'] },
      { minutesAgo: 5 * day, by: 'nadia', action: 'record_action', codes: ['located'] },
      { minutesAgo: 5 * day - 30, by: 'nadia', action: 'close', codes: ['useful'] },
    ],
  },
  {
    key: 'mexico-card',
    about: 'SLTD-2025-000105',
    by: 'ximena',
    minutesAgo: 10 * hour,
    urgency: 'immediate',
    atHand: { documentNumber: 'ZO99K7144', documentCountry: 'FR', name: 'Aurèle Quintard' },
    place: 'Aeropuerto de la Ciudad de México, filtro 2',
    presence: 'present',
    steps: [
      { minutesAgo: 10 * hour - 18, by: 'paul', action: 'acknowledge' },
      {
        minutesAgo: 8 * hour + 10,
        by: 'paul',
        action: 'confirm_changed',
        text: 'Carte retrouvée et rendue à son titulaire en mai ; la fiche est à retirer.',
      },
    ],
  },
  {
    key: 'gate7-machine',
    about: 'SLTD-2026-000104',
    by: 'gate7',
    origin: 'machine',
    minutesAgo: 8,
    urgency: 'immediate',
    atHand: { documentNumber: 'ZZ9904417' },
    place: 'Paris-Charles de Gaulle, porte automatique 7',
    presence: 'present',
  },
]

export const atHandOfTold = ({ atHand }: ToldHit): AtHand => ({ ...nothingAtHand, ...atHand })
