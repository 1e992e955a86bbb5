import { kindOf } from '../kinds'
import { isHeld } from '../release'
import { info, must, should, some } from '../rule'

/** What only diffusions need (Arts 97-101, R-DIF-1 to -3): for the rest they keep the rules of the notice they are like. */
export const diffusionRules = [
  must('diffusion.type', {
    article: '97',
    at: 'request',
    holds: ({ type }) => kindOf(type).diffusion,
  }),
  must('diffusion.recipients', {
    article: '97',
    at: 'recipients.countries',
    has: ({ recipients: { scope, countries } }) =>
      scope === 'all' || (scope !== undefined && some(countries)),
  }),
  // Known to the whole world and fit for a notice: then it is better one, for that is looked at first.
  should('diffusion.worldwide', {
    article: '99',
    at: 'recipients.scope',
    when: ({ recipients }) => recipients.scope !== undefined,
    holds: ({ recipients }) => recipients.scope === 'only',
  }),
  info('diffusion.held', { article: '99', at: 'recipients', when: isHeld, notes: true }),
  info('diffusion.not_searchable', { article: '99', at: 'recipients', notes: true }),
]
