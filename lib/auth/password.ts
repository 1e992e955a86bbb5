import { createHmac } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { secret } from '@/lib/config'
import { tooMany } from '@/lib/errors'

/** argon2id, 64 MiB, three passes, one lane: 121 ms on two shared cores (SECURITY §4.1). */
/** `Algorithm.Argon2id` is an ambient const enum, which isolated modules may not read. */
const argon2id = 2
const options = { algorithm: argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 }

/** Hash of a text that nobody's password is: unknown accounts cost as much as known ones. Made on first use. */
let decoy: Promise<string> | undefined

/** A password is normalised once (NFKC) and mixed with the pepper, which stands outside the database. */
export function hashPassword(password: string): Promise<string> {
  return hash(peppered(password), options)
}

/** Whether the password is right; without a hash the same work is done and the answer is no. To be called in turn. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const right = await verify(passwordHash ?? (await decoy), peppered(password))
  return right && passwordHash !== null
}

const peppered = (password: string) =>
  createHmac('sha256', secret('pepper')).update(password.normalize('NFKC')).digest('base64url')

const atOnce = 2
const queueLimit = 20
let running = 0
const waiting: (() => void)[] = []

/**
 * Runs what compares a password when its turn has come: 64 MiB times unbounded sign-ins would be a way to stop the portal.
 * @throws Answer `too-many` when more than twenty wait; nothing of the work has been done then
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= queueLimit) throw tooMany('busy', 3)
    await new Promise<void>((resume) => waiting.push(resume))
  }
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
