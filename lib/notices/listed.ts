import type { Actor } from '@/lib/access/actor'
import type { NoticeForm, NoticeType } from './codes'
import { type NoticeListView, noticeViews } from './list-look'
import { presentState } from './states'
import type { NoticeState } from './transitions'

/** A notice as a list shows it. */
export type ListedNotice = {
  id: string
  form: NoticeForm
  type: NoticeType
  number: string | null
  request: string
  owner: string
  /** As it is now: what time has ended has ended. */
  state: NoticeState
  caption: string
  reference: string | null
  urgent: boolean
  since: Date
  dueAt: Date | null
  /** ISO day. */
  keptUntil: string | null
  letEnd: Date | null
  publishedAt: Date | null
  createdAt: Date
  /** It is a new version of this one on its way. */
  amendsId: string | null
  subjectId: string | null
}

export type ListRow = ListedNotice & { cursor: string }

export function listedOf({ cursor: _, ...row }: ListRow, now: Date): ListedNotice {
  return { ...row, state: presentState(row, now) }
}

/** The views that this officer has: who asks for no notices has neither drafts nor requests. */
export function viewsOf({ roles }: Pick<Actor, 'roles'>): NoticeListView[] {
  const asks = roles.some((role) => role === 'officer' || role === 'supervisor')
  const judges = roles.includes('gs_reviewer')
  return noticeViews.filter((view) => {
    if (view === 'force') return true
    if (view === 'drafts') return asks
    if (view === 'ours') return asks || judges
    return asks || judges || roles.includes('ccf')
  })
}
