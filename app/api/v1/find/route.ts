import { find } from '@/lib/machine/commands'
import { findInput } from '@/lib/machine/find-input'
import { findAnswer } from '@/lib/web/find-words'
import { languageOf, machineEndpoint, onlyPost } from '@/lib/web/machine-endpoint'

/** One check of a border system: a document, a person, a vehicle in one call. */
export const POST = (request: Request) =>
  machineEndpoint(request, findInput, async ({ caller, value, started }) => {
    const said = await find(caller, value)
    return {
      body: await findAnswer(said, languageOf(said.spent), performance.now() - started),
      spent: said.spent,
    }
  })

export { onlyPost as DELETE, onlyPost as GET, onlyPost as PATCH, onlyPost as PUT }
