import { redirect } from 'next/navigation'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { stepOf } from '@/lib/imports/states'
import { importPage } from '@/lib/web/import-flow'

/** Leads to the step at which an import stands. */
export default async function Import({ params, searchParams }: PageProps<'/[locale]/imports/[id]'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const { refused } = await searchParams
  const { state } = await importPage(locale, caller, 'upload', id, { sample: true })
  const why = typeof refused === 'string' ? `?refused=${encodeURIComponent(refused)}` : ''
  redirect(`${localePath(locale, `/imports/${id}/${stepOf(state)}`)}${why}`)
}
