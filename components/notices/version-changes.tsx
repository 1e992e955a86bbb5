import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import type { Locale } from '@/lib/i18n/routing'
import { changesIn, diffDrafts } from '@/lib/notices/diff'
import type { EarlierVersion, NoticeView } from '@/lib/notices/queries'
import { comparableWith, forReaders } from '@/lib/notices/versions'
import { CompareBar, SectionBlock } from './changes'
import { noticePath } from './words'

/** What the version on the page says otherwise than an earlier one; whoever is no party is told what the sheets say, and no more. */
export function VersionChanges({
  view: { notice, version, versions, before, side, now },
  tab,
  all,
}: {
  view: NoticeView & { before: EarlierVersion | null }
  /** The language of the sheet, which stays as it is. */
  tab: Locale
  /** Fields that are the same, too. */
  all: boolean
}) {
  const t = useTranslations('notice.page')
  const changes = useTranslations('review.changes')
  const locale = usePageLocale()
  if (!before) return null
  const read = side === 'reader' ? (draft: EarlierVersion['draft']) => forReaders(draft, now) : same
  const sections = diffDrafts(read(before.draft), read(version.draft))
  const shown = sections.filter(({ changed }) => all || changed > 0)
  const address = (against: number, every: boolean) =>
    `${noticePath(locale, notice.id)}?${new URLSearchParams({
      sheet: tab,
      version: String(version.version),
      against: String(against),
      ...(every ? { fields: 'all' } : {}),
    })}#changes`
  return (
    <Card
      id="changes"
      title={t('changes', { version: before.version })}
      flush
      aside={<span className="text-xs">{changes('count', { count: changesIn(sections) })}</span>}
    >
      <CompareBar
        bases={comparableWith(versions, version.version).map((each) => ({
          key: String(each),
          href: address(each, all),
          text: t('version', { version: each }),
          current: each === before.version,
        }))}
        all={{ href: address(before.version, !all), shown: all }}
      />
      {shown.length === 0 && <p className="p-3 text-ink-2">{changes('none')}</p>}
      <div className="divide-y divide-line">
        {shown.map((section) => (
          <SectionBlock key={section.section} section={section} all={all} />
        ))}
      </div>
    </Card>
  )
}

const same = (draft: EarlierVersion['draft']) => draft
