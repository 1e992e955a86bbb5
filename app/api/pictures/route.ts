import { submitRecordPictures } from '@/lib/web/picture-form'
import { answering } from '@/lib/web/respond'

/** Pictures for what is being entered, or for a record on file. */
export async function POST(request: Request) {
  return answering(() => submitRecordPictures(request))
}
