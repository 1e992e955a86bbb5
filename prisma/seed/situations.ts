import type { HairColour } from '@/lib/records/codes'
import { mansouri } from './mansouri'
import type { Skin } from './portraits'
import type { SeedLink, SeedPerson } from './subject'
import { aliasName, born, name, original, passport, told } from './told'

/** What is told, each with its cast: tests and the README call these persons by their keys. */
export function situations(): { persons: SeedPerson[]; links: SeedLink[] } {
  return {
    persons: [
      ...mansouri(),
      ...scripts(),
      ...restricted(),
      ...lives(),
      ...manyPapers(),
      ...namesakes(),
      ...specimens(),
    ],
    links: links(),
  }
}

/** Names that stand in another order or alphabet than the officer types. */
function scripts(): SeedPerson[] {
  return [
    // Kenji finds one man under two orders of the same name: Tokyo filed him as his passport does, Jakarta the other way round.
    told({
      key: 'wang',
      owner: 'JP',
      reference: 'PER-2025-000101',
      nationalities: ['CN'],
      names: [
        name('Wang', 'Xiaoming', { full: 'Wang Xiaoming', lang: 'zh' }),
        original('王小明', 'zh'),
        aliasName('Wong', 'Siu Ming', { full: 'Wong Siu Ming', lang: 'zh', note: 'Cantonese reading' }),
      ],
      births: [born('1979-08-08')],
      documents: [passport('CN', 'EZ9900412')],
      photos: [shot(201, 'M', 45, 1, 'BLA', '2025')],
      reasons: 'Charged with intrusion into payment systems, committed in Tokyo in 2024.',
    }),
    told({
      key: 'xiaoming',
      owner: 'ID',
      reference: 'PER-2025-000102',
      status: 'suspect',
      purpose: 'P-B',
      nationalities: ['CN'],
      names: [
        name('Xiaoming', 'Wang', { lang: 'zh', note: 'family and given name exchanged on the landing card' }),
      ],
      births: [born('1979-08-08')],
      documents: [passport('CN', 'EZ9900412', { certainty: 'alleged' })],
      reasons: 'Suspected of intrusion into payment systems in Jakarta in 2025; the investigation continues.',
    }),
    told({
      key: 'park',
      owner: 'JP',
      reference: 'PER-2024-000103',
      nationalities: ['KR'],
      names: [
        name('Park', 'Ji-hoon', { full: 'Park Ji-hoon', lang: 'ko' }),
        original('박지훈', 'ko'),
        aliasName('Bak', 'Jihun', { full: 'Bak Jihun', certainty: 'certain', note: 'Revised Romanization' }),
        aliasName('Pak', 'Chihun', { full: 'Pak Chihun', quality: 'low' }),
      ],
      births: [born('1990-01-23')],
      documents: [passport('KR', 'Z99120034')],
      photos: [shot(202, 'M', 34, 1, 'BLA', '2024')],
      reasons: 'Charged with investment fraud, committed in Tokyo in 2023.',
    }),
    // Dmytro in Kyiv has the Ukrainian spelling, the passport of his youth the Russian one with a patronymic.
    told({
      key: 'kovalenko',
      owner: 'UA',
      reference: 'PER-2025-000104',
      status: 'convicted',
      nationalities: ['UA'],
      names: [
        name('Kovalenko', 'Dmytro Ivanovych', { lang: 'uk' }),
        original('Коваленко Дмитро Іванович', 'uk'),
        aliasName('Kovalenko', 'Dmitriy Ivanovich', {
          certainty: 'certain',
          lang: 'ru',
          note: 'as in a passport of 1998',
        }),
        { ...original('Коваленко Дмитрий Иванович', 'ru'), kind: 'alias', quality: 'good' },
      ],
      births: [born('1971-05-19')],
      birthPlace: 'Kharkiv',
      birthCountry: 'UA',
      fatherName: 'Ivan Kovalenko',
      documents: [passport('UA', 'ZZ009914')],
      photos: [shot(203, 'M', 54, 0, 'GRYG', '2025')],
      reasons:
        'Conviction in Kyiv in 2022 for theft of vehicles in an organised group; a sentence of 6 years is not served.',
    }),
    told({
      key: 'papadopoulos',
      owner: 'FR',
      reference: 'PER-2023-000105',
      createdDaysAgo: 1_050,
      nationalities: ['GR'],
      names: [
        name('Papadopoulos', 'Georgios', { lang: 'el' }),
        original('Παπαδόπουλος Γεώργιος', 'el'),
        aliasName('Papas', 'George', { quality: 'good' }),
      ],
      births: [born('1966-11-30')],
      documents: [passport('GR', 'ZZ9900671')],
      photos: [shot(204, 'M', 57, 1, 'GRY', '2023')],
      reasons: 'Mise en accusation pour trafic d’antiquités, faits commis à Marseille en 2022.',
    }),
    told({
      key: 'garcia-lopez',
      owner: 'ES',
      reference: 'PER-2025-000106',
      nationalities: ['ES', 'MX'],
      names: [
        name('García López', 'María del Carmen', { lang: 'es' }),
        aliasName('López', 'Carmen', {}),
        aliasName(null, null, { kind: 'nickname', quality: 'low', full: 'La Notaria' }),
      ],
      births: [born('1975-04-02')],
      sex: 'F',
      documents: [passport('ES', 'ZZZ001447')],
      photos: [shot(205, 'F', 50, 1, 'BRO', '2025')],
      reasons: 'Acusación por blanqueo de capitales, hechos cometidos en Madrid en 2024.',
    }),
    told({
      key: 'sukarno',
      owner: 'ID',
      reference: 'PER-2024-000107',
      status: 'suspect',
      purpose: 'P-B',
      nationalities: ['ID'],
      names: [name('Suharyanto', null, { lang: 'id', note: 'one name only' })],
      births: [born('1980')],
      reasons:
        'Suspected of trafficking in protected timber in Jakarta in 2024; the investigation continues.',
    }),
  ]
}

