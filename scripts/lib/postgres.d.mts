export type Cluster = {
  /** Administrator's connection to a database of the cluster. */
  url: (database: string) => string
  /** The run-time role's connection to a database of the cluster. */
  portalUrl: (database: string) => string
  port: number
  pid: number
  /** Where the data really is: elsewhere than asked when the server's user cannot enter the checkout. */
  place: string
  initialised: boolean
  reused: boolean
  /** Password of the run-time role portal_app. */
  portalPassword: string
  /** Whether its process is there, without asking it anything. */
  runs: () => boolean
  stop: () => Promise<void>
}
export const trialFlags: string[]
export function ensurePostgres(dir: string, options?: { flags?: string[]; port?: number }): Promise<Cluster>
export function freePort(): Promise<number>
export function runs(pid: number): boolean
