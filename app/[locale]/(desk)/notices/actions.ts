'use server'
import type { FormState } from '@/lib/web/form-action'
import { moveByForm } from '@/lib/web/notice-flow'

/** Every act on a notice, from whichever page its form stands on. */
export const actOnNotice = async (state: FormState, form: FormData): Promise<FormState> =>
  moveByForm(state, form)