/** What some see and others do not: the same search answers differently in Dakar, Nairobi and Paris. */
function restricted(): SeedPerson[] {
  return [
    // Paul shares this one with Madrid and Rabat only: for everybody else it does not exist.
    told({
      key: 'delacroix',
      owner: 'FR',
      reference: 'PER-2026-000201',
      createdDaysAgo: 60,
      onlyTo: ['ES', 'MA'],
      status: 'suspect',
      purpose: 'P-C',
      handling: ['do_not_disclose_search'],
      nationalities: ['FR'],
      names: [name('Delacroix', 'Étienne', { lang: 'fr' })],
      births: [born('1977-02-14')],
      reasons: 'Soupçons de contrebande de tabac à Marseille en 2026 ; équipe commune avec Madrid et Rabat.',
    }),
    // Grace finds nothing in Nairobi: Dakar withheld it from Kenya.
    told({
      key: 'sarr',
      owner: 'SN',
      reference: 'PER-2026-000202',
      createdDaysAgo: 120,
      withheldFrom: ['KE'],
      nationalities: ['SN'],
      names: [name('Sarr', 'Mamadou Lamine', { lang: 'fr' })],
      births: [born('1982-12-24')],
      documents: [passport('SN', 'A99004512')],
      photos: [shot(211, 'M', 43, 5, 'BLA', '2026')],
      reasons: 'Mise en accusation pour trafic de médicaments falsifiés, faits commis à Dakar en 2025.',
    }),
    // A. Diop has begun this one and not published it.
    told({
      key: 'faye-draft',
      owner: 'SN',
      reference: 'PER-2026-000203',
      createdDaysAgo: 2,
      validatedDaysAgo: null,
      recordStatus: 'draft',
      status: 'suspect',
      purpose: 'P-B',
      handling: [],
      nationalities: ['SN'],
      names: [name('Faye', 'Ousmane', { lang: 'fr' })],
      births: [born('1993')],
      reasons: null,
    }),
    // Withdrawn by Kyiv when the charge was dropped; its owner still sees why.
    told({
      key: 'bondar-ceased',
      owner: 'UA',
      reference: 'PER-2022-000204',
      createdDaysAgo: 1_300,
      recordStatus: 'ceased',
      nationalities: ['UA'],
      names: [name('Bondar', 'Serhii', { lang: 'uk' }), original('Бондар Сергій', 'uk')],
      births: [born('1988-07-07')],
      reasons: 'Charged with investment fraud, committed in Kyiv in 2021.',
      changed: 'charge_dropped',
      history: [{ daysAgo: 1_300, by: 'dmytro', reason: 'recorded', state: { recordStatus: 'published' } }],
    }),
    // Needs the clearance "restricted": Amina, Bruno, Grace and Paul see it, A. Diop does not.
    told({
      key: 'azevedo-restricted',
      owner: 'BR',
      reference: 'PER-2026-000205',
      createdDaysAgo: 90,
      level: 1,
      noDownload: true,
      handling: ['do_not_disclose_search', 'no_forwarding'],
      status: 'suspect',
      purpose: 'P-C',
      nationalities: ['BR', 'PT'],
      names: [name('Azevedo Pinto', 'Rafael', { lang: 'pt' })],
      births: [born('1969-10-10')],
      photos: [
        { ...shot(212, 'M', 56, 2, 'GRY', '2026'), withheld: true, caption: 'surveillance photograph' },
      ],
      reasons: 'Suspected of bribery of officials in Brasília in 2025; the investigation continues.',
    }),
    // Not to be used for security checks (Art. 58): under purpose P-G it does not exist.
    told({
      key: 'kariuki-no-checks',
      owner: 'KE',
      reference: 'PER-2025-000206',
      noPurpose: ['P-G', 'P-H'],
      status: 'witness',
      purpose: 'P-C',
      handling: ['no_forwarding'],
      nationalities: ['KE'],
      names: [name('Kariuki', 'Joseph Mwangi', { lang: 'en' })],
      births: [born('1985-06-15')],
      reasons: 'Heard as a witness in a case of trafficking in protected timber in Nairobi in 2025.',
    }),
  ]
}

