/** The four statutory regions: Africa 54 members, Americas 38, Asia and South Pacific 54, Europe 50. */
export const regions = ['africa', 'americas', 'asia_pacific', 'europe'] as const
export type Region = (typeof regions)[number]
