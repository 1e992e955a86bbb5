import path from 'node:path'
import { defineConfig } from 'prisma/config'

/** For authoring (`npm run prisma -- migrate dev`) and the drift check; the portal itself never reads it. */
export default defineConfig({
  schema: 'prisma',
  migrations: { path: path.join('prisma', 'migrations') },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
