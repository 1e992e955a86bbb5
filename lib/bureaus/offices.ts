import type { Locale } from '@/lib/i18n/routing'
import type { Names } from './countries'

export const officeKinds = [
  'general_secretariat',
  'global_complex_for_innovation',
  'command_coordination_centre',
  'regional_bureau',
  'liaison_office',
  'special_representative',
] as const
export type OfficeKind = (typeof officeKinds)[number]

/** `planned`: an agreement is signed; an opening is not known. */
export type OfficeStatus = 'open' | 'planned'

export type Office = {
  code: string
  kind: OfficeKind
  city: Names
  /** Alpha-2 of the host. */
  country: string
  covers: Names
  status: OfficeStatus
}

const world = { en: 'world', fr: 'monde', es: 'mundo', ar: 'العالم' }
const roundTheClock = {
  en: 'world, in turn round the clock',
  fr: 'monde, à tour de rôle jour et nuit',
  es: 'mundo, por turnos día y noche',
  ar: 'العالم، بالتناوب على مدار الساعة',
}

/** Offices of the General Secretariat outside the national bureaus. */
export const offices: readonly Office[] = [
  {
    code: 'HQ',
    kind: 'general_secretariat',
    country: 'FR',
    city: city('Lyon', 'Lyon', 'Lyon', 'ليون'),
    covers: world,
    status: 'open',
  },
  {
    code: 'IGCI',
    kind: 'global_complex_for_innovation',
    country: 'SG',
    city: city('Singapore', 'Singapour', 'Singapur', 'سنغافورة'),
    covers: {
      en: 'world: innovation, cybercrime, training',
      fr: 'monde : innovation, cybercriminalité, formation',
      es: 'mundo: innovación, ciberdelincuencia, formación',
      ar: 'العالم: الابتكار والجريمة السيبرية والتدريب',
    },
    status: 'open',
  },
  {
    code: 'CCC-LYO',
    kind: 'command_coordination_centre',
    country: 'FR',
    city: city('Lyon', 'Lyon', 'Lyon', 'ليون'),
    covers: roundTheClock,
    status: 'open',
  },
  {
    code: 'CCC-SIN',
    kind: 'command_coordination_centre',
    country: 'SG',
    city: city('Singapore', 'Singapour', 'Singapur', 'سنغافورة'),
    covers: roundTheClock,
    status: 'open',
  },
  {
    code: 'CCC-BUE',
    kind: 'command_coordination_centre',
    country: 'AR',
    city: city('Buenos Aires', 'Buenos Aires', 'Buenos Aires', 'بوينس آيرس'),
    covers: roundTheClock,
    status: 'open',
  },
  {
    code: 'RB-BUE',
    kind: 'regional_bureau',
    country: 'AR',
    city: city('Buenos Aires', 'Buenos Aires', 'Buenos Aires', 'بوينس آيرس'),
    covers: { en: 'South America', fr: 'Amérique du Sud', es: 'América del Sur', ar: 'أمريكا الجنوبية' },
    status: 'open',
  },
  {
    code: 'RB-SAL',
    kind: 'regional_bureau',
    country: 'SV',
    city: city('San Salvador', 'San Salvador', 'San Salvador', 'سان سلفادور'),
    covers: { en: 'Central America', fr: 'Amérique centrale', es: 'América Central', ar: 'أمريكا الوسطى' },
    status: 'open',
  },
  {
    code: 'RB-ABJ',
    kind: 'regional_bureau',
    country: 'CI',
    city: city('Abidjan', 'Abidjan', 'Abiyán', 'أبيدجان'),
    covers: { en: 'West Africa', fr: 'Afrique de l’Ouest', es: 'África Occidental', ar: 'غرب أفريقيا' },
    status: 'open',
  },
  {
    code: 'RB-HAR',
    kind: 'regional_bureau',
    country: 'ZW',
    city: city('Harare', 'Harare', 'Harare', 'هراري'),
    covers: { en: 'Southern Africa', fr: 'Afrique australe', es: 'África Austral', ar: 'أفريقيا الجنوبية' },
    status: 'open',
  },
  {
    code: 'RB-NAI',
    kind: 'regional_bureau',
    country: 'KE',
    city: city('Nairobi', 'Nairobi', 'Nairobi', 'نيروبي'),
    covers: { en: 'East Africa', fr: 'Afrique de l’Est', es: 'África Oriental', ar: 'شرق أفريقيا' },
    status: 'open',
  },
  {
    code: 'RB-YAO',
    kind: 'regional_bureau',
    country: 'CM',
    city: city('Yaoundé', 'Yaoundé', 'Yaundé', 'ياوندي'),
    covers: { en: 'Central Africa', fr: 'Afrique centrale', es: 'África Central', ar: 'وسط أفريقيا' },
    status: 'open',
  },
  {
    code: 'RB-RIY',
    kind: 'regional_bureau',
    country: 'SA',
    city: city('Riyadh', 'Riyad', 'Riad', 'الرياض'),
    covers: {
      en: 'Middle East and North Africa',
      fr: 'Moyen-Orient et Afrique du Nord',
      es: 'Oriente Medio y Norte de África',
      ar: 'الشرق الأوسط وشمال أفريقيا',
    },
    status: 'planned',
  },
  {
    code: 'LO-BKK',
    kind: 'liaison_office',
    country: 'TH',
    city: city('Bangkok', 'Bangkok', 'Bangkok', 'بانكوك'),
    covers: {
      en: 'Asia and South Pacific',
      fr: 'Asie et Pacifique Sud',
      es: 'Asia y Pacífico Sur',
      ar: 'آسيا وجنوب المحيط الهادئ',
    },
    status: 'open',
  },
  {
    code: 'LO-VIE',
    kind: 'liaison_office',
    country: 'AT',
    city: city('Vienna', 'Vienne', 'Viena', 'فيينا'),
    covers: {
      en: 'partner organisations',
      fr: 'organisations partenaires',
      es: 'organizaciones asociadas',
      ar: 'المنظمات الشريكة',
    },
    status: 'open',
  },
  {
    code: 'LO-BGI',
    kind: 'liaison_office',
    country: 'BB',
    city: city('Bridgetown', 'Bridgetown', 'Bridgetown', 'بريدجتاون'),
    covers: { en: 'Caribbean', fr: 'Caraïbes', es: 'Caribe', ar: 'منطقة الكاريبي' },
    status: 'planned',
  },
  {
    code: 'SR-AU',
    kind: 'special_representative',
    country: 'ET',
    city: city('Addis Ababa', 'Addis-Abeba', 'Adís Abeba', 'أديس أبابا'),
    covers: { en: 'African Union', fr: 'Union africaine', es: 'Unión Africana', ar: 'الاتحاد الأفريقي' },
    status: 'open',
  },
  {
    code: 'SR-EU',
    kind: 'special_representative',
    country: 'BE',
    city: city('Brussels', 'Bruxelles', 'Bruselas', 'بروكسل'),
    covers: { en: 'European Union', fr: 'Union européenne', es: 'Unión Europea', ar: 'الاتحاد الأوروبي' },
    status: 'open',
  },
  {
    code: 'SR-UN',
    kind: 'special_representative',
    country: 'US',
    city: city('New York', 'New York', 'Nueva York', 'نيويورك'),
    covers: { en: 'United Nations', fr: 'Nations Unies', es: 'Naciones Unidas', ar: 'الأمم المتحدة' },
    status: 'open',
  },
]

