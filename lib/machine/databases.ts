/**
 * What a check asks (DOMAIN 3, 4.2), by the names that border systems know. SLTD: documents reported by their issuer. TDAWN:
 * documents of persons about whom a notice or a diffusion is in force: nobody reported the document, and the answer names the notices.
 * NOMINAL: persons by their data, and by a document that another person on record holds. SMV: vehicles.
 */
export const databaseCodes = ['SLTD', 'TDAWN', 'NOMINAL', 'SMV'] as const
export type DatabaseCode = (typeof databaseCodes)[number]

/**
 * `HIT`: the same document, number or person. `POSSIBLE`: somebody has to look before anything is done; a name without a
 * date of birth is never more (DOMAIN 9.4). `NO_HIT`: nothing that this client may see. `ERROR`: not answered, and no
 * "no hit". `NOT_AUTHORISED`: the client may not ask it.
 */
export const outcomes = ['HIT', 'POSSIBLE', 'NO_HIT', 'ERROR', 'NOT_AUTHORISED'] as const
export type Outcome = (typeof outcomes)[number]
