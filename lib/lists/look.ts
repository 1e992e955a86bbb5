import { z } from 'zod'
import type { AddressParameters } from '@/lib/search/facets'
import { metOutcomes, type Outcome, outcomes } from './outcome'

/** Lines on one page of a check. */
export const linesOnPage = 50
/** Lines on one sheet of paper, which takes a twentieth of a second each to draw; other files hold them all. */
export const mostPrinted = 300

/** How a check is looked at: which outcomes (none means all), and which page. */
export type ListLook = { outcomes: readonly Outcome[]; page: number }

/** The same, as an operation takes it. */
export const listLookSchema = z.strictObject({
  outcomes: z.array(z.enum(outcomes)).max(outcomes.length).readonly(),
  page: z.int().min(1).max(1000),
}) satisfies z.ZodType<ListLook>

/** Reads an address. What it does not know it leaves out: a hand-written address is never an error. */
export function listLookOf(parameters: AddressParameters): ListLook {
  const asked = [parameters.outcome ?? []].flat()
  const page = Number([parameters.page ?? []].flat()[0])
  return {
    outcomes: outcomes.filter((outcome) => asked.includes(outcome)),
    page: Number.isInteger(page) && page > 0 && page <= 1000 ? page : 1,
  }
}

/** The address of a look; begins with `?` or is empty. */
export function addressOfListLook(look: ListLook): string {
  const query = new URLSearchParams()
  for (const outcome of look.outcomes) query.append('outcome', outcome)
  if (look.page > 1) query.set('page', String(look.page))
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Only lines that met a record. */
export const withMatches: ListLook = { outcomes: metOutcomes, page: 1 }
