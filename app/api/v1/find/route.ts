import { check } from '@/lib/machine/check'
import { findInput } from '@/lib/machine/find-input'
import { findAnswer } from '@/lib/web/find-words'
import { languageOf, machineEndpoint, onlyPost } from '@/lib/web/machine-endpoint'

/** One check of a border system: a document, a person, a vehicle in one call; what is exactly the same opens a hit. */
export const POST = (request: Request) =>
  machineEndpoint(request, findInput, async ({ caller, value, started }) => {
    const said = await check(caller, value)
    return {
      body: await findAnswer(said, languageOf(said.spent), performance.now() - started),
      spent: said.spent,
    }
  })

export { onlyPost as DELETE, onlyPost as GET, onlyPost as PATCH, onlyPost as PUT }