/** What a record page has to say beside a name. */
function lives(): SeedPerson[] {
  return [
    told({
      key: 'silva-armed',
      owner: 'BR',
      reference: 'PER-2025-000301',
      status: 'convicted',
      nationalities: ['BR'],
      warnings: ['armed', 'violent', 'contagious', 'suicidal', 'escape_risk', 'dangerous_items'],
      handling: ['confirm_first', 'do_not_approach'],
      names: [
        name('da Silva Moraes', 'Wellington', { lang: 'pt' }),
        aliasName(null, null, { kind: 'nickname', quality: 'low', full: 'Alemão' }),
      ],
      births: [born('1986-01-31')],
      heightCm: 188,
      weightKg: 97,
      build: 'heavy',
      eyes: 'BRO',
      hair: 'HAIB',
      marks: [
        { kind: 'tattoo', location: 'neck', description: 'letters in a scroll' },
        { kind: 'scar', location: 'abdomen', description: 'about 9 cm long' },
      ],
      documents: [passport('BR', 'ZZ990117')],
      photos: [shot(221, 'M', 39, 3, 'HAIB', '2025')],
      reasons: 'Conviction in São Paulo in 2023 for armed robbery; a sentence of 9 years is not served.',
    }),
    // A missing girl: no picture (house rule of the demonstration), a banner that says who she is.
    told({
      key: 'missing-minor',
      owner: 'PL',
      reference: 'PER-2026-000302',
      createdDaysAgo: 9,
      validatedDaysAgo: 3,
      sex: 'F',
      status: 'missing_person',
      purpose: 'P-E',
      handling: ['inform_source_of_hit'],
      nationalities: ['PL'],
      identityConfirmed: true,
      names: [name('Wiśniewska', 'Zuzanna', { lang: 'pl' })],
      births: [born('2012-04-18')],
      heightCm: 152,
      weightKg: 41,
      build: 'slim',
      eyes: 'BLU',
      hair: 'BROF',
      languages: ['POL'],
      reasons: 'Last seen in Warsaw on her way to school; may travel with a relative.',
    }),
    told({
      key: 'deceased',
      owner: 'MX',
      reference: 'PER-2023-000303',
      createdDaysAgo: 1_000,
      status: 'deceased',
      purpose: 'P-E',
      handling: [],
      nationalities: ['MX'],
      names: [name('Hernández Ruiz', 'Joaquín', { lang: 'es' })],
      births: [born('1951-08-16')],
      reasons: 'Fallecimiento en Puebla en 2023; se conserva para que otros no usen la identidad.',
    }),
    // Ximena has been asked whether to keep this one: it leaves the search in thirty days.
    told({
      key: 'expiring',
      owner: 'MX',
      reference: 'PER-2021-000304',
      createdDaysAgo: 1_796,
      validatedDaysAgo: 640,
      retentionDays: 30,
      nationalities: ['MX'],
      names: [name('Castañeda', 'Rigoberto', { lang: 'es' })],
      births: [born('1964-03-03')],
      reasons: 'Acusación por soborno de funcionarios, hechos cometidos en Ciudad de México en 2020.',
    }),
    // Past its date: nobody abroad sees it, its owner does.
    told({
      key: 'expired',
      owner: 'MX',
      reference: 'PER-2020-000305',
      createdDaysAgo: 2_000,
      validatedDaysAgo: 1_400,
      retentionDays: -174,
      recordStatus: 'expired',
      nationalities: ['GT'],
      names: [name('Ajú', 'Basilio', { lang: 'es' })],
      births: [born('1972')],
      reasons: 'Acusación por contrabando de tabaco, hechos cometidos en Tapachula en 2019.',
    }),
    told({
      key: 'kidane-victim',
      owner: 'KE',
      reference: 'PER-2025-000306',
      sex: 'F',
      status: 'victim',
      purpose: 'P-C',
      handling: ['no_forwarding'],
      nationalities: ['ER'],
      names: [name('Kidane', 'Semhar', { lang: 'ti' })],
      births: [born('1999')],
      reasons: 'Suffered loss by smuggling of migrants in Nairobi in 2025. No restrictive measure.',
    }),
  ]
}

