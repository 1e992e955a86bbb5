import { statement } from '@/lib/db/direct'

/**
 * What visitors read: one statement, as the run-time role, with no context entered. For row security nobody is asking, so that the
 * only rows there are stand open to everyone (`using (true)` in prisma/row-security.sql): extracts, their pictures, and reference
 * data. It writes no event: whoever looks at what is public is not followed.
 * @param text a constant; whatever somebody typed is a parameter
 * @throws Answer `too-many` when the database is away or busy
 */
export const publicRead = <T>(text: string, params: readonly unknown[]): Promise<T[]> =>
  statement<T>(text, params)
