import { transaction } from './client'

/** Takes away what nobody needs any more of imports: uploads that never ended, rows of reports whose time is over. */
export async function sweepImports(): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const [row] = await transaction(
      (db) => db.$queryRaw<{ swept: boolean }[]>`select acl.sweep_imports() as swept`,
    )
    if (!row?.swept) return
  }
}

/** Throws away the bytes of pictures that no photograph shows any more. */
export async function sweepBlobs(): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const [row] = await transaction(
      (db) => db.$queryRaw<{ swept: number }[]>`select acl.sweep_blobs() as swept`,
    )
    if (!row?.swept) return
  }
}

/** Throws away drafts that nobody has saved for `draftDays`. */
export async function sweepDrafts(): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const [row] = await transaction(
      (db) => db.$queryRaw<{ swept: number }[]>`select acl.sweep_drafts() as swept`,
    )
    if (!row?.swept) return
  }
}
