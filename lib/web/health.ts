import { proofOf } from '@/lib/auth/sign-in'
import { guardFindings } from '@/lib/db/guard'
import { json } from './respond'

/** The process answers: restart it when it does not. */
export const live = () => json({ status: 'live' })

const patienceMs = 1_000

/**
 * Ready to serve: the database answers within a second and the guard finds nothing. 503 with Retry-After otherwise;
 * the portal recovers by itself, so nobody restarts it for a database that is away.
 */
export async function ready(): Promise<Response> {
  const waiting = new Promise<string[]>((resolve) =>
    setTimeout(() => resolve(['The database does not answer.']), patienceMs).unref(),
  )
  const findings = await Promise.race([
    guardFindings(proofOf('start')).catch(() => ['The database does not answer.']),
    waiting,
  ])
  if (findings.length === 0) return json({ status: 'ready' })
  return json({ status: 'waiting', findings }, { status: 503, headers: { 'Retry-After': '2' } })
}
