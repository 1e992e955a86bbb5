import { z } from 'zod'

const report = z.object({
  'csp-report': z.object({
    'effective-directive': z.string().optional(),
    'violated-directive': z.string().optional(),
  }),
})
const reports = z.array(
  z.object({ type: z.string(), body: z.object({ effectiveDirective: z.string().optional() }) }),
)

/** Bytes of a report that are read; browsers send about one kilobyte. */
const limit = 16_384

/**
 * Takes the browser's reports of the content security policy. Anyone may post here, so nothing of the report
 * reaches the log but the directive, and that only if it looks like one.
 */
export async function takeReport(request: Request): Promise<Response> {
  const length = Number(request.headers.get('content-length') ?? 0)
  if (!(length > 0 && length <= limit)) return new Response(null, { status: 413 })
  for (const directive of directivesOf(await request.text())) {
    console.warn(JSON.stringify({ event: 'csp', directive }))
  }
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}

function directivesOf(text: string): string[] {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return []
  }
  const old = report.safeParse(body)
  const fresh = reports.safeParse(body)
  const named = old.success
    ? [old.data['csp-report']['effective-directive'] ?? old.data['csp-report']['violated-directive'] ?? '']
    : fresh.success
      ? fresh.data
          .filter(({ type }) => type === 'csp-violation')
          .map(({ body: inner }) => inner.effectiveDirective ?? '')
      : []
  return named.filter((directive) => /^[a-z-]{3,40}$/.test(directive)).slice(0, 10)
}
