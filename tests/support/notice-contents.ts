import type { NoticeForm, NoticeType } from '@/lib/notices/codes'
import { kindOf } from '@/lib/notices/kinds'
import type { SheetContent } from '@/lib/notices/sheet/content'
import { fullDraftOf } from './full-notice-drafts'
import type { Edits } from './notice-drafts'

/** A published notice of a type with everything that its sheet can hold, but for pictures. */
export function contentOf(
  type: NoticeType,
  more: Partial<SheetContent> = {},
  { form = 'notice', edits = {} }: { form?: NoticeForm; edits?: Edits } = {},
): SheetContent {
  const number = `${kindOf(type).letter}-1234/11-2026`
  return {
    draft: fullDraftOf(type, form, edits),
    number,
    fileNumber: '2026/04417',
    state: form === 'notice' ? 'published' : 'circulating',
    owner: { code: type === 'un_special' ? 'UN' : 'MA' },
    publishedOn: '2026-11-20T10:00:00Z',
    updatedOn: '2026-11-26T10:00:00Z',
    addenda: [
      { at: '2026-11-22T09:00:00Z', text: 'Spain refused the extradition.', language: 'en' },
      { at: '2026-11-25T09:00:00Z', text: 'أفرج عن أحد الشريكين.', language: 'ar' },
    ],
    pictures: [],
    verifyUrl: `https://portal.example/verify/${number}`,
    watermark: false,
    at: '2026-11-26T12:00:00Z',
    ...(type === 'red' ? { provisionalArrest: ['ES', 'FR'] } : {}),
    ...more,
  }
}
