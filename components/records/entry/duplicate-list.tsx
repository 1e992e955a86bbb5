import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { OwnerMark, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import { Tag } from '@/components/ui/tag'
import type { Duplicate } from '@/lib/records/entry/queries'

/** Records on file that may be about the thing that is being entered. */
export function DuplicateList({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const t = useTranslations('entry.found')
  const bands = useTranslations('explain.band')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface text-ink">
      {duplicates.map((found) => (
        <li
          key={found.id}
          data-duplicate={found.reference}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2"
        >
          <OwnerMark owner={found.owner} />
          <Link
            href={recordPath(locale, found)}
            prefetch={false}
            className="min-w-0 grow font-medium break-words"
          >
            <NameText>{found.caption}</NameText>
          </Link>
          <Identifier className="text-xs text-ink-2">{found.reference}</Identifier>
          <span className="flex flex-wrap gap-1">
            {found.own && <Tag tone="accent">{t('own')}</Tag>}
            {found.status !== 'published' && <Tag>{codes('recordStatuses', found.status)}</Tag>}
            <Tag tone={found.band === 'identical' ? 'warn' : 'neutral'}>{bands(found.band)}</Tag>
          </span>
        </li>
      ))}
    </ul>
  )
}
