import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecordList } from '@/components/records/record-list'
import { denialOf } from '@/lib/access/policy'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { recordStatuses } from '@/lib/records/codes'
import { listOwnRecords } from '@/lib/records/list-queries'
import { dueKinds, endingSteps } from '@/lib/records/own-list'
import { recordTypeOf } from '@/lib/records/registry'
import { answerPage } from '@/lib/web/answer-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record.list'))('title') }
}

export default async function OurRecords({ searchParams }: PageProps<'/[locale]/records'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 60) : '')
  const look = {
    find: one('find'),
    status: recordStatuses.find((each) => each === one('status')),
    due: dueKinds.find((each) => each === one('due')),
    within: endingSteps.find((each) => String(each) === one('within'))?.toString(),
    type: recordTypeOf(one('type'))?.code,
    after: one('after'),
  }
  const list = await answerPage(locale, `/${locale}/records`, () => listOwnRecords(caller, given(look)))
  return (
    <RecordList
      list={list}
      mayEnter={denialOf(officer, 'record.enter') === null}
      look={{
        find: look.find,
        status: look.status ?? '',
        due: look.due ?? '',
        within: look.due === 'expiring' ? (look.within ?? '') : '',
        type: look.type ?? '',
      }}
    />
  )
}

const given = (parts: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value))
