import type { Locale, Role } from '@/lib/access/actor'

/** Somebody who works here: in the seed, in the tests at every level, in the stories of `situations.ts`. */
export type CastMember = {
  /** What is typed at sign-in. */
  identifier: string
  name: string
  /** Tenant code. */
  bureau: string
  roles: readonly Role[]
  /** Highest confidentiality that this officer reads: 0 official use, 1 restricted, 2 confidential. */
  clearance: 0 | 1 | 2
  locale: Locale
  /** One line for the start command and the README. */
  does: string
  /** The officer's own country, where it counts: nobody judges what his country asks for. */
  nationality?: string
}

export const cast = {
  diop: member('diop', 'A. Diop', 'SN', ['officer'], 0, 'en', 'case officer at NCB Dakar'),
  amina: member(
    'amina',
    'Amina Belkacem',
    'MA',
    ['officer'],
    1,
    'ar',
    'case officer at NCB Rabat; owns the Al-Mansouri case',
  ),
  bruno: member(
    'bruno',
    'Bruno Tavares',
    'BR',
    ['officer', 'supervisor'],
    1,
    'en',
    'head of desk at NCB Brasília',
  ),
  sun: reviewer('sun', 'Sun Wei', 'CN', 'en', 'reviewer at the General Secretariat'),
  beatriz: reviewer(
    'beatriz',
    'Beatriz Olivera',
    'UY',
    'es',
    'lawyer at the General Secretariat: legal review of notices',
  ),
  anneke: reviewer(
    'anneke',
    'Anneke de Wit',
    'NL',
    'en',
    'lawyer at the General Secretariat: second reading, publication',
  ),
  moussa: reviewer(
    'moussa',
    'Moussa Ndiaye',
    'SN',
    'fr',
    'lawyer at the General Secretariat; may not judge what Senegal asks for',
  ),
  rachid: member(
    'rachid',
    'Rachid El Fassi',
    'MA',
    ['officer', 'supervisor'],
    1,
    'fr',
    'head of desk at NCB Rabat; submits what his officers wrote',
  ),
  hanae: member(
    'hanae',
    'Hanae Zerouali',
    'MA',
    ['officer', 'supervisor'],
    1,
    'fr',
    'second head of desk at NCB Rabat; a notice is withdrawn by two heads',
  ),
  olga: member(
    'olga',
    'Olga Kovalenko',
    'UA',
    ['nso'],
    0,
    'en',
    'national security officer at NCB Kyiv: people and log, no case data',
  ),
  yuliia: member(
    'yuliia',
    'Yuliia Bondar',
    'UA',
    ['officer', 'supervisor'],
    1,
    'en',
    'head of desk at NCB Kyiv; approves the keys of its programs',
  ),
  gate7: member(
    'gate7',
    'Gate 7',
    'FR-PAF',
    ['frontline'],
    0,
    'fr',
    'border post at Paris-Charles de Gaulle',
  ),
  claire: member('claire', 'Claire Moreau', 'FR', ['auditor'], 0, 'fr', 'auditor at NCB Paris'),
  idris: member(
    'idris',
    'Idris Okonkwo',
    'GS',
    ['gs_admin'],
    0,
    'en',
    'administrator at the General Secretariat: bureaus, no case data',
  ),
  helena: member(
    'helena',
    'Helena Lindqvist',
    'GS',
    ['gs_dpo'],
    0,
    'en',
    'data protection officer: the log of everybody',
  ),
  ines: member(
    'ines',
    'Inès Vautrin',
    'GS',
    ['gs_command'],
    1,
    'fr',
    'duty officer of the command and coordination centre: hits that nobody answered in time',
  ),
  tomas: member('tomas', 'Tomás Rivera', 'CCF', ['ccf'], 0, 'es', 'Commission for the Control of Files'),
  paul: member(
    'paul',
    'Paul Garnier',
    'FR',
    ['officer'],
    2,
    'fr',
    'case officer at NCB Paris, cleared for confidential',
  ),
  lucia: member('lucia', 'Lucía Serrano', 'ES', ['officer'], 0, 'es', 'case officer at NCB Madrid'),
  kenji: member('kenji', 'Kenji Mori', 'JP', ['officer'], 0, 'en', 'case officer at NCB Tokyo'),
  dmytro: member('dmytro', 'Dmytro Shevchuk', 'UA', ['officer'], 0, 'en', 'case officer at NCB Kyiv'),
  grace: member(
    'grace',
    'Grace Wanjiru',
    'KE',
    ['officer', 'supervisor'],
    1,
    'en',
    'head of desk at NCB Nairobi',
  ),
  putri: member('putri', 'Putri Lestari', 'ID', ['officer'], 0, 'en', 'case officer at NCB Jakarta'),
  ximena: member('ximena', 'Ximena Ortega', 'MX', ['officer'], 0, 'es', 'case officer at NCB Mexico City'),
  nadia: member('nadia', 'Nadia Haddad', 'LB', ['officer'], 0, 'ar', 'case officer at NCB Beirut'),
  livia: member('livia', 'Lívia Nogueira', 'BR', ['officer'], 0, 'en', 'case officer at NCB Brasília'),
  marek: member('marek', 'Marek Zieliński', 'PL', ['officer'], 0, 'en', 'case officer at NCB Warsaw'),
} as const satisfies Record<string, CastMember>

export type CastKey = keyof typeof cast

export const castMembers: readonly CastMember[] = Object.values(cast)

function member(
  identifier: string,
  name: string,
  bureau: string,
  roles: readonly Role[],
  clearance: CastMember['clearance'],
  locale: Locale,
  does: string,
): CastMember {
  return { identifier, name, bureau, roles, clearance, locale, does }
}

function reviewer(
  identifier: string,
  name: string,
  nationality: string,
  locale: Locale,
  does: string,
): CastMember {
  return { ...member(identifier, name, 'GS', ['gs_reviewer'], 1, locale, does), nationality }
}
