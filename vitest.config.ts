import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname)
const alias = { '@': root }

/** unit and house need nothing; db and api get a clone of a migrated template each worker (tests/support/cluster.ts). */
export default defineConfig({
  resolve: { alias },
  test: {
    pool: 'forks',
    // What two cores can carry; each worker of db and api holds connections.
    maxWorkers: 2,
    // Generous: a busy machine is no failure. What must be fast is measured by itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Pure code keeps nothing between files: a worker loads it once instead of seventy times.
          isolate: false,
          setupFiles: ['tests/support/chance.ts'],
        },
      },
      { extends: true, test: { name: 'house', include: ['tests/house/**/*.test.ts'] } },
      ...(['db', 'api'] as const).map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          globalSetup: ['tests/support/cluster.ts'],
          setupFiles: ['tests/support/chance.ts', 'tests/support/database.ts'],
        },
      })),
    ],
  },
})
