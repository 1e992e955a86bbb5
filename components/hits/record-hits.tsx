import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { RecordPage } from '@/lib/records/record-view'
import { useJudgedWords } from './judge-bar'
import { Between, HitNumber, hitPath } from './words'

/** Hits about the record in which the reader's bureau has a part, and who held it to be another. Nothing when there is neither. */
export function RecordHits({ page: { hits, judgements, own } }: { page: RecordPage }) {
  const t = useTranslations('hits')
  const locale = usePageLocale()
  const said = useJudgedWords()
  if (!hits.length && !judgements.length) return null
  return (
    <Card title={t('judge.hits')}>
      <ul className="grid gap-2">
        {hits.map((hit) => (
          <li key={hit.id} className="grid">
            <Link href={hitPath(locale, hit.id)} prefetch={false} className="font-medium">
              <HitNumber>{hit.number}</HitNumber> · {t(`state.${hit.state}`)}
            </Link>
            <span className="text-xs text-ink-2">
              <Between hit={hit} /> · <Time at={hit.openedAt} show="day" />
            </span>
          </li>
        ))}
        {judgements.map(({ bureau, at, by, reasons }) => (
          <li key={at + bureau} className="text-ink-2">
            {said(own ? { at, by, bureau, reasons } : { at, by, reasons })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
