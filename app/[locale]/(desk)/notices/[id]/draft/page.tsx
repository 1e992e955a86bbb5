import { redirect } from 'next/navigation'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'

/** A draft begins with its first page. */
export default async function Draft({ params }: PageProps<'/[locale]/notices/[id]/draft'>) {
  const locale = await currentLocale()
  await requireOfficer(locale)
  const { id } = await params
  redirect(localePath(locale, `/notices/${id}/draft/case`))
}
