import { Answer, statusOf } from '@/lib/errors'

/** The policy of answers that are not pages: nothing may run, nothing may frame them. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}

/** JSON with the headers that every answer to a machine has. */
export const json = (body: unknown, init: { status?: number; headers?: Record<string, string> } = {}) =>
  Response.json(body, { status: init.status ?? 200, headers: { ...headers, ...init.headers } })

/** A file for the officer: always an attachment unless it is a picture of our own making. */
export const file = (body: BodyInit, type: string, extra: Record<string, string> = {}) =>
  new Response(body, {
    headers: { ...headers, 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...extra },
  })

/**
 * Runs the work of a route handler and turns the six answers into problem+json (RFC 9457).
 * Anything else is a bug: a 500 whose reference stands in the server's log.
 */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Answer) {
      return problem(statusOf[error.kind], error.kind, error.reason, error.fields, error.retryAfter)
    }
    const reference = crypto.randomUUID()
    console.error(`bug ${reference}`, error)
    return problem(500, 'bug', reference, {})
  }
}

function problem(
  status: number,
  title: string,
  detail: string,
  fields: Record<string, string[]>,
  retryAfter?: number,
) {
  return json(
    { type: 'about:blank', title, status, detail, ...(Object.keys(fields).length ? { fields } : {}) },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}),
      },
    },
  )
}
