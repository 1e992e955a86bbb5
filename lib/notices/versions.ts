import type { NoticeDraft } from './draft'
import { isUnderAge } from './person'

/** A version in the list of a notice: since when others see it, and since when the Secretariat does. */
export type VersionDates = { version: number; publishedAt: Date | null; handedAt: Date | null }

/** Earlier versions that one can be read against, newest first: those that somebody else had, not what was written in between. */
export const comparableWith = (versions: readonly VersionDates[], shown: number): number[] =>
  versions
    .filter(
      ({ version, publishedAt, handedAt }) => version < shown && (publishedAt !== null || handedAt !== null),
    )
    .map(({ version }) => version)
    .toSorted((a, b) => b - a)

/** What a version is compared with when nobody chose: the last one that was published before it, else the last that was handed over. */
export function usualBase(versions: readonly VersionDates[], shown: number): number | null {
  const bases = comparableWith(versions, shown)
  const isPublished = (each: number) =>
    versions.some(({ version, publishedAt }) => version === each && publishedAt !== null)
  return bases.find(isPublished) ?? bases[0] ?? null
}

/** Whether a later version took the place of this one. */
export const isSuperseded = (
  { published }: { published: number | null },
  { version, publishedAt }: Pick<VersionDates, 'version' | 'publishedAt'>,
): boolean => published !== null && publishedAt !== null && version < published

/**
 * A draft as its sheet says it to readers, for comparing two of them: without what the bureau told the Secretariat alone (why it asks,
 * whom it left out, what it allows the public, who declared what), and of a minor without address and school (R-YEL-2).
 */
export function forReaders(draft: NoticeDraft, now: Date): NoticeDraft {
  const {
    purpose: _1,
    record: _2,
    interest: _3,
    sensitiveReason: _4,
    newElements: _5,
    ...request
  } = draft.request
  const { extractConsent: _6, ...minor } = draft.minor
  const { school, ...person } = draft.person
  const isMinor = isUnderAge(draft, now)
  return {
    ...draft,
    request: { ...request, sensitive: [] },
    person: {
      ...person,
      marks: person.marks.filter((mark) => mark !== 'official'),
      addresses: isMinor ? [] : person.addresses,
      ...(school === undefined || isMinor ? {} : { school }),
    },
    minor: isMinor ? minor : {},
    recipients: recipientsSaid(draft),
    extract: { fields: [] },
    declarations: [],
  }
}

const recipientsSaid = ({
  form,
  recipients: { scope, countries },
}: NoticeDraft): NoticeDraft['recipients'] => {
  if (form !== 'diffusion' || scope === undefined) return { countries: [] }
  return scope === 'only' ? { scope, countries } : { scope: 'all', countries: [] }
}
