'use server'
import { currentLocale } from '@/lib/i18n/current'
import { decideClientRequest } from '@/lib/machine/client-commands'
import { type FormState, formAction } from '@/lib/web/form-action'
import { thenGo } from '@/lib/web/then-go'

export const decide = async (_: FormState, form: FormData) =>
  thenGo(
    await formAction(decideClientRequest, form),
    `/${await currentLocale()}/approvals?done=${form.get('decision') === 'approve' ? 'approved' : 'refused'}`,
  )
