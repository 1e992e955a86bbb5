import { z } from 'zod'
import { depositInput, depositOutput } from '@/lib/machine/deposit-input'
import { findInput } from '@/lib/machine/find-input'
import { findOutput, problemOutput } from '@/lib/machine/find-output'
import { entryRules } from '@/lib/records/entry/entry-rules'

/** Which answers that are not what was asked for an address may give. */
const problems = {
  400: 'The body is no proper JSON',
  401: 'The key is missing, unknown, revoked or ended',
  403: 'From a network that was not named, or for another purpose',
  405: 'Another method than POST',
  408: 'The body did not arrive in time',
  413: 'The body is too long',
  415: 'The body is not application/json',
  422: 'Fields are not right; each is named',
  429: 'A budget is spent, or the client was stopped; wait as Retry-After says',
  500: 'The fault is ours',
  503: 'Busy, or without database; wait as Retry-After says',
}

const budgetHeaders = {
  'RateLimit-Policy': { description: 'Budgets of the client', schema: { type: 'string' } },
  RateLimit: { description: 'What is left of them', schema: { type: 'string' } },
}

/** The description of the machine's interface (OpenAPI 3.1), made of the very schemas that judge the requests. */
export function openApi(): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Meridian',
      version: '1',
      summary: 'Checks of documents, persons and vehicles by a bureau’s own systems',
      description:
        'Every check stands in the log of the bureau. What a country withholds from yours does not exist for you.',
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths: {
      '/api/v1/find': {
        post: {
          operationId: 'find',
          summary: 'Checks a document, a person and a vehicle in one call',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Find' } } },
          },
          responses: {
            200: {
              description: 'Every database that was asked, with its outcome',
              headers: budgetHeaders,
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Found' } } },
            },
            ...Object.fromEntries(
              Object.entries(problems).map(([status, description]) => [status, problem(status, description)]),
            ),
          },
        },
      },
      '/api/v1/records/{type}': {
        post: {
          operationId: 'deposit',
          summary: 'Enters a record of the country whose system sends it',
          parameters: [
            {
              name: 'type',
              in: 'path',
              required: true,
              schema: { type: 'string' },
              description: entryRules.map(({ code }) => `\`${code}\``).join(', '),
            },
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              schema: { type: 'string', minLength: 8, maxLength: 100 },
              description:
                'Your own. Sent again with the same body it makes no second record; with another body it is refused',
            },
          ],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Deposit' } } },
          },
          responses: {
            201: {
              description: 'In force; the same for the same Idempotency-Key',
              headers: budgetHeaders,
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Deposited' } } },
            },
            404: problem('404', 'Records of this type are not deposited here'),
            409: problem('409', 'No number could be given; send it again'),
            ...Object.fromEntries(
              Object.entries(problems).map(([status, description]) => [status, problem(status, description)]),
            ),
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of a program: `ipk_…`' },
      },
      schemas: {
        Find: schemaOf(findInput, 'input'),
        Found: schemaOf(findOutput, 'output'),
        Deposit: schemaOf(depositInput, 'input'),
        Deposited: schemaOf(depositOutput, 'output'),
        Problem: schemaOf(problemOutput, 'output'),
      },
    },
  }
}

function problem(status: string, description: string) {
  const waits = status === '429' || status === '503'
  return {
    description,
    ...(waits
      ? {
          headers: {
            'Retry-After': { description: 'Seconds', schema: { type: 'integer' } },
            ...(status === '429' ? budgetHeaders : {}),
          },
        }
      : {}),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}
