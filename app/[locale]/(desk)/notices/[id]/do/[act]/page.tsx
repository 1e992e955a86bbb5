import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActBox } from '@/components/notices/act-box'
import { ActPage } from '@/components/notices/act-page'
import { ReportBox } from '@/components/notices/report-box'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { kindOf } from '@/lib/notices/kinds'
import { readNotice } from '@/lib/notices/queries'
import { noticeActs } from '@/lib/notices/transitions'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { actOnNotice, reportOnNotice } from '../../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.page'))('title') }
}

export default async function DoOnNotice({ params }: PageProps<'/[locale]/notices/[id]/do/[act]'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { id, act: wanted } = await params
  const act = noticeActs.find((each) => each === wanted)
  if (!act) notHere(locale)
  const here = `/${locale}/notices/${id}/do/${act}`
  const view = await answerPage(locale, here, () => readNotice(caller, { id }))
  return (
    <ActPage view={view} act={act}>
      {act === 'report_action' ? (
        <ReportBox view={view} country={officer.root} action={reportOnNotice} />
      ) : (
        <ActBox
          notice={view.notice}
          act={act}
          action={actOnNotice}
          now={view.now}
          showable={{
            fields: kindOf(view.notice.type).extract.fields,
            ticked: view.version.draft.extract.fields,
          }}
        />
      )}
    </ActPage>
  )
}
