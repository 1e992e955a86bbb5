import { BarBox } from '@/components/search/bar-box'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { beginSearch } from '../../../search/actions'

/** The search box above the forms for works of art: their address is no search. */
export default async function Bar() {
  await requireOfficer(await currentLocale())
  return <BarBox action={beginSearch} />
}
