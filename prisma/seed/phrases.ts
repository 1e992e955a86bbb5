import { countryByAlpha2 } from '@/lib/bureaus/countries'
import type { Locale } from '@/lib/i18n/routing'
import type { BodyPart, MarkKind, PersonStatus } from '@/lib/records/codes'
import type { Random } from './population/random'

/** Offences of the demonstration. There are none against sexual integrity, and no victim is described. */
export const offences = [
  'fraud',
  'vehicle_theft',
  'burglary',
  'smuggling',
  'medicines',
  'cyber',
  'waste',
  'timber',
  'forgery',
  'laundering',
  'antiquities',
  'robbery',
  'homicide',
  'migrants',
  'corruption',
] as const
export type Offence = (typeof offences)[number]

/** Offences after which a caution about weapons or violence is at home. */
export const violentOffences: readonly Offence[] = ['robbery', 'homicide']

const offenceIn: Record<Locale, Record<Offence, string>> = {
  en: {
    fraud: 'investment fraud',
    vehicle_theft: 'theft of vehicles in an organised group',
    burglary: 'burglary of business premises',
    smuggling: 'smuggling of tobacco',
    medicines: 'trafficking in falsified medicines',
    cyber: 'intrusion into payment systems',
    waste: 'unlawful shipment of waste',
    timber: 'trafficking in protected timber',
    forgery: 'forgery of travel documents',
    laundering: 'money laundering',
    antiquities: 'trafficking in antiquities',
    robbery: 'armed robbery',
    homicide: 'homicide',
    migrants: 'smuggling of migrants',
    corruption: 'bribery of officials',
  },
  fr: {
    fraud: 'escroquerie aux placements',
    vehicle_theft: 'vol de véhicules en bande organisée',
    burglary: 'cambriolage de locaux professionnels',
    smuggling: 'contrebande de tabac',
    medicines: 'trafic de médicaments falsifiés',
    cyber: 'intrusion dans des systèmes de paiement',
    waste: 'transfert illicite de déchets',
    timber: 'trafic de bois protégé',
    forgery: 'falsification de titres de voyage',
    laundering: 'blanchiment d’argent',
    antiquities: 'trafic d’antiquités',
    robbery: 'vol à main armée',
    homicide: 'homicide',
    migrants: 'trafic de migrants',
    corruption: 'corruption d’agents publics',
  },
  es: {
    fraud: 'estafa con inversiones',
    vehicle_theft: 'robo de vehículos en grupo organizado',
    burglary: 'robo en locales comerciales',
    smuggling: 'contrabando de tabaco',
    medicines: 'tráfico de medicamentos falsificados',
    cyber: 'intrusión en sistemas de pago',
    waste: 'traslado ilícito de residuos',
    timber: 'tráfico de madera protegida',
    forgery: 'falsificación de documentos de viaje',
    laundering: 'blanqueo de capitales',
    antiquities: 'tráfico de antigüedades',
    robbery: 'robo a mano armada',
    homicide: 'homicidio',
    migrants: 'tráfico ilícito de migrantes',
    corruption: 'soborno de funcionarios',
  },
  ar: {
    fraud: 'الاحتيال في الاستثمارات',
    vehicle_theft: 'سرقة سيارات ضمن جماعة منظمة',
    burglary: 'السطو على محال تجارية',
    smuggling: 'تهريب التبغ',
    medicines: 'الاتجار بأدوية مزيفة',
    cyber: 'اختراق أنظمة الدفع',
    waste: 'نقل النفايات بصورة غير مشروعة',
    timber: 'الاتجار بأخشاب محمية',
    forgery: 'تزوير وثائق السفر',
    laundering: 'غسل الأموال',
    antiquities: 'الاتجار بالآثار',
    robbery: 'السرقة تحت تهديد السلاح',
    homicide: 'القتل',
    migrants: 'تهريب المهاجرين',
    corruption: 'رشوة موظفين عموميين',
  },
}

type Facts = { offence: string; city: string; year: number; years: number }
type Told =
  | 'convicted'
  | 'charged'
  | 'suspect'
  | 'person_of_interest'
  | 'possible_threat'
  | 'witness'
  | 'victim'
  | 'missing_person'
  | 'deceased'
  | 'associate'

