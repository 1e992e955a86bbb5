import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import { extractAllowed, extractStandOf } from '@/lib/notices/consent'
import { extractKindOf } from '@/lib/notices/extract'
import { extractPath } from '@/lib/notices/public/addresses'
import { publicKinds } from '@/lib/notices/public/asked'
import type { NoticeView } from '@/lib/notices/queries'

const tones = { none: 'neutral', asked: 'warn', passed: 'warn', public: 'ok' } as const

/** For the parties: whether the public sees something of it, by whose consent, and what; or what its bureau would let it see. */
export function ExtractCard({ view }: { view: NoticeView }) {
  const t = useTranslations('notice.extract')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const { notice, version, side } = view
  const stand = extractStandOf(notice)
  const kind = publicKinds.find((each) => each === extractKindOf(notice.type))
  if (side === 'reader' || stand === 'never' || !notice.publishedAt) return null
  const { consent } = notice
  const waits = stand === 'asked' || stand === 'passed'
  const { fields, at } = waits && consent ? consent : extractAllowed(consent, version.draft)
  return (
    <Card title={t('title')}>
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={tones[stand]}>{t(`stand.${stand}`)}</Tag>
        {stand === 'public' && kind && notice.fileNumber && (
          <Link href={extractPath(locale, { kind, entityId: notice.fileNumber })} prefetch={false}>
            {t('open')}
          </Link>
        )}
      </p>
      <p className="mt-2 text-ink-2">{t(`meaning.${stand}`)}</p>
      {(waits || stand === 'public') && (
        <div className="mt-3">
          <Values>
            <ValueRow label={t('fields')}>
              {new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
                fields.map((field) => codes('extractFields', field)),
              )}
            </ValueRow>
            {at && (
              <ValueRow label={t('at')}>
                <Time at={new Date(at)} />
              </ValueRow>
            )}
          </Values>
        </div>
      )}
    </Card>
  )
}
