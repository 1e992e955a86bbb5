import { takeReport } from '@/lib/web/csp-report'

export const POST = takeReport
