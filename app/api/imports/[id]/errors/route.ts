import { currentCaller } from '@/lib/auth/officer'
import { defaultLocale, isLocale } from '@/lib/i18n/routing'
import { errorsFile } from '@/lib/web/import-errors'
import { answering } from '@/lib/web/respond'

/** The rows of an import that were left out, as a file. */
export async function GET(request: Request, { params }: RouteContext<'/api/imports/[id]/errors'>) {
  return answering(async () => {
    const asked = new URL(request.url).searchParams.get('locale')
    return errorsFile(await currentCaller(), (await params).id, isLocale(asked) ? asked : defaultLocale)
  })
}
