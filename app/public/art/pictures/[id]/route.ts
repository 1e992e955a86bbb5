import { openPicture } from '@/lib/web/open-pictures'

/** A picture of a stolen work that its owner has not restricted. */
export const GET = async (request: Request, { params }: RouteContext<'/public/art/pictures/[id]'>) =>
  openPicture(request, (await params).id)
