/**
 * The little that the search asks of a database connection, so that a Prisma transaction and a bare `pg` client serve
 * the same code. Parameters are `$1`, `$2`…; arrays are JavaScript arrays; rows are plain objects by column name.
 */
export type SearchDb = { query<T>(sql: string, params: readonly unknown[]): Promise<T[]> }
