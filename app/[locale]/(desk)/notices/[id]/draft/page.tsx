import { redirect } from 'next/navigation'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'

/** A draft begins with its first page. */
export default async function Draft({ params }: PageProps<'/[locale]/notices/[id]/draft'>) {
  const { id } = await params
  redirect(localePath(await currentLocale(), `/notices/${id}/draft/case`))
}
