import type { Locale } from '@/lib/access/actor'
import { normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { normaliseName } from '@/lib/search/normalise'
import type { NoticeDraft } from './draft'
import { isMinor } from './person'
import { isHeld } from './release'
import type { Check, RuleContext } from './rule'
import { flagsOf, isComplete } from './rules'

/** What the row of a notice says of its content, so that lists and the workflow need not read it. */
export type NoticeSummary = {
  caption: string
  language: Locale | null
  reference: string | null
  /** A child, or a danger that is near: looked at before all others. */
  urgent: boolean
  complete: boolean
  flagged: boolean
  flags: string[]
  held: boolean
  keys: string[]
  withheldFrom: string[]
  onlyTo: string[]
}

/** The row of a notice as its content and what the rules said of it make it. */
export function summaryOf(draft: NoticeDraft, checks: readonly Check[], context: RuleContext): NoticeSummary {
  const flags = [...new Set(flagsOf(checks).map(({ id }) => id))]
  const { scope, countries } = draft.recipients
  return {
    caption: captionOf(draft),
    language: draft.request.language ?? null,
    reference: draft.request.reference ?? null,
    urgent: draft.type === 'orange' || (draft.type === 'yellow' && isMinor(draft, context, draft)),
    complete: isComplete(checks),
    flagged: flags.length > 0,
    flags,
    held: isHeld(draft, context, draft),
    keys: keysOf(draft),
    withheldFrom: scope === 'all_but' ? countries : [],
    onlyTo: scope === 'only' ? countries : [],
  }
}

/** What a list calls it: `FAMILY, Given` of the person, the title or description of the thing; empty while nothing is said. */
export function captionOf(draft: NoticeDraft): string {
  const name = draft.person.names.find(({ kind }) => kind === 'primary') ?? draft.person.names[0]
  const person = [name?.family?.toUpperCase(), name?.given].filter(Boolean).join(', ') || name?.original
  const thing =
    draft.object.title ?? draft.object.text ?? draft.method.text ?? draft.asset.text ?? draft.threat.text
  const found = draft.type === 'black' ? draft.discovery.place : undefined
  return shortened(person ?? found ?? thing ?? '')
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

/**
 * Keys under which what is alike meets: `n:` every two words of a name in their normal form, `b:` a name word with a year of birth,
 * `d:` number of a document, `r:` a record of ours, `w:` title and maker of a work. At most 200.
 */
export function keysOf(draft: NoticeDraft): string[] {
  const keys = new Set<string>()
  const years = draft.person.births.map(({ date }) => date.year)
  for (const { family, given, original } of draft.person.names)
    for (const form of formsOf({ family, given, original })) {
      const words = [...new Set(form)].sort().slice(0, 6)
      for (const [i, word] of words.entries()) {
        for (const year of years) keys.add(`b:${word}:${year}`)
        for (const other of words.slice(i + 1)) keys.add(`n:${word}:${other}`)
      }
    }
  for (const { number } of draft.documents) if (number) keys.add(`d:${normaliseDocumentNumber(number)}`)
  if (draft.request.record) keys.add(`r:${draft.request.record}`)
  const work = [draft.object.title, draft.object.maker].filter(Boolean).join(' ').toLowerCase()
  if (work) keys.add(`w:${work}`)
  if (draft.listing.reference) keys.add(`l:${draft.listing.reference.toLowerCase()}`)
  return [...keys].slice(0, 200)
}

function formsOf({
  family,
  given,
  original,
}: {
  family?: string | undefined
  given?: string | undefined
  original?: string | undefined
}): string[][] {
  const written = [
    ...(family || given ? [{ ...(family ? { family } : {}), ...(given ? { given } : {}) }] : []),
    ...(original ? [{ full: original }] : []),
  ]
  return written.flatMap((name) => normaliseName(name).forms.map((form) => form.map(({ text }) => text)))
}
