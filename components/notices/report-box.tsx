import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/ui/server-form'
import { countryByAlpha2, members } from '@/lib/bureaus/countries'
import { isLocale } from '@/lib/i18n/routing'
import { actionKinds } from '@/lib/notices/actions'
import type { NoticeView } from '@/lib/notices/queries'
import { isoDay } from '@/lib/records/entry/days'
import { actWords } from './act-box'
import { ReportForm } from './report-form'

/** The form of what a bureau did about a notice, in the words of the reader. */
export async function ReportBox({
  view: { notice, now },
  country,
  action,
}: {
  view: NoticeView
  country: string
  action: FormAction
}) {
  const t = await getTranslations('notice.action')
  const act = await getTranslations('notice')
  const current = await getLocale()
  const locale = isLocale(current) ? current : 'en'
  return (
    <ReportForm
      action={action}
      hidden={{ id: notice.id, revision: String(notice.revision), once: randomUUID() }}
      kinds={actionKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`hint.${value}`) }))}
      countries={members
        .map(({ code, names }) => ({ value: code, label: names[locale] }))
        .toSorted((a, b) => a.label.localeCompare(b.label, locale))}
      country={countryByAlpha2(country) ? country : ''}
      today={isoDay(now)}
      labels={{
        kind: t('kindLabel'),
        country: t('country'),
        none: t('countryNone'),
        place: t('place'),
        on: t('on'),
        text: act('askText.report_action'),
        optional: t('optional'),
        submit: act('act.report_action'),
      }}
      words={await actWords()}
    />
  )
}
