import { locales } from '@/lib/access/actor'
import { conflict, notFound } from '@/lib/errors'
import { type Messages, messagesOf } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import { openJob } from '@/lib/operation/jobs'
import type { Context } from '@/lib/operation/operation'
import { contextOf } from '@/lib/records/entry/entry-context'
import { enterable } from '@/lib/records/entry/read-entry'
import type { Kind, RowShape } from './check-row'
import { headerUnits } from './craft-columns'
import { type ImportFacts, importColumns } from './import-facts'
import { labelReader, nearLabelReader } from './list-labels'
import { type ImportState, importJob } from './states'

let catalogues: Promise<Record<Locale, Messages>> | undefined

/** The four catalogues: files hold labels in the language of whoever wrote them. */
export function allCatalogues(): Promise<Record<Locale, Messages>> {
  catalogues ??= Promise.all(locales.map(async (locale) => [locale, await messagesOf(locale)] as const)).then(
    (all) => Object.fromEntries(all) as Record<Locale, Messages>,
  )
  return catalogues
}

/**
 * One import of the reader's own bureau.
 * @throws Answer `not-found` alike for another bureau's and for none, `conflict` when it stands where this cannot be done
 */
export async function importOf(
  { sql }: Pick<Context, 'sql'>,
  id: string,
  states?: readonly ImportState[],
): Promise<ImportFacts> {
  const [found] = await sql.query<ImportFacts>(
    `select ${importColumns} from "Import" i where i."id" = $1::uuid`,
    [id],
  )
  if (!found) throw notFound('import_unknown')
  if (states && !states.includes(found.state)) throw conflict('import_moved')
  return found
}

/** What checking a row of this import takes. */
export async function frameOf(
  context: Context,
  facts: ImportFacts,
): Promise<{
  id: string
  owner: string
  kind: Kind
  shape: RowShape
  context: ReturnType<typeof contextOf> & { clearance: number }
}> {
  const kind = enterable(facts.type)
  if (!kind) throw notFound('import_unknown')
  const { actor } = context
  return {
    id: facts.id,
    owner: actor.root,
    kind,
    shape: {
      columns: facts.columns,
      constants: facts.constants,
      units: headerUnits(facts.headers, facts.columns),
    },
    context: {
      ...contextOf(context),
      label: labelReader(await allCatalogues()),
      nearLabel: nearLabelReader(await allCatalogues()),
      clearance: actor.clearance,
    },
  }
}

/** Lets work on an import begin, in the name of this officer; whatever went on before has ended with that. */
export async function beginWork({ db }: Pick<Context, 'db'>, id: string): Promise<void> {
  await db.$executeRaw`select acl.leave_import_job(${id}::uuid)`
  await openJob(db, importJob, id)
}
