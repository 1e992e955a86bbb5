import path from 'node:path'
import { ensurePostgres } from './lib/postgres.mjs'
import { dataDir } from './lib/steps.mjs'
const cluster = await ensurePostgres(path.join(dataDir, 'pg18-dev'))
console.log(`DATABASE_URL=${cluster.url('artdev')}\nPORTAL_DATABASE_URL=${cluster.portalUrl('artdev')}`)
setInterval(() => {}, 1000)
