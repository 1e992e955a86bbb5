// npm run db -- NAME : a migrated development database in a cluster of its own; prints the two connections.
import path from 'node:path'
import { ensurePostgres } from './lib/postgres.mjs'
import { defaultSecretsDir, migrated, secrets } from './lib/set-up.mjs'
import { dataDir } from './lib/steps.mjs'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]{0,30}$/.test(name)) {
  console.error('Usage: npm run db -- NAME   (small letters, digits and underscores)')
  process.exit(1)
}
try {
  const cluster = await ensurePostgres(path.join(dataDir, 'pg18-dev'))
  secrets(defaultSecretsDir)
  await migrated(cluster.url(name), defaultSecretsDir, cluster.portalPassword)
  console.log(`DATABASE_URL=${cluster.url(name)}\nPORTAL_DATABASE_URL=${cluster.portalUrl(name)}`)
  process.exit(0)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
