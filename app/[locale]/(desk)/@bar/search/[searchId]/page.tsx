import { BarBox } from '@/components/search/bar-box'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { resultsOf } from '../../../search/[searchId]/results'
import { beginSearch } from '../../../search/actions'

/** The search box with the text whose results the page shows. Whatever went wrong, the page itself says. */
export default async function Bar({ params, searchParams }: PageProps<'/[locale]/search/[searchId]'>) {
  await requireOfficer(await currentLocale())
  const { searchId } = await params
  const view = await resultsOf(searchId, JSON.stringify(await searchParams)).catch(() => null)
  const asked = view?.asked
  return (
    <BarBox
      action={beginSearch}
      about={searchId}
      {...(asked?.text ? { text: asked.text } : {})}
      {...(asked?.as ? { chosen: asked.as } : {})}
    />
  )
}
