import { redirect } from 'next/navigation'
import { currentLocale } from '@/lib/i18n/current'
import { listPath } from '@/lib/notices/public/addresses'

export default async function Notices() {
  redirect(listPath(await currentLocale(), 'red'))
}
