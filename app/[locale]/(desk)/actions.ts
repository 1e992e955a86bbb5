'use server'
import { keepSession } from '@/lib/auth/commands'
import { recallWork } from '@/lib/records/recall-queries'
import { formAction } from '@/lib/web/form-action'

export const staySignedIn = async () => formAction(keepSession, new FormData(), () => ({}))

export const recall = async () => formAction(recallWork, new FormData(), () => ({}))
