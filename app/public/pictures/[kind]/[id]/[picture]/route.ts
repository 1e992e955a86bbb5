import { publicPicture } from '@/lib/web/public-endpoint'

/** A picture of a public notice, for the pages that show it. */
export const GET = async (
  request: Request,
  { params }: RouteContext<'/public/pictures/[kind]/[id]/[picture]'>,
) => publicPicture(request, await params)
