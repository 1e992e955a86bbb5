import { proofOf } from '@/lib/auth/sign-in'
import { config, secret } from '@/lib/config'
import { guardFindings } from '@/lib/db/guard'

/** Environment and keys are whole, and the database would bind us: else the process ends with what to do (exit code 78). */
export async function startCheck() {
  try {
    config()
    for (const name of ['nextauth', 'terms', 'pepper', 'totp', 'device', 'sign-in'] as const) secret(name)
  } catch (error) {
    stop([error instanceof Error ? error.message : String(error)])
  }
  // A database that is away is not a reason to die: readiness answers 503 until it is back, and asks the guard again then.
  const findings = await guardFindings(proofOf('start')).catch(() => [])
  if (findings.length) stop(findings)
}

function stop(reasons: string[]): never {
  console.error(`The portal does not start:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`)
  process.exit(78)
}
