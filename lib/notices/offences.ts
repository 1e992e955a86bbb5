/** Groups of offences that are no basis for a red notice (Art. 83(1)(a); DOMAIN 2.3), and the one that is. */
export type OffenceGroup = 'ordinary' | 'norms' | 'private' | 'administrative'

/** Offences by group. The excluded ones are named so that they are seen for what they are and not filed as "other". */
const byGroup = {
  ordinary: [
    'homicide',
    'bodily_harm',
    'sexual_violence',
    'child_sexual_abuse',
    'kidnapping',
    'child_abduction',
    'human_trafficking',
    'migrant_smuggling',
    'robbery',
    'theft',
    'fraud',
    'extortion',
    'corruption',
    'money_laundering',
    'tax_crime',
    'counterfeiting',
    'forgery',
    'drug_trafficking',
    'arms_trafficking',
    'cultural_property',
    'environmental_crime',
    'cybercrime',
    'arson',
    'escape',
    'organised_crime',
    'terrorism',
    'core_crimes',
    'other_ordinary',
  ],
  norms: ['prostitution', 'surrogacy', 'pornography', 'honour', 'drug_possession'],
  private: ['adultery', 'bigamy', 'same_sex_relations', 'parental_conflict', 'maintenance'],
  administrative: ['traffic', 'licences', 'employment', 'unpaid_debt', 'unfunded_cheque', 'building_rules'],
} as const satisfies Record<OffenceGroup, readonly string[]>

export const offenceGroups = Object.keys(byGroup) as OffenceGroup[]
export const offences = Object.values(byGroup).flat()
export type Offence = (typeof offences)[number]

const groups = new Map<string, OffenceGroup>(
  Object.entries(byGroup).flatMap(([group, list]) => list.map((offence) => [offence, group as OffenceGroup])),
)

/** The group of an offence; one that the list does not know is taken for an ordinary one. */
export const groupOf = (offence: string): OffenceGroup => groups.get(offence) ?? 'ordinary'

/** Excluded in name, but found compliant in a case (CCF 2018/2): a lawyer looks at it, nothing is refused by itself. */
export const forLawyer: readonly Offence[] = ['unpaid_debt', 'unfunded_cheque']
