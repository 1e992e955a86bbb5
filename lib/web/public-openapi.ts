import { z } from 'zod'
import { type PublicKind, usualPerPage } from '@/lib/notices/public/asked'
import {
  changesShape,
  countriesShape,
  imagesShape,
  listShape,
  publicProblemShape,
  redShape,
  unEntityShape,
  unPersonShape,
  yellowShape,
} from '@/lib/notices/public/shapes'

const every: readonly PublicKind[] = ['red', 'yellow', 'un']
const persons: readonly PublicKind[] = ['red', 'yellow']
const nameRule = 'Begins of words, in any script; or a pattern with dots (`^.{4}$`)'

/**
 * The parameters of lists: of which lists, and what they mean. The names are those of the known service, `cursor` and below are ours.
 */
const parameters = {
  forename: { of: persons, means: nameRule },
  name: { of: every, means: nameRule },
  nationality: { of: persons, means: 'ISO 3166-1 alpha-2' },
  ageMin: { of: persons, means: 'Years, 0 to 120' },
  ageMax: { of: persons, means: 'Years, 0 to 120' },
  sexId: { of: persons, means: 'M, F or U' },
  arrestWarrantCountryId: {
    of: ['red'],
    means: 'ISO 3166-1 alpha-2, or a tribunal: 914, 916, 922',
  },
  unReference: { of: ['un'], means: 'Permanent reference number of the list' },
  unResolution: { of: ['un'], means: 'Number of the resolution' },
  freeText: { of: every, means: 'Begins of words anywhere in the extract' },
  page: { of: every, means: 'From 1; beyond the last it is the last' },
  resultPerPage: { of: every, means: `1 to 160; ${usualPerPage} unless said` },
  cursor: { of: every, means: 'Walks the whole list: empty at first, then what `query.cursor` said' },
  updated_since: { of: every, means: 'Only what came or changed since (ISO 8601)' },
  fields: { of: every, means: 'Names of fields, divided by commas: only these, also in lists' },
  lang: { of: every, means: 'en, fr, es or ar: words for the codes, and problems, in this language' },
} as const satisfies Record<string, { of: readonly PublicKind[]; means: string }>

const problems = {
  400: 'A parameter that is ours alone is wrong',
  404: 'Unknown id',
  410: 'Withdrawn: it was public and is no more',
  429: 'More than 60 requests in a minute from one address',
  503: 'Busy; wait as Retry-After says',
} as const

/** The description of the public interface (OpenAPI 3.1), made of the shapes of its answers. */
export function publicOpenApi(): object {
  const v1 = '/public/notices/v1'
  return {
    openapi: '3.1.1',
    info: {
      title: 'Meridian, public notices',
      version: '1',
      summary: 'Red, yellow and UN special notices as far as they are public',
      description:
        'Same paths, names, nulls and links as the known public service. Differences: every page can be reached, `last` is true, and `cursor`, `updated_since`, `fields`, `lang` and `/changes` are added. A red notice is no international arrest warrant; persons are considered innocent until proven guilty.',
    },
    servers: [{ url: '/' }],
    paths: {
      [`${v1}/red`]: lists('red', 'Red notices'),
      [`${v1}/yellow`]: lists('yellow', 'Yellow notices'),
      [`${v1}/un`]: lists('un', 'UN special notices, persons and entities'),
      [`${v1}/un/persons`]: lists('un', 'UN special notices on persons', 'persons'),
      [`${v1}/un/entities`]: lists('un', 'UN special notices on entities', 'entities'),
      ...details(`${v1}/red`, 'Red', 'red'),
      ...details(`${v1}/yellow`, 'Yellow', 'yellow'),
      ...details(`${v1}/un/persons`, 'UnPerson', 'unPerson'),
      ...details(`${v1}/un/entities`, 'UnEntity', 'unEntity'),
      [`${v1}/changes`]: {
        get: {
          operationId: 'changes',
          summary: 'What was published, changed and withdrawn since a moment',
          parameters: [
            query('since', 'ISO 8601'),
            query('after', 'Where a long answer goes on; as `_links.next` says'),
          ],
          responses: answers('Changes'),
        },
      },
      [`${v1}/countries`]: {
        get: {
          operationId: 'countries',
          summary: 'Codes and names of countries and tribunals',
          parameters: [query('lang', parameters.lang.means)],
          responses: answers('Countries'),
        },
      },
    },
    components: {
      schemas: {
        List: schemaOf(listShape),
        Red: schemaOf(redShape),
        Yellow: schemaOf(yellowShape),
        UnPerson: schemaOf(unPersonShape),
        UnEntity: schemaOf(unEntityShape),
        Images: schemaOf(imagesShape),
        Changes: schemaOf(changesShape),
        Countries: schemaOf(countriesShape),
        Problem: schemaOf(publicProblemShape),
      },
    },
  }
}

const lists = (kind: PublicKind, summary: string, section = '') => ({
  get: {
    operationId: `list${section ? `-${section}` : ''}-${kind}`,
    summary,
    parameters: Object.entries(parameters).flatMap(([name, { of, means }]) =>
      (of as readonly PublicKind[]).includes(kind) ? [query(name, means)] : [],
    ),
    responses: answers('List'),
  },
})

function details(path: string, schema: string, name: string): object {
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^\\d{4}-\\d{1,9}$' },
  }
  const pictureId = { name: 'pictureId', in: 'path', required: true, schema: { type: 'string' } }
  return {
    [`${path}/{id}`]: {
      get: {
        operationId: name,
        summary: 'One notice',
        parameters: [id, query('fields', parameters.fields.means), query('lang', parameters.lang.means)],
        responses: answers(schema),
      },
    },
    [`${path}/{id}/images`]: {
      get: {
        operationId: `${name}-images`,
        summary: 'Its pictures',
        parameters: [id],
        responses: answers('Images'),
      },
    },
    [`${path}/{id}/images/{pictureId}`]: {
      get: {
        operationId: `${name}-image`,
        summary: 'One picture',
        parameters: [id, pictureId],
        responses: {
          200: { description: 'JPEG', content: { 'image/jpeg': {} } },
          404: problem(problems[404]),
          429: problem(problems[429]),
        },
      },
    },
  }
}

const query = (name: string, description: string) => ({
  name,
  in: 'query',
  schema: { type: 'string' },
  description,
})

const answers = (schema: string) => ({
  200: {
    description: 'As asked',
    headers: {
      ETag: { schema: { type: 'string' } },
      RateLimit: { description: 'What is left of the minute', schema: { type: 'string' } },
    },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  },
  304: { description: 'As If-None-Match said' },
  ...Object.fromEntries(
    Object.entries(problems).map(([status, description]) => [status, problem(description)]),
  ),
})

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function schemaOf(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output' })
  return rest
}
