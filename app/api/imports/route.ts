import { takeUpload } from '@/lib/web/import-upload'

export const POST = (request: Request) => takeUpload(request)