const kindNames: Record<OfficeKind, Names> = {
  general_secretariat: {
    en: 'General Secretariat',
    fr: 'Secrétariat général',
    es: 'Secretaría General',
    ar: 'الأمانة العامة',
  },
  global_complex_for_innovation: {
    en: 'Global Complex for Innovation',
    fr: 'Complexe mondial pour l’innovation',
    es: 'Complejo Mundial para la Innovación',
    ar: 'المجمع العالمي للابتكار',
  },
  command_coordination_centre: {
    en: 'Command and Coordination Centre',
    fr: 'Centre de commandement et de coordination',
    es: 'Centro de Mando y Coordinación',
    ar: 'مركز العمليات والتنسيق',
  },
  regional_bureau: {
    en: 'Regional Bureau',
    fr: 'Bureau régional',
    es: 'Oficina Regional',
    ar: 'المكتب الإقليمي',
  },
  liaison_office: {
    en: 'Liaison Office',
    fr: 'Bureau de liaison',
    es: 'Oficina de Enlace',
    ar: 'مكتب الاتصال',
  },
  special_representative: {
    en: 'Office of the Special Representative',
    fr: 'Bureau du représentant spécial',
    es: 'Oficina del Representante Especial',
    ar: 'مكتب الممثل الخاص',
  },
}

const inCity: Record<Locale, string> = { en: ', ', fr: ', ', es: ', ', ar: '، ' }

/** "Regional Bureau, Nairobi". */
export const officeName = ({ kind, city }: Office, locale: Locale): string =>
  `${kindNames[kind][locale]}${inCity[locale]}${city[locale]}`

function city(en: string, fr: string, es: string, ar: string): Names {
  return { en, fr, es, ar }
}
