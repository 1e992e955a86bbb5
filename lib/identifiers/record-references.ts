/**
 * Kinds of records by the letters with which their references begin (`PER-2026-004417`), in the order in which lists name
 * them. The one list of all kinds: types, tabs and the recogniser follow it. Small enough for the browser.
 */
export const recordPrefixes = {
  PER: 'person',
  ORG: 'organisation',
  SLTD: 'travel-document',
  SMV: 'vehicle',
  SWA: 'artwork',
} as const

export type RecordTypeCode = (typeof recordPrefixes)[keyof typeof recordPrefixes]

export const recordTypeCodes = Object.values(recordPrefixes) as readonly RecordTypeCode[]
