'use server'
import { keepSession } from '@/lib/auth/commands'
import { formAction } from '@/lib/web/form-action'

export const staySignedIn = async () => formAction(keepSession, new FormData(), () => ({}))
