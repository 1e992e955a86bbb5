/** Purposes of processing police data: the closed list of RPD Art. 10. Labels stand in the `recognise` messages. */
export const purposeCodes = ['P-A', 'P-B', 'P-C', 'P-D', 'P-E', 'P-F', 'P-G', 'P-H', 'P-I'] as const

export type PurposeCode = (typeof purposeCodes)[number]

/** Longest case reference that is kept with a search; shorter than any file number that we have seen twice over. */
export const caseReferenceLimit = 80
