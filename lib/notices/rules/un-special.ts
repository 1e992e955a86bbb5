import { info, must, said, should, some } from '../rule'

/** Special notices of the UN Security Council (Art. 95): who is listed and what follows. Nobody is to be arrested for it. */
export const unSpecialRules = [
  must('un.listing', {
    article: '95',
    at: 'listing.reference',
    has: ({ listing }) => said(listing.reference) && said(listing.resolution),
  }),
  must('un.reasons', { article: '95', at: 'listing.reasons', has: ({ listing }) => said(listing.reasons) }),
  must('un.sanctions', {
    article: '95',
    at: 'listing.sanctions',
    has: ({ listing }) => some(listing.sanctions),
  }),
  must('un.name', {
    article: '95',
    at: 'person.names',
    has: ({ person }) =>
      person.names.some(({ family, given, original }) => [family, given, original].some(said)),
  }),
  should('un.original', {
    article: '95',
    at: 'person.names',
    has: ({ person }) => person.names.some(({ original }) => said(original)),
  }),
  info('un.no_arrest', { article: '95', at: 'request.actions', notes: true }),
]
