import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecordPageView } from '@/components/records/record-page'
import { denialOfRow } from '@/lib/access/policy'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { inForce } from '@/lib/records/entry/present'
import { pagePhotos, readRecord } from '@/lib/records/queries'
import { recordAsOf } from '@/lib/records/record-view'
import { recordTypeOf } from '@/lib/records/registry'
import { answerPage, notHere } from '@/lib/web/answer-page'

/** Browsers keep titles: the name of a person does not stand in one. */
export async function generateMetadata({
  params,
}: PageProps<'/[locale]/records/[type]/[id]'>): Promise<Metadata> {
  const type = recordTypeOf((await params).type)
  return { title: type ? (await getTranslations('record.type'))(type.code) : '' }
}

export default async function RecordOfType({
  params,
  searchParams,
}: PageProps<'/[locale]/records/[type]/[id]'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { type: code, id } = await params
  const { search, version, done } = await searchParams
  const type = recordTypeOf(code)
  if (!type) return notHere(locale)
  const page = await answerPage(locale, `/${locale}/records/${code}/${id}`, () =>
    readRecord(caller, { id, ...(typeof search === 'string' && isUuid(search) ? { search } : {}) }),
  )
  if (page.record.type !== type.code) notHere(locale)
  const old = Number(version) === page.record.version ? undefined : recordAsOf(page.record, Number(version))
  const t = await getTranslations('errors.code')
  const denial =
    page.record.noDownload && !page.own ? 'no_download' : denialOfRow(officer, 'search.export', { rows: 1 })
  return (
    <RecordPageView
      page={page}
      shown={old ?? page.record}
      type={type}
      asOf={old ? { version: old.version, at: old.updatedAt } : null}
      photo={pagePhotos(officer, new Date(page.now))}
      exportDenied={denial && t(denial)}
      mayChange={
        page.own &&
        inForce(page.record, page.now.slice(0, 10)) &&
        denialOfRow(officer, 'record.enter', { owner: page.record.owner }) === null
      }
      done={typeof done === 'string' ? done : null}
    />
  )
}

const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
