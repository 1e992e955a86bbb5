import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AnswerForms } from '@/components/notices/answer-forms'
import { LetEndButton } from '@/components/notices/let-end'
import { NoticePageView } from '@/components/notices/notice-page'
import { NoticeSheet } from '@/components/notices/notice-sheet'
import { VersionChanges } from '@/components/notices/version-changes'
import { noticePath } from '@/components/notices/words'
import { requireOfficer } from '@/lib/auth/officer'
import { config } from '@/lib/config'
import { currentLocale } from '@/lib/i18n/current'
import { locales } from '@/lib/i18n/routing'
import { answersOf } from '@/lib/notices/actions'
import { readNotice } from '@/lib/notices/queries'
import { sheetContentOf } from '@/lib/notices/sheet/of-view'
import { sheetOf } from '@/lib/notices/sheet/sheet'
import { answerPage } from '@/lib/web/answer-page'
import { answerLocation, letEnd } from '../actions'

/** Browsers keep titles: neither name nor number stands in one. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice.page'))('title') }
}

export default async function Notice({ params, searchParams }: PageProps<'/[locale]/notices/[id]'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const { sheet, version, against, fields, done } = await searchParams
  const tab = locales.find((each) => each === sheet) ?? locale
  const wanted = {
    ...(isNumber(version) ? { version } : {}),
    ...(isNumber(against) ? { against } : {}),
  }
  const view = await answerPage(locale, `/${locale}/notices/${id}`, () =>
    readNotice(caller, { id, ...wanted }),
  )
  const content = sheetContentOf(view, tab, {
    imageOf: (picture) => `/api/notices/pictures/${picture}?size=full`,
    origin: config().origin,
  })
  const ours = view.side === 'bureau'
  return (
    <NoticePageView
      view={view}
      tab={tab}
      done={typeof done === 'string' ? done : null}
      changes={<VersionChanges view={view} tab={tab} all={fields === 'all'} />}
      sheet={<NoticeSheet sheet={sheetOf(content)} locale={tab} />}
      letEnd={<LetEndButton id={id} once={randomUUID()} next={noticePath(locale, id)} action={letEnd} />}
      answers={
        ours
          ? Object.fromEntries(
              view.actions
                .filter((action) => answersOf(action).length)
                .map((action) => [
                  action.id,
                  <AnswerForms key={action.id} notice={id} located={action} action={answerLocation} />,
                ]),
            )
          : {}
      }
    />
  )
}

const isNumber = (value: unknown): value is string => typeof value === 'string' && /^\d{1,5}$/.test(value)
