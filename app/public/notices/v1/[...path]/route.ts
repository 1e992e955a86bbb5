import { publicNotices } from '@/lib/web/public-endpoint'

/** The public interface of notices, for programs: no key, no cookie. */
const answer = async (request: Request, { params }: RouteContext<'/public/notices/v1/[...path]'>) =>
  publicNotices(request, (await params).path)

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
