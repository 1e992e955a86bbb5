import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Secrets are files of 32 random bytes (mode 0600), made by the start command; never environment values. */
export type SecretName = 'nextauth' | 'terms' | 'pepper' | 'totp' | 'device' | 'sign-in'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const environment = z.object({
  PORTAL_DATABASE_URL: z
    .string({
      error:
        'PORTAL_DATABASE_URL is missing: set it to the connection of the role portal_app, or use `npm start`, which makes one',
    })
    .refine((text) => /^postgres(ql)?:\/\//.test(text), 'PORTAL_DATABASE_URL must begin with postgresql://'),
  PORTAL_ORIGIN: z
    .url({
      error:
        'PORTAL_ORIGIN is missing or not an address: set it to what officers type, for example https://portal.example.org',
    })
    .transform((text) => new URL(text).origin)
    .refine(
      (origin) =>
        origin.startsWith('https://') ||
        (origin.startsWith('http://') && loopback.has(new URL(origin).hostname)),
      'PORTAL_ORIGIN must begin with https:// (http:// is accepted for localhost only)',
    ),
  PORTAL_SECRETS_DIR: z
    .string({ error: 'PORTAL_SECRETS_DIR is missing: set it to the folder that holds the key files' })
    .min(1),
})

export type Config = { portalDatabaseUrl: string; origin: string; secure: boolean; secretsDir: string }

let read: Config | undefined

/**
 * The environment of the web process, checked once.
 * @throws Error that names the variable and says what to do
 */
export function config(): Config {
  if (read) return read
  const parsed = environment.safeParse(process.env)
  if (!parsed.success)
    throw new Error(
      `The portal cannot start:\n${parsed.error.issues.map((issue) => `  ${issue.message}`).join('\n')}`,
    )
  const { PORTAL_DATABASE_URL, PORTAL_ORIGIN, PORTAL_SECRETS_DIR } = parsed.data
  read = {
    portalDatabaseUrl: PORTAL_DATABASE_URL,
    origin: PORTAL_ORIGIN,
    secure: PORTAL_ORIGIN.startsWith('https://'),
    secretsDir: PORTAL_SECRETS_DIR,
  }
  return read
}

/** The port on which this process serves a built portal; null where it serves none, as while developing and in tests. */
export const servedPort = (): number | null =>
  process.env.NODE_ENV === 'production' && process.env.PORT ? Number(process.env.PORT) : null

export const portalDatabaseUrl = () => config().portalDatabaseUrl

const secrets = new Map<SecretName, Buffer>()

/**
 * A key of 32 bytes by name.
 * @throws Error that names the file when it is missing or too short
 */
export function secret(name: SecretName): Buffer {
  let key = secrets.get(name)
  if (!key) {
    const file = path.join(/* turbopackIgnore: true */ config().secretsDir, `${name}.key`)
    try {
      key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
    } catch {
      throw new Error(
        `The key file ${file} cannot be read: run \`npm start\` once, or put 32 random bytes there as base64url text`,
      )
    }
    if (key.length !== 32)
      throw new Error(`The key file ${file} must hold 32 bytes as base64url text; it holds ${key.length}`)
    secrets.set(name, key)
  }
  return key
}
