import { searchOpenPictures } from '@/lib/web/open-pictures'

/** A picture with which a visitor looks for a stolen work of art. */
export const POST = (request: Request) => searchOpenPictures(request)
