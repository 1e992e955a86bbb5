/** The source of the consolidated list, as the code of a tenant. */
export const unitedNations = 'UN'
