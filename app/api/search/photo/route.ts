import { submitPictures } from '@/lib/web/picture-upload'
import { answering } from '@/lib/web/respond'

/** Pictures with which works of art are looked for. */
export async function POST(request: Request) {
  return answering(() => submitPictures(request))
}
