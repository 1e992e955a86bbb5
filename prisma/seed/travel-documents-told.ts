import { reviewDays, type SeedTravelDocument } from './travel-document'

/** Documents that journeys and the README call by their references: each shows one way in which a number is answered. */
export function toldDocuments(): SeedTravelDocument[] {
  return [
    told({
      key: 'document-stolen-french',
      owner: 'FR',
      reference: 'SLTD-2026-000101',
      number: '99ZZ12847',
      status: 'stolen_from_bearer',
      sourceReference: 'FR-DV-2026-00101',
      issuedOn: '2021-05-11',
      expiresOn: '2031-05-10',
      lostCountry: 'ES',
      circumstances: 'Volé dans une voiture stationnée avec un sac.',
    }),
    // Any number from 001 to 200 is answered.
    told({
      key: 'document-belgian-blanks',
      owner: 'BE',
      reference: 'SLTD-2025-000102',
      number: 'ZZ990001',
      rangeTo: 'ZZ990200',
      status: 'stolen_blank',
      createdDaysAgo: 260,
      lostCountry: 'BE',
      circumstances:
        'Burglary at a town hall at night; two hundred blank passports in sealed packs are missing.',
    }),
    // One number, two issuers: numbers are unique within a country only.
    told({
      key: 'document-twin-italian',
      owner: 'IT',
      reference: 'SLTD-2025-000103',
      number: 'ZZ9904417',
      status: 'lost_by_bearer',
      createdDaysAgo: 310,
      issuedOn: '2019-09-02',
      expiresOn: '2029-09-01',
      lostCountry: 'IT',
    }),
    told({
      key: 'document-twin-polish',
      owner: 'PL',
      reference: 'SLTD-2026-000104',
      number: 'ZZ9904417',
      status: 'revoked',
      createdDaysAgo: 90,
      issuedOn: '2022-01-20',
      expiresOn: '2032-01-20',
      lostDaysBefore: null,
      circumstances: 'Cancelled by the issuing authority; the document was not returned.',
    }),
    // The letter O and the digit 0: two cards, each of which may be the other misread.
    told({
      key: 'document-letter-o',
      owner: 'FR',
      reference: 'SLTD-2025-000105',
      kind: 'identity_card',
      number: 'ZO99K7144',
      status: 'lost_by_bearer',
      createdDaysAgo: 200,
      issuedOn: '2022-03-15',
      expiresOn: '2032-03-14',
      lostCountry: 'FR',
    }),
    told({
      key: 'document-digit-0',
      owner: 'FR',
      reference: 'SLTD-2025-000106',
      kind: 'identity_card',
      number: 'Z099K7144',
      status: 'stolen_from_bearer',
      createdDaysAgo: 180,
      issuedOn: '2023-06-01',
      expiresOn: '2033-05-31',
      lostCountry: 'FR',
    }),
    // Rabat keeps this one from Dakar.
    told({
      key: 'document-restricted',
      owner: 'MA',
      reference: 'SLTD-2026-000107',
      number: 'ZZ9907755',
      status: 'stolen_from_bearer',
      withheldFrom: ['SN'],
      createdDaysAgo: 45,
      issuedOn: '2024-02-12',
      expiresOn: '2029-02-11',
      lostCountry: 'MA',
    }),
    told({
      key: 'document-recovered',
      owner: 'SN',
      reference: 'SLTD-2025-000108',
      number: 'Z99018273',
      status: 'recovered_destroyed',
      before: 'lost_by_bearer',
      createdDaysAgo: 420,
      issuedOn: '2020-10-05',
      expiresOn: '2025-10-04',
      lostCountry: 'FR',
      circumstances: 'Retrouvé et renvoyé au bureau de délivrance, qui l’a détruit.',
    }),
    // Its day of review has passed: only Tokyo still sees it.
    told({
      key: 'document-ended',
      owner: 'JP',
      reference: 'SLTD-2016-000109',
      number: 'ZZ9902345',
      status: 'lost_by_bearer',
      recordStatus: 'expired',
      createdDaysAgo: reviewDays + 20,
      retentionDays: -20,
      issuedOn: '2012-04-01',
      expiresOn: '2022-04-01',
      lostCountry: 'TH',
    }),
    // Al-Mansouri's own passport is a document of the person on file and stands there, not here (prisma/seed/mansouri.ts).
  ]
}

type Told = Partial<SeedTravelDocument> &
  Pick<SeedTravelDocument, 'key' | 'owner' | 'reference' | 'number' | 'status'>

function told(document: Told): SeedTravelDocument {
  const createdDaysAgo = document.createdDaysAgo ?? 120
  return {
    sourceReference: null,
    recordStatus: 'published',
    withheldFrom: [],
    noDownload: false,
    createdDaysAgo,
    retentionDays: reviewDays - createdDaysAgo,
    kind: 'passport',
    rangeTo: null,
    issuedOn: null,
    expiresOn: null,
    lostDaysBefore: 2,
    lostCountry: null,
    circumstances: null,
    before: null,
    ...document,
  }
}
