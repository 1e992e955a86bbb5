import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DraftPage } from '@/components/notices/draft/draft-page'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { openDraft } from '@/lib/notices/draft-queries'
import { topicsOf } from '@/lib/notices/form/topics'
import { itemsOf } from '@/lib/notices/form/write'
import { answerPage } from '@/lib/web/answer-page'
import { sentOf } from '@/lib/web/picture-form'
import { answerIt, autosaveTopic, removeFile, removeItem, saveTopic } from '../../../draft-actions'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/notices/[id]/draft/[section]'>): Promise<Metadata> {
  const t = await getTranslations('draft.topic')
  const { section } = await params
  return { title: t.has(section as never) ? t(section as never) : t('check') }
}

export default async function DraftSection({
  params,
  searchParams,
}: PageProps<'/[locale]/notices/[id]/draft/[section]'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id, section } = await params
  const asked = await searchParams
  const here = `/${locale}/notices/${id}/draft/${section}`
  const page = await answerPage(locale, here, () => openDraft(caller, { id }))
  if (!page.acts.includes('write')) redirect(localePath(locale, `/notices/${id}/check`))
  const { draft } = page.version
  const topics = topicsOf(draft, page.now)
  const topic = topics.find(({ name }) => name === section)
  if (!topic) redirect(localePath(locale, `/notices/${id}/draft/${topics[0]?.name ?? 'case'}`))
  const count = itemsOf(draft, topic).length
  const n = Number(asked.item)
  const item =
    topic.list === undefined
      ? undefined
      : Number.isInteger(n) && n >= 1 && n <= count
        ? n - 1
        : !topic.uploaded && asked.item === 'new'
          ? ('new' as const)
          : undefined
  return (
    <DraftPage
      page={page}
      topic={topic}
      item={item}
      said={{
        refused: asked.refused === '1',
        unanswered: asked.unanswered === '1',
        sent: topic.uploaded ? (await sentOf(locale, asked)).refused : [],
        file: typeof asked.file === 'string' ? asked.file : '',
      }}
      actions={{
        save: saveTopic.bind(null, id, topic.name),
        keep: autosaveTopic.bind(null, id, topic.name),
        remove: removeItem.bind(null, id, topic.name),
        removeFile: removeFile.bind(null, id, topic.name),
        answer: answerIt.bind(null, id, topic.name),
      }}
    />
  )
}
