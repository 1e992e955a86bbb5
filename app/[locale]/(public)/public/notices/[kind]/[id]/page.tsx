import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ExtractPage } from '@/components/public/extract-page'
import { GonePage } from '@/components/public/gone-page'
import { wallClock } from '@/lib/clock'
import { currentLocale } from '@/lib/i18n/current'
import { entityIdOf } from '@/lib/notices/public/answers'
import { readExtract } from '@/lib/notices/public/extract-queries'
import { publicHead, publicKindOf } from '@/lib/web/public-pages'

type Props = PageProps<'/[locale]/public/notices/[kind]/[id]'>

/** Read once for the head and the page. */
const noticeOf = cache(async (kindText: string, id: string) => {
  const kind = publicKindOf(kindText)
  const entityId = entityIdOf(id)
  return { kind, found: kind && entityId ? await readExtract(kind, entityId) : undefined }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind: text, id } = await params
  const { kind, found } = await noticeOf(text, id)
  const t = await getTranslations('public')
  const path = `/public/notices/${kind}/${id}`
  const locale = await currentLocale()
  if (!found) return publicHead(locale, path, { title: t('gone.unknown.title'), status: 404 })
  if (found === 'gone') return publicHead(locale, path, { title: t('gone.title'), status: 410 })
  const { content, noindex, entityId } = found.extract
  const name = [content.name, content.forename].filter(Boolean).join(', ')
  return publicHead(locale, path, { title: name || entityId, index: !noindex })
}

export default async function Notice({ params }: Props) {
  const { kind: text, id } = await params
  const { kind, found } = await noticeOf(text, id)
  if (!kind) redirect(`/${await currentLocale()}/not-found`)
  if (!found || found === 'gone') return <GonePage kind={kind} gone={found === 'gone'} />
  return <ExtractPage extract={found.extract} pictures={found.pictures} now={wallClock()} />
}
