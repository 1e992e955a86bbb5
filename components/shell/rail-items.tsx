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

const groups: Partial<Record<Place['key'], 'groupRecords' | 'groupInsight'>> = {
  records: 'groupRecords',
  audit: 'groupInsight',
}

/** The rail for the places that this officer has, under the headings of the working desk. */
export function DeskRail({
  locale,
  places,
  waiting,
}: {
  locale: Locale
  places: readonly Place[]
  /** What waits for the officer at a place, by its key; places where nothing ever does are not named. */
  waiting: Partial<Record<Place['key'], { waiting: number; late: boolean }>>
}) {
  const t = useTranslations('shell.rail')
  const items = places.map(({ key, path }): RailItem => {
    const Icon = icons[key]
    const group = groups[key]
    const there = waiting[key]
    return {
      href: localePath(locale, path),
      label: t(key),
      icon: <Icon aria-hidden size={18} />,
      ...(there ? { count: there.waiting, urgent: there.late } : {}),
      ...(group ? { group: t(group) } : {}),
    }
  })
  return <Rail items={items} />
}
