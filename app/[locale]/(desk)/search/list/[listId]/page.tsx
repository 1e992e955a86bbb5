import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListPage } from '@/components/lists/list-page'
import { ListProgress } from '@/components/lists/list-progress'
import { memberNames } from '@/components/search/words'
import { ClientMessages } from '@/components/ui/client-messages'
import { denialOfRow } from '@/lib/access/policy'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { listLookOf } from '@/lib/lists/look'
import { readList } from '@/lib/lists/queries'
import { answerPage } from '@/lib/web/answer-page'
import { changeList, searchLine } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists'))('resultTitle') }
}

export default async function List({ params, searchParams }: PageProps<'/[locale]/search/list/[listId]'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const { listId } = await params
  const asked = await searchParams
  const view = await answerPage(locale, `/${locale}/search/list/${listId}`, () =>
    readList(caller, { id: listId, look: listLookOf(asked) }),
  )
  const errors = await getTranslations('errors.code')
  const denied = denialOfRow(officer, 'search.export', { rows: view.exportable })
  return (
    <ListPage
      view={view}
      exportDenied={denied && errors(denied)}
      countryNames={await memberNames()}
      done={typeof asked.done === 'string' ? asked.done : null}
      refused={typeof asked.refused === 'string' ? asked.refused : null}
      act={changeList}
      open={searchLine}
      progress={
        view.state === 'working' && (
          <ClientMessages of={['lists.progress']}>
            <ListProgress id={view.id} done={view.done} lines={view.lines} />
          </ClientMessages>
        )
      }
    />
  )
}
