import { createHash } from 'node:crypto'
import { Answer } from '@/lib/errors'
import { recordTypeCodes } from '@/lib/identifiers/record-references'
import { depositInput, idempotencyKeyShape } from '@/lib/machine/deposit-input'
import { claimDeposit, type Spent, Spoken, spend } from '@/lib/operation/machine-operation'
import { createRecord } from '@/lib/records/entry/commands'
import { flatEntry } from '@/lib/records/entry/part-rows'
import type { MachineRequest } from './machine-endpoint'
import { MachineProblem } from './machine-problem'

/**
 * Enters a record that a country's own system deposits. The same Idempotency-Key with the same body is the same record, also
 * when both are under way at once: the record's id is made of client and key.
 */
export async function deposit({ caller, value, bytes }: MachineRequest, type: string, said: string | null) {
  const spent = await spend(caller, { runs: [], places: [], typed: false })
  if (!said || !idempotencyKeyShape.test(said))
    throw new MachineProblem(400, 'idempotency_missing', { spent })
  const code = recordTypeCodes.find((known) => known === type)
  if (!code) throw new MachineProblem(404, 'type_unknown', { spent })
  const parsed = depositInput.safeParse(value)
  if (!parsed.success) throw new Spoken(new Answer('invalid', 'input'), spent, parsed.error.issues)
  const { reference, fields, conditions, reason } = parsed.data
  const texts = flatEntry(fields)
  if (!(await claimDeposit(caller, said, Buffer.concat([Buffer.from(`${code}\n`), bytes]))))
    throw new MachineProblem(422, 'idempotency_other', { spent })
  const made = await withBudget(spent, () =>
    createRecord({ ...caller, reference }, { type: code, texts, conditions, reason, token: tokenOf(said) }),
  )
  return { body: made, status: 201, spent }
}

/** The token of the entry that an Idempotency-Key stands for (RFC 9562 version 8). */
function tokenOf(said: string): string {
  const hex = createHash('sha256').update(said).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function withBudget<T>(spent: Spent, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Answer && error.kind === 'not-found')
      throw new MachineProblem(404, 'type_unknown', { spent })
    throw error instanceof Answer ? new Spoken(error, spent) : error
  }
}
