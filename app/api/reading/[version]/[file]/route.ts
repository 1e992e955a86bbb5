import { readFile } from 'node:fs/promises'
import { notFound } from '@/lib/errors'
import { readingFile } from '@/lib/web/reading-files'
import { answering } from '@/lib/web/respond'

/** A part of the readers of pictures: the same for everybody, kept by the browser for as long as its address is asked for. */
export async function GET(_: Request, { params }: RouteContext<'/api/reading/[version]/[file]'>) {
  return answering(async () => {
    const { version, file } = await params
    const found = readingFile(version, file)
    if (!found) throw notFound()
    return new Response(new Uint8Array(await readFile(found.at)), {
      headers: { 'Content-Type': found.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    })
  })
}
