import type { FindOutput } from './find-output'

/** What the page for developers shows as an answer; a test holds it to the promised shape. Nobody and nothing real. */
export const exampleAnswer: FindOutput = {
  queryId: '019aa2d4-5b1e-7c3a-9d0f-2f6b8e4c1a77',
  at: '2026-11-25T14:32:07.113Z',
  tookMs: 3,
  document: { number: 'L898902C3', issuer: 'UTO', failedCheckDigits: [] },
  results: [
    {
      database: 'SLTD',
      outcome: 'HIT',
      text: 'A record agrees. Contact its source before any action.',
      candidates: [
        {
          recordId: '019aa2d4-1c55-7b02-8c44-0d8a51b0e6f1',
          reference: 'SLTD-2026-000417',
          match: 'identical',
          hit: true,
          source: { country: 'UTO', name: 'Utopia', ncb: 'NCB Utopia' },
          status: { code: 'stolen_from_bearer', text: 'Stolen from its bearer' },
          caution: [],
          why: [
            {
              about: 'number',
              says: 'agrees',
              text: 'Number: agrees',
              detail: 'number.same',
              asked: 'L898902C3',
              recorded: 'L898902C3',
            },
            {
              about: 'issuer',
              says: 'agrees',
              text: 'Issuing country: agrees',
              detail: 'issuer.same',
              asked: 'UT',
              recorded: 'UT',
            },
          ],
          notices: [],
          instruction:
            'The document is recorded as “Stolen from its bearer” by Utopia. The bearer may be the rightful holder. Contact NCB Utopia before any action.',
          followUp: {
            number: 'HIT-2026-04410073',
            state: 'TO_CHECK',
            lookBy: '2026-11-25T15:02:07.113Z',
            text: 'Hit HIT-2026-04410073 is open. Call the second line and your bureau with this number: an officer there looks and asks NCB Utopia. Do nothing more on this answer alone.',
          },
        },
      ],
    },
    {
      database: 'TDAWN',
      outcome: 'NO_HIT',
      text: 'No record found under your access rights. This does not prove that none exists.',
      candidates: [],
    },
    {
      database: 'NOMINAL',
      outcome: 'ERROR',
      text: 'This database did not answer. This is not “no record”: ask again.',
      candidates: [],
    },
  ],
}