const told: Record<Locale, Record<Told, (facts: Facts) => string>> = {
  en: {
    convicted: (f) =>
      `Conviction in ${f.city} in ${f.year} for ${f.offence}; a sentence of ${f.years} years is not served.`,
    charged: (f) => `Charged with ${f.offence}, committed in ${f.city} in ${f.year}.`,
    suspect: (f) => `Suspected of ${f.offence} in ${f.city} in ${f.year}; the investigation continues.`,
    person_of_interest: (f) =>
      `Information is wanted on contacts and movements in a case of ${f.offence} in ${f.city}.`,
    possible_threat: (f) =>
      `Several convictions for ${f.offence}, the last in ${f.year}; likely to offend abroad.`,
    witness: (f) => `Heard as a witness in a case of ${f.offence} in ${f.city} in ${f.year}.`,
    victim: (f) => `Suffered loss by ${f.offence} in ${f.city} in ${f.year}. No restrictive measure.`,
    missing_person: (f) => `Last seen in ${f.city} in ${f.year}; the family has had no news since.`,
    deceased: (f) => `Died in ${f.city} in ${f.year}; kept so that the identity is not used by others.`,
    associate: (f) => `In contact with a person charged with ${f.offence} in ${f.city}.`,
  },
  fr: {
    convicted: (f) =>
      `Condamnation à ${f.city} en ${f.year} pour ${f.offence} ; peine de ${f.years} ans non purgée.`,
    charged: (f) => `Mise en accusation pour ${f.offence}, faits commis à ${f.city} en ${f.year}.`,
    suspect: (f) => `Soupçons de ${f.offence} à ${f.city} en ${f.year} ; l’enquête se poursuit.`,
    person_of_interest: (f) =>
      `Renseignements demandés sur les contacts et les déplacements dans une affaire de ${f.offence} à ${f.city}.`,
    possible_threat: (f) =>
      `Plusieurs condamnations pour ${f.offence}, la dernière en ${f.year} ; récidive probable à l’étranger.`,
    witness: (f) => `Témoignage recueilli dans une affaire de ${f.offence} à ${f.city} en ${f.year}.`,
    victim: (f) =>
      `Préjudice subi du fait de : ${f.offence}, à ${f.city} en ${f.year}. Aucune mesure restrictive.`,
    missing_person: (f) =>
      `Aperçu pour la dernière fois à ${f.city} en ${f.year} ; la famille est sans nouvelles.`,
    deceased: (f) =>
      `Décès à ${f.city} en ${f.year} ; fiche conservée pour éviter l’emploi de l’identité par des tiers.`,
    associate: (f) => `En contact avec une personne mise en accusation pour ${f.offence} à ${f.city}.`,
  },
  es: {
    convicted: (f) =>
      `Condena en ${f.city} en ${f.year} por ${f.offence}; pena de ${f.years} años sin cumplir.`,
    charged: (f) => `Acusación por ${f.offence}, hechos cometidos en ${f.city} en ${f.year}.`,
    suspect: (f) => `Sospechas de ${f.offence} en ${f.city} en ${f.year}; la investigación continúa.`,
    person_of_interest: (f) =>
      `Se pide información sobre contactos y desplazamientos en un caso de ${f.offence} en ${f.city}.`,
    possible_threat: (f) =>
      `Varias condenas por ${f.offence}, la última en ${f.year}; es probable que delinca en el extranjero.`,
    witness: (f) => `Testimonio tomado en un caso de ${f.offence} en ${f.city} en ${f.year}.`,
    victim: (f) =>
      `Perjuicio sufrido por ${f.offence} en ${f.city} en ${f.year}. Ninguna medida restrictiva.`,
    missing_person: (f) =>
      `Última vez en ${f.city} en ${f.year}; la familia no ha tenido noticias desde entonces.`,
    deceased: (f) =>
      `Fallecimiento en ${f.city} en ${f.year}; se conserva para que otros no usen la identidad.`,
    associate: (f) => `En contacto con una persona acusada de ${f.offence} en ${f.city}.`,
  },
  ar: {
    convicted: (f) =>
      `حكم بالإدانة في ${f.city} سنة ${f.year} بجرم ${f.offence}؛ عقوبة مدتها ${f.years} سنوات لم تُنفَّذ.`,
    charged: (f) => `اتهام بجرم ${f.offence}، وقعت الأفعال في ${f.city} سنة ${f.year}.`,
    suspect: (f) => `اشتباه في ${f.offence} في ${f.city} سنة ${f.year}؛ التحقيق مستمر.`,
    person_of_interest: (f) => `تُطلب معلومات عن الاتصالات والتنقلات في قضية ${f.offence} في ${f.city}.`,
    possible_threat: (f) => `إدانات عدة بجرم ${f.offence}، آخرها سنة ${f.year}؛ يُحتمل التكرار في الخارج.`,
    witness: (f) => `أُخذت شهادة في قضية ${f.offence} في ${f.city} سنة ${f.year}.`,
    victim: (f) => `ضرر ناتج عن ${f.offence} في ${f.city} سنة ${f.year}. لا يُتخذ أي إجراء تقييدي.`,
    missing_person: (f) => `آخر مشاهدة في ${f.city} سنة ${f.year}؛ لا أخبار لدى الأسرة منذ ذلك الحين.`,
    deceased: (f) => `وفاة في ${f.city} سنة ${f.year}؛ يُحفظ السجل كي لا يستعمل آخرون الهوية.`,
    associate: (f) => `على اتصال بشخص متهم بجرم ${f.offence} في ${f.city}.`,
  },
}

