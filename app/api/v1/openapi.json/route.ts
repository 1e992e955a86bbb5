import { openApi } from '@/lib/web/openapi'
import { json } from '@/lib/web/respond'

/** The description of the machine's interface; for anybody. */
export const GET = () => json(openApi())
