import { BarBox } from '@/components/search/bar-box'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { beginSearch } from '../../../search/actions'

/** Lists are no search: the box stands empty above them. */
export default async function Bar() {
  await requireOfficer(await currentLocale())
  return <BarBox action={beginSearch} />
}
