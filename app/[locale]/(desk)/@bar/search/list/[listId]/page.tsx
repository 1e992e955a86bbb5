import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import Bar from '../page'

/** The same above one list as above all of them. */
export default async function ListBar() {
  await requireOfficer(await currentLocale())
  return <Bar />
}