/** Five aliases and three documents, and what her bureau learnt over four versions. */
function manyPapers(): SeedPerson[] {
  const latin = name('Haddad', 'Rima', { lang: 'ar' })
  const papers = [
    passport('LB', 'ZZ9900218', { issuedOn: '2017-03-01', expiresOn: '2022-03-01', note: 'expired' }),
    passport('SY', 'N99004417', { certainty: 'alleged', note: 'false, in the name of Reem Haddad' }),
    { ...passport('FR', '99ZZ00417', { certainty: 'alleged' }), type: 'residence_permit' as const },
  ]
  return [
    told({
      key: 'haddad',
      owner: 'LB',
      reference: 'PER-2023-000401',
      createdDaysAgo: 1_120,
      validatedDaysAgo: 410,
      sex: 'F',
      status: 'charged',
      nationalities: ['LB'],
      identityConfirmed: true,
      birthPlace: 'Tripoli',
      birthCountry: 'LB',
      heightCm: 165,
      weightKg: 62,
      build: 'medium',
      eyes: 'GRE',
      hair: 'HAID',
      languages: ['ARA', 'FRE', 'ENG'],
      motherName: 'Samia Khoury',
      warnings: ['uses_aliases'],
      names: [
        latin,
        original('ريما حداد', 'ar'),
        name('Khoury', 'Rima', { kind: 'birth', lang: 'ar' }),
        aliasName('Haddad', 'Reem', { note: 'on a false Syrian passport' }),
        aliasName('Khouri', 'Rita', {}),
        aliasName('Al-Haddad', 'Rimah', { certainty: 'certain', note: 'other spelling' }),
        aliasName('Leclerc', 'Marie', { kind: 'false' }),
        aliasName(null, null, { kind: 'nickname', quality: 'low', full: 'Umm Jad' }),
      ],
      births: [
        born('1978-09-05'),
        born('1980-09-05', { certainty: 'alleged', note: 'on the false passport' }),
      ],
      documents: papers,
      marks: [{ kind: 'mole', location: 'cheek_right', description: 'قطرها نحو 4 مم' }],
      photos: [
        shot(231, 'F', 46, 1, 'HAID', '2025'),
        {
          ...shot(231, 'F', 43, 1, 'BRO', '2022'),
          looks: { face: 231, take: 1, sex: 'F', age: 43, skin: 1, hair: 'BRO' },
        },
      ],
      reasons: 'اتهام بجرم غسل الأموال، وقعت الأفعال في بيروت سنة 2022.',
      changed: 'document_added',
      history: [
        {
          daysAgo: 1_120,
          by: 'nadia',
          reason: 'recorded',
          state: {
            status: 'person_of_interest',
            purpose: 'P-B',
            names: [latin, original('ريما حداد', 'ar')],
            documents: papers.slice(0, 1),
            warnings: [],
            marks: [],
          },
        },
        {
          daysAgo: 900,
          by: 'nadia',
          reason: 'status_changed',
          state: { names: [latin, original('ريما حداد', 'ar')], documents: papers.slice(0, 1), warnings: [] },
        },
        { daysAgo: 410, by: 'nadia', reason: 'alias_added', state: { documents: papers.slice(0, 2) } },
      ],
    }),
    told({
      key: 'haddad-brother',
      owner: 'LB',
      reference: 'PER-2023-000402',
      createdDaysAgo: 1_100,
      status: 'associate',
      purpose: 'P-I',
      handling: [],
      nationalities: ['LB'],
      names: [name('Khoury', 'Jad', { lang: 'ar' }), original('جاد خوري', 'ar')],
      births: [born('1981-01-20')],
      photos: [shot(232, 'M', 42, 1, 'BLA', '2023')],
      reasons: 'على اتصال بشخص متهم بجرم غسل الأموال في بيروت.',
    }),
  ]
}

