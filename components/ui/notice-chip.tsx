import { useTranslations } from 'next-intl'
import { cx } from './cx'

export const noticeKinds = [
  'red',
  'blue',
  'green',
  'yellow',
  'black',
  'orange',
  'purple',
  'art',
  'un',
  'silver',
  'diffusion',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const noticeCodes: Record<NoticeKind, string> = {
  red: 'RN',
  blue: 'BN',
  green: 'GN',
  yellow: 'YN',
  black: 'KN',
  orange: 'ON',
  purple: 'PN',
  art: 'WA',
  un: 'UN',
  silver: 'SN',
  diffusion: 'DF',
}

/**
 * Letter code on a solid block and the word on its tint: never colour alone. `codeOnly` keeps the word for screen readers. As a
 * `diffusion` it has the colour of its type, a broken edge and the code of a diffusion.
 */
export function NoticeChip({
  kind,
  codeOnly,
  diffusion,
}: {
  kind: NoticeKind
  codeOnly?: boolean
  diffusion?: boolean
}) {
  const t = useTranslations('common.notice')
  return (
    <span
      data-notice={kind}
      className={cx(
        'inline-flex max-w-full items-stretch overflow-hidden rounded-sm bg-notice-tint align-middle text-xs leading-5 font-semibold whitespace-nowrap text-notice-text',
        (diffusion || kind === 'diffusion') && 'border-s border-dashed border-notice-edge',
      )}
    >
      <span
        dir="ltr"
        className={cx(
          'bg-notice px-1.5 font-mono text-[11px] font-medium text-on-notice',
          kind === 'yellow' && 'shadow-[inset_0_0_0_1px_var(--notice-edge)]',
        )}
      >
        {noticeCodes[diffusion ? 'diffusion' : kind]}
      </span>
      <span className={codeOnly ? 'sr-only' : 'px-1.5'}>
        {diffusion ? `${t('diffusion')} · ${t(kind)}` : t(kind)}
      </span>
    </span>
  )
}
