import { z } from 'zod'
import type { MachineIssue } from '@/lib/operation/machine-operation'
import { editDistance } from '@/lib/search/edit-distance'
import type { FieldError } from './machine-problem'

/** At most so many are said at once. */
const most = 20

type Shape = { properties?: Record<string, Shape>; items?: Shape; description?: string }

const shapes = new Map<z.ZodType, Shape>()

/** The names that may stand where a request has an unknown one are told with it, the likeliest first. */
export function fieldErrors(issues: readonly MachineIssue[], schema: z.ZodType): FieldError[] {
  return issues.flatMap((issue) => errorsOf(issue, schema)).slice(0, most)
}

function errorsOf(issue: MachineIssue, schema: z.ZodType): FieldError[] {
  const path = issue.path.map(String)
  const pointer = pointerOf(path)
  const said = (code: string, args: FieldError['args'] = {}): FieldError[] => [{ pointer, code, args }]
  switch (issue.code) {
    case 'domain':
      return said(issue.reason)
    case 'unrecognized_keys': {
      const known = Object.keys(shapeAt(schema, path)?.properties ?? {})
      return issue.keys.map((name) => ({
        pointer: pointerOf([...path, name]),
        code: 'field_unknown',
        args: {
          name: name.slice(0, 60),
          known: known.toSorted((a, b) => distance(name, a) - distance(name, b)).join(', '),
        },
      }))
    }
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? said('field_missing')
        : said('field_type', { expected: String(issue.expected) })
    case 'invalid_value':
      return said('field_value', { known: issue.values.map(String).join(', ') })
    case 'too_big':
      return said(issue.origin === 'string' ? 'text_long' : 'list_long', { limit: Number(issue.maximum) })
    case 'too_small':
      return said(issue.origin === 'string' ? 'text_short' : 'list_short', { limit: Number(issue.minimum) })
    case 'custom':
      return said(issue.message)
    default:
      return said('field_form')
  }
}

/** JSON Pointer (RFC 6901). */
const pointerOf = (path: readonly string[]): string =>
  path.map((step) => `/${step.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function shapeAt(schema: z.ZodType, path: readonly string[]): Shape | undefined {
  const whole = shapes.get(schema) ?? (z.toJSONSchema(schema, { io: 'input' }) as Shape)
  shapes.set(schema, whole)
  return path.reduce<Shape | undefined>(
    (shape, step) => (shape?.items ? shape.items : shape?.properties?.[step]),
    whole,
  )
}

/** How far two names are apart, without regard to case. */
const distance = (a: string, b: string) => editDistance(a.toLowerCase(), b.toLowerCase(), 20)
