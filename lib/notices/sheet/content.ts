import type { Locale } from '@/lib/access/actor'
import type { NoticeDraft } from '../draft'
import type { NoticeState } from '../transitions'

/** Who reads the sheet: everybody with access to the notice, or the public with the extract alone. */
export type Audience = 'police' | 'public'

/** What the sheet of a notice is made of, whatever page or paper it stands on. */
export type SheetContent = {
  draft: NoticeDraft
  /** The control number (`A-1234/11-2026`), which a request has only when it is published. */
  number: string | null
  /** The number of the person or thing, `YYYY/NNNNN`. */
  fileNumber: string | null
  state: NoticeState
  /** The bureau or body that asks: alpha-2, `GS`, `UN`, or the code of an international entity. */
  owner: { code: string }
  /** ISO moments or days. */
  publishedOn: string | null
  updatedOn: string | null
  /** What became known later and stands beside the notice (R-NOT-10), the oldest first. */
  addenda: readonly { at: string; text: string; language?: Locale }[]
  /**
   * The pictures that may be shown, by the ids of `draft.evidence.pictures`: an address for the page, or the bytes for paper (JPEG,
   * PNG or WebP). A picture of the draft that is not here is said to be withheld.
   */
  pictures: readonly { id: string; image: string | Uint8Array }[]
  /** Whole address of the page on which anybody may check the number; it is drawn as a QR code. */
  verifyUrl: string | null
  /** Whether "draft" is written across it. */
  watermark: boolean
  /** A later version took the place of this one. */
  superseded?: boolean
  /** The moment of looking, ISO: by it somebody is a minor. */
  at: string
  audience?: Audience
  /** Countries that take the notice for a request for provisional arrest. */
  provisionalArrest?: readonly string[]
  /** Why the Secretariat published below the threshold of penalty (R-RED-6). */
  override?: string
}
