import { signOutResponse } from '@/lib/auth/sign-out'

export const POST = (request: Request) => signOutResponse(request)
