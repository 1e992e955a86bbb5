import { NoticeChip, type NoticeKind } from '@/components/ui/notice-chip'
import type { NoticeForm, NoticeType } from '@/lib/notices/codes'

/** The colour in which a type stands everywhere: the value of `data-notice`. */
export const noticeTones: Record<NoticeType, NoticeKind> = {
  red: 'red',
  blue: 'blue',
  green: 'green',
  yellow: 'yellow',
  black: 'black',
  orange: 'orange',
  purple: 'purple',
  stolen_work_of_art: 'art',
  un_special: 'un',
  silver: 'silver',
}

/** The mark of a notice or diffusion of a type in a row or beside a name. */
export function NoticeTypeChip({
  type,
  form,
  codeOnly,
}: {
  type: NoticeType
  form: NoticeForm
  codeOnly?: boolean
}) {
  return (
    <NoticeChip
      kind={noticeTones[type]}
      diffusion={form === 'diffusion'}
      {...(codeOnly === undefined ? {} : { codeOnly })}
    />
  )
}