/** Why somebody is on file, in one neutral sentence of the owner's language. */
export function reasonsFor(
  status: PersonStatus,
  facts: { offence: Offence; country: string; year: number; years: number; lang: Locale },
): string {
  const { offence, lang, year, years } = facts
  const kind = status in told.en ? (status as Told) : 'person_of_interest'
  return told[lang][kind]({
    offence: offenceIn[lang][offence],
    city: cityOf(facts.country, lang),
    year,
    years,
  })
}

export function cityOf(country: string, lang: Locale): string {
  const known = countryByAlpha2(country)
  return known?.ncbCity?.[lang] ?? known?.names[lang] ?? country
}

const tattoos: Record<Locale, readonly string[]> = {
  en: [
    'anchor',
    'swallow',
    'five-pointed star',
    'rose',
    'three-digit number',
    'letters in a scroll',
    'compass',
  ],
  fr: [
    'ancre',
    'hirondelle',
    'étoile à cinq branches',
    'rose',
    'nombre de trois chiffres',
    'lettres dans un ruban',
    'rose des vents',
  ],
  es: [
    'ancla',
    'golondrina',
    'estrella de cinco puntas',
    'rosa',
    'número de tres cifras',
    'letras en una cinta',
    'brújula',
  ],
  ar: ['مرساة', 'طائر سنونو', 'نجمة خماسية', 'وردة', 'عدد من ثلاثة أرقام', 'حروف داخل شريط', 'بوصلة'],
}
const long: Record<Locale, (cm: number) => string> = {
  en: (cm) => `about ${cm} cm long`,
  fr: (cm) => `longueur d’environ ${cm} cm`,
  es: (cm) => `de unos ${cm} cm`,
  ar: (cm) => `طولها نحو ${cm} سم`,
}
const wide: Record<Locale, (mm: number) => string> = {
  en: (mm) => `about ${mm} mm across`,
  fr: (mm) => `diamètre d’environ ${mm} mm`,
  es: (mm) => `de unos ${mm} mm de diámetro`,
  ar: (mm) => `قطرها نحو ${mm} مم`,
}

/** A mark where such marks are. */
export function drawMark(
  random: Random,
  lang: Locale,
): { kind: MarkKind; location: BodyPart; description: string } {
  const kind = random.pick(['scar', 'scar', 'tattoo', 'tattoo', 'birthmark', 'mole', 'burn'] as const)
  const location = random.pick(places[kind])
  const description =
    kind === 'tattoo'
      ? random.pick(tattoos[lang])
      : kind === 'scar' || kind === 'burn'
        ? long[lang](random.between(3, 10))
        : wide[lang](random.between(3, 18))
  return { kind, location, description }
}

const places = {
  scar: [
    'cheek_left',
    'cheek_right',
    'forehead',
    'chin',
    'eyebrow_left',
    'hand_right',
    'arm_left',
    'abdomen',
    'leg_right',
  ],
  tattoo: ['arm_left', 'arm_right', 'hand_left', 'neck', 'back', 'chest', 'shoulder_right', 'leg_left'],
  birthmark: ['neck', 'back', 'cheek_left', 'arm_right', 'shoulder_left'],
  mole: ['cheek_right', 'chin', 'neck', 'lip', 'forehead'],
  burn: ['hand_left', 'arm_left', 'arm_right', 'chest', 'leg_left'],
} as const satisfies Partial<Record<MarkKind, readonly BodyPart[]>>
