import { type Country, countries, countryByAlpha2, type Names } from './countries'
import { unitedNations } from './united-nations'

export type TenantKind =
  | 'ncb'
  | 'sub_bureau'
  | 'national_entity'
  | 'general_secretariat'
  | 'international_entity'
  | 'partner'

/** Who owns records and employs officers. A national entity stands under its bureau, which answers for it (Art. 21). */
export type Tenant = {
  /** Alpha-2 for a bureau (`FR`), `GS`, `UN`, `FR-PAF` for a national entity. */
  code: string
  kind: TenantKind
  country: string | null
  parent: string | null
  /** The bureau at the top of the tree: what row security compares. */
  root: string
  names: Names
  databases: string[]
  purposes: string[]
}

export const generalSecretariat = 'GS'

const everything = {
  databases: ['person', 'organisation', 'travel-document', 'vehicle', 'artwork'],
  purposes: ['P-A', 'P-B', 'P-C', 'P-D', 'P-E', 'P-F', 'P-G', 'P-H', 'P-I'],
}

/** All bureaus and bodies, parents before their children. */
export const tenants: readonly Tenant[] = [
  {
    code: generalSecretariat,
    kind: 'general_secretariat',
    country: 'FR',
    parent: null,
    root: generalSecretariat,
    names: {
      en: 'General Secretariat',
      fr: 'Secrétariat général',
      es: 'Secretaría General',
      ar: 'الأمانة العامة',
    },
    ...everything,
  },
  {
    code: unitedNations,
    kind: 'partner',
    country: null,
    parent: null,
    root: unitedNations,
    names: {
      en: 'UN Security Council',
      fr: 'Conseil de sécurité de l’ONU',
      es: 'Consejo de Seguridad de la ONU',
      ar: 'مجلس الأمن التابع للأمم المتحدة',
    },
    ...everything,
  },
  {
    code: 'CCF',
    kind: 'international_entity',
    country: 'FR',
    parent: null,
    root: 'CCF',
    names: {
      en: 'Commission for the Control of Files',
      fr: 'Commission de contrôle des fichiers',
      es: 'Comisión de Control de los Ficheros',
      ar: 'لجنة الرقابة على الملفات',
    },
    databases: [],
    purposes: [],
  },
  ...countries.filter(({ kind }) => kind === 'member').map(bureauOf),
  ...countries.filter(({ kind }) => kind === 'sub_bureau').map(bureauOf),
  ...nationalEntities(),
]

const byCode = new Map(tenants.map((tenant) => [tenant.code, tenant]))

export const tenantByCode = (code: string): Tenant | undefined => byCode.get(code)

/** "NCB Dakar", "BCN Dakar", "OCN Dakar", "المكتب المركزي الوطني في داكار"; the country where the city is not known. */
export function bureauNames(country: Country): Names {
  const { en, fr, es, ar } = country.ncbCity ?? country.names
  return country.kind === 'sub_bureau'
    ? {
        en: `Sub-bureau ${en}`,
        fr: `Sous-bureau ${fr}`,
        es: `Suboficina ${es}`,
        ar: `المكتب الفرعي في ${ar}`,
      }
    : { en: `NCB ${en}`, fr: `BCN ${fr}`, es: `OCN ${es}`, ar: `المكتب المركزي الوطني في ${ar}` }
}

/** A sub-bureau works under its member's responsibility but owns its records: it is its own root. */
function bureauOf(country: Country): Tenant {
  return {
    code: country.code,
    kind: country.kind === 'sub_bureau' ? 'sub_bureau' : 'ncb',
    country: country.code,
    parent: country.parent,
    root: country.code,
    names: bureauNames(country),
    ...everything,
  }
}

/** Border and specialised units of the demonstration bureaus: they search; they use the purposes that are theirs. */
function nationalEntities(): Tenant[] {
  const border = ['P-A', 'P-B', 'P-E', 'P-H']
  const investigation = ['P-A', 'P-B', 'P-C', 'P-D', 'P-E', 'P-F', 'P-I']
  return [
    entity('FR-PAF', border, {
      en: 'Border Police, Paris-Charles de Gaulle',
      fr: 'Police aux frontières, Paris-Charles-de-Gaulle',
      es: 'Policía de Fronteras, París-Charles de Gaulle',
      ar: 'شرطة الحدود، باريس شارل ديغول',
    }),
    entity('SN-AIBD', border, {
      en: 'Airport Border Unit, Dakar-Diass',
      fr: 'Unité des frontières de l’aéroport de Dakar-Diass',
      es: 'Unidad de Fronteras del aeropuerto de Dakar-Diass',
      ar: 'وحدة الحدود بمطار داكار دياس',
    }),
    entity('MA-DGSN', investigation, {
      en: 'National Security, Criminal Police Directorate',
      fr: 'Sûreté nationale, direction de la police judiciaire',
      es: 'Seguridad Nacional, Dirección de Policía Judicial',
      ar: 'الأمن الوطني، مديرية الشرطة القضائية',
    }),
    entity('BR-DPF', investigation, {
      en: 'Federal Police, São Paulo',
      fr: 'Police fédérale, São Paulo',
      es: 'Policía Federal, São Paulo',
      ar: 'الشرطة الاتحادية، ساو باولو',
    }),
    entity('ES-CNP', investigation, {
      en: 'National Police, Fugitives Group',
      fr: 'Police nationale, groupe des fugitifs',
      es: 'Policía Nacional, Grupo de Fugitivos',
      ar: 'الشرطة الوطنية، فريق الفارين',
    }),
    entity('JP-IMM', border, {
      en: 'Immigration Services, Narita',
      fr: 'Services de l’immigration, Narita',
      es: 'Servicios de Inmigración, Narita',
      ar: 'مصلحة الهجرة، ناريتا',
    }),
    entity('UA-DPSU', border, {
      en: 'State Border Guard Service',
      fr: 'Service national des gardes-frontières',
      es: 'Servicio Estatal de Guardafronteras',
      ar: 'دائرة حرس الحدود الحكومية',
    }),
    entity('KE-DCI', investigation, {
      en: 'Directorate of Criminal Investigations',
      fr: 'Direction des enquêtes criminelles',
      es: 'Dirección de Investigaciones Criminales',
      ar: 'مديرية التحقيقات الجنائية',
    }),
  ]
}

function entity(code: string, purposes: string[], names: Names): Tenant {
  const root = code.slice(0, 2)
  if (!countryByAlpha2(root)) throw new Error(`national entity ${code} of an unknown country`)
  return {
    code,
    kind: 'national_entity',
    country: root,
    parent: root,
    root,
    names,
    databases: ['person'],
    purposes,
  }
}