/** A very common name: fourteen persons carry exactly this one, and only a date tells them apart. */
function namesakes(): SeedPerson[] {
  const owners = ['FR', 'PL', 'JP', 'UA', 'ID', 'ES', 'KE'] as const
  const births = [
    '1990-01-01',
    '1985-03-14',
    '1979',
    '1992-07-22',
    '1968-10-30',
    '1990-11-02',
    '1983-05-05',
    '1995-12-12',
    '1974-02-09',
    '1988',
    '1999-06-17',
    '1980-08-01',
    '1986-04-25',
    '1971-09-13',
  ]
  return births.map((birth, i) =>
    told({
      key: `nguyen-${i + 1}`,
      owner: owners[i % owners.length] ?? 'FR',
      reference: `PER-2024-0005${String(i + 1).padStart(2, '0')}`,
      createdDaysAgo: 720 - i * 11,
      status: i % 3 === 0 ? 'charged' : i % 3 === 1 ? 'suspect' : 'person_of_interest',
      purpose: i % 3 === 0 ? 'P-A' : 'P-B',
      nationalities: ['VN'],
      names: [name('Nguyễn', 'Văn Nam', { full: 'Nguyễn Văn Nam', lang: 'vi' })],
      births: [born(birth)],
      documents: i % 4 === 0 ? [passport('VN', `Z99${String(10_417 + i * 731).padStart(5, '0')}`)] : [],
    }),
  )
}

/** Test persons of no country: the specimen of ICAO 9303 and a stateless person. */
function specimens(): SeedPerson[] {
  return [
    told({
      key: 'specimen',
      owner: 'FR',
      reference: 'PER-2024-000601',
      createdDaysAgo: 690,
      sex: 'F',
      status: 'person_of_interest',
      purpose: 'P-H',
      handling: [],
      nationalities: ['XU'],
      names: [name('Eriksson', 'Anna Maria', { note: 'specimen of ICAO 9303: for trying a reader' })],
      births: [born('1974-08-12')],
      documents: [passport('XU', 'L898902C3', { expiresOn: '2012-04-15' })],
      photos: [shot(241, 'F', 38, 0, 'YELB', '2012')],
      reasons: 'Fiche d’essai : le spécimen de l’OACI. Ne désigne personne.',
    }),
    told({
      key: 'stateless',
      owner: 'SN',
      reference: 'PER-2025-000602',
      status: 'missing_person',
      purpose: 'P-E',
      handling: [],
      nationalities: ['XA'],
      names: [name('Sané', 'Ibou', { lang: 'fr' })],
      births: [born('1996~')],
      reasons: 'Aperçu pour la dernière fois à Dakar en 2025 ; la famille est sans nouvelles.',
    }),
  ]
}

function links(): SeedLink[] {
  return [
    { from: 'fouad', to: 'karim', kind: 'parent', note: null },
    { from: 'karim', to: 'hicham', kind: 'accomplice', note: 'jewellery robbery, Rabat, November 2025' },
    {
      from: 'karim',
      to: 'karim-swapped',
      kind: 'possibly_same_as',
      note: 'same face, day and month exchanged',
    },
    { from: 'karima', to: 'karim', kind: 'sibling', note: 'to be confirmed' },
    { from: 'karim', to: 'kacem', kind: 'associate', note: null },
    { from: 'wang', to: 'xiaoming', kind: 'possibly_same_as', note: 'same passport number' },
    { from: 'haddad-brother', to: 'haddad', kind: 'sibling', note: null },
    { from: 'haddad', to: 'papadopoulos', kind: 'associate', note: 'payments in 2022' },
    { from: 'delacroix', to: 'sarr', kind: 'accomplice', note: null },
  ]
}

function shot(face: number, sex: 'M' | 'F', age: number, skin: Skin, hair: HairColour, takenOn: string) {
  return {
    looks: { face, take: 0, sex, age, skin, hair },
    takenOn,
    caption: null as string | null,
    withheld: false,
  }
}
