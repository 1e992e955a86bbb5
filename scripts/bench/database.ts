import { adminDatabase } from '../lib/admin-database'

/** Settings of the bench's own cluster: what a small production machine would have; printed with the results. */
export const benchFlags = [
  'shared_buffers=4GB',
  'effective_cache_size=12GB',
  'work_mem=32MB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
  'max_connections=60',
  'jit=off',
]

/** The database `bench` of a cluster of its own under `.data/`, or `DATABASE_URL`. */
export const benchDatabase = () => adminDatabase('bench', 'pg18-bench', benchFlags)
