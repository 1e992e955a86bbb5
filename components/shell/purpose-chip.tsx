import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'

export interface PurposeView {
  /** Where it is stated or changed. */
  href: string
  code: string | null
  caseReference: string | null
  /** The purpose in words, for the tooltip. */
  title?: string | undefined
}

/** Under which purpose and case this sitting searches: in sight on every page, one step from being changed. */
export function PurposeChip({ purpose }: { purpose: PurposeView }) {
  const t = useTranslations('shell.purpose')
  return (
    <Link
      href={purpose.href}
      prefetch={false}
      title={purpose.title ? `${purpose.title} · ${t('change')}` : t('state')}
      className="inline-flex h-7 max-w-64 min-w-0 items-center gap-2 rounded border border-bar-line px-2 text-xs text-bar-ink-2 no-underline hover:border-bar-ink-2 hover:text-bar-ink"
    >
      {purpose.code ? (
        <>
          <span className="sr-only">{t('label')}</span>
          <Bdi className="font-mono text-bar-ink">{purpose.code}</Bdi>
          <span className="sr-only">{t('case')}</span>
          <Bdi className="truncate font-mono">{purpose.caseReference}</Bdi>
        </>
      ) : (
        <span className="truncate">{t('state')}</span>
      )}
    </Link>
  )
}
