import {
  BadgeCheck,
  BellRing,
  ClipboardCheck,
  Eye,
  FileUp,
  FolderOpen,
  KeyRound,
  LayoutList,
  Megaphone,
  ScanLine,
  ScrollText,
  Search,
  UserRound,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Place } from '@/lib/access/places'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { Rail, type RailItem } from './rail'

const icons = {
  desk: LayoutList,
  search: Search,
  quick: ScanLine,
  hits: BellRing,
  notices: Megaphone,
  review: ClipboardCheck,
  watches: Eye,
  records: FolderOpen,
  imports: FileUp,
  audit: ScrollText,
  programs: KeyRound,
  approvals: BadgeCheck,
  account: UserRound,
}

type Waiting = { waiting: number; late: boolean }

const groups: Partial<Record<Place['key'], 'groupRecords' | 'groupInsight'>> = {
  records: 'groupRecords',
  audit: 'groupInsight',
}

/** The rail for the places that this officer has, under the headings of the working desk. */
export function DeskRail({
  locale,
  places,
  waiting,
  notices,
}: {
  locale: Locale
  places: readonly Place[]
  /** Hits that wait for the officer's bureau; null where that is not his business. */
  waiting: Waiting | null
  /** Notices that wait for this officer; null where they are not his business. */
  notices: Waiting | null
}) {
  const t = useTranslations('shell.rail')
  const counted: Partial<Record<Place['key'], Waiting | null>> = { hits: waiting, notices }
  const items = places.map(({ key, path }): RailItem => {
    const Icon = icons[key]
    const group = groups[key]
    return {
      href: localePath(locale, path),
      label: t(key),
      icon: <Icon aria-hidden size={18} />,
      ...(counted[key] ? { count: counted[key].waiting, urgent: counted[key].late } : {}),
      ...(group ? { group: t(group) } : {}),
    }
  })
  return <Rail items={items} />
}
