import type { ExtractField } from '../codes'
import { draftSchema, type NoticeDraft } from '../draft'
import { kindOf } from '../kinds'
import { isUnderAge } from '../person'

/**
 * Fields of a notice that the public may see at this moment: those that its type allows and an officer authorised; what the
 * Security Council lists is public unless less was chosen (R-PUB-1, R-PUB-2). None for a diffusion, and none of a minor without
 * consent.
 */
export function publicFields(draft: NoticeDraft, now: Date): ExtractField[] {
  const { when, fields } = kindOf(draft.type).extract
  const { wanted, by, at, fields: chosen } = draft.extract
  if (draft.form !== 'notice' || when === 'never') return []
  if (isUnderAge(draft, now) && !draft.minor.extractConsent?.trim()) return []
  if (when === 'always') return fields.filter((field) => !chosen.length || chosen.includes(field))
  return wanted && by && at ? fields.filter((field) => chosen.includes(field)) : []
}

/**
 * A draft with nothing in it but what the public may see. It is built up from nothing, not cut down: a field that somebody adds to
 * drafts stays hidden until it is named here.
 */
export function publicDraft(draft: NoticeDraft, now: Date): NoticeDraft {
  const fields = publicFields(draft, now)
  const has = (field: ExtractField) => fields.includes(field)
  const { person, description, discovery, threat, listing } = draft
  return draftSchema.parse({
    version: 1,
    form: draft.form,
    type: draft.type,
    request: copied(draft.request, 'language', 'about'),
    person: {
      ...(has('name') ? { names: publicNames(draft) } : {}),
      ...(has('birth') ? copied(person, 'births') : {}),
      ...(has('birthPlace') ? copied(person, 'birthPlace', 'birthCountry') : {}),
      ...(has('sex') ? copied(person, 'sex') : {}),
      ...(has('nationalities') ? copied(person, 'nationalities') : {}),
      ...(has('languages') ? copied(person, 'languages') : {}),
    },
    description: {
      ...(has('description') ? copied(description, 'heightCm', 'weightKg', 'build', 'eyes', 'hair') : {}),
      ...(has('marks') ? copied(description, 'marks') : {}),
    },
    ...(has('pictures') ? { evidence: { pictures: publicPictures(draft) } } : {}),
    ...(has('charges') ? { charges: draft.charges.map((charge) => copied(charge, 'offence', 'text')) } : {}),
    ...(has('circumstances')
      ? {
          discovery: copied(discovery, 'on', 'place', 'circumstances'),
          ...(draft.type === 'orange' ? { threat: copied(threat, 'text') } : {}),
        }
      : {}),
    ...(has('object') ? { object: draft.object } : {}),
    ...(has('listing')
      ? { listing: copied(listing, 'reference', 'committee', 'resolution', 'reasons', 'sanctions') }
      : {}),
  })
}

/** False identities are police knowledge; the aliases on the list of the United Nations are published with it. */
const publicNames = ({ person, type }: NoticeDraft) =>
  person.names.filter(({ kind }) => kind === 'primary' || kind === 'birth' || type === 'un_special')

/** Nobody is shown the photograph of somebody dead unasked, the public not at all (R-BLK-1). */
const publicPictures = ({ evidence }: NoticeDraft) =>
  evidence.pictures.filter(({ kind }) => kind !== 'post_mortem')

function copied<T extends object, K extends keyof T>(from: T, ...keys: K[]): Partial<Pick<T, K>> {
  return Object.fromEntries(
    keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  ) as Partial<Pick<T, K>>
}
