import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { recordPath } from '@/components/search/addresses'
import { OwnerMark, ownerName, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import type { HitContentRow, HitView } from '@/lib/hits/hit-view'
import { pairClocks } from '@/lib/hits/pair-clocks'
import { minutesWords } from './minutes-words'

/** Where and when it was met, who is with it, until when it may be held. */
export function CircumstancesCard({
  view: { hit, sides },
  content,
}: {
  view: HitView
  content: HitContentRow
}) {
  const t = useTranslations('hits')
  const codes = useCodeLabels()
  const { circumstances, snapshot, caseReference } = content
  return (
    <Card title={t('page.circumstances')}>
      <Values>
        <ValueRow label={t('page.place')}>
          <NameText>{circumstances.place}</NameText>
        </ValueRow>
        <ValueRow label={t('page.at')}>
          <Time at={circumstances.at} />
        </ValueRow>
        <ValueRow label={t('page.presence')}>{t(`presence.${circumstances.presence}`)}</ValueRow>
        {circumstances.unit && (
          <ValueRow label={t('page.unit')}>
            <NameText>{circumstances.unit}</NameText>
          </ValueRow>
        )}
        {circumstances.holdUntil && (
          <ValueRow label={t('page.holdUntil')}>
            <Time at={circumstances.holdUntil} />
          </ValueRow>
        )}
        <ValueRow label={t('page.urgency')}>{t(`urgency.${hit.urgency}`)}</ValueRow>
        {caseReference && (
          <ValueRow label={t(sides.includes('querying') ? 'page.ourCase' : 'page.case')}>
            <Bdi className="font-mono break-all">{caseReference}</Bdi>
          </ValueRow>
        )}
      </Values>
      {snapshot.handling.length > 0 && (
        <ul className="mt-2 border-t border-line pt-2 font-medium">
          {snapshot.handling.map((code) => (
            <li key={code}>{codes('handlingCodes', code)}.</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Numbers, bureaus, what was answered and done. The record is linked where it still exists for the reader. */
export function FactsCard({ view: { hit, content, present } }: { view: HitView }) {
  const t = useTranslations('hits')
  const type = useTranslations('record.type')
  const locale = usePageLocale()
  const said = (list: string, code: string) =>
    t.has(`${list}.${code}`) ? t(`${list}.${code}`) : t(`event.${code}`)
  return (
    <Card title={t('page.facts')}>
      <Values>
        <ValueRow label={t('page.querying')}>
          <OwnerMark owner={hit.querying} /> {ownerName(hit.tenantCode, locale)}
        </ValueRow>
        <ValueRow label={t('page.source')}>
          <OwnerMark owner={hit.source} /> {ownerName(hit.source, locale)}
        </ValueRow>
        <ValueRow label={t('page.record')}>
          {type(hit.type)}{' '}
          {content &&
            (present && hit.subjectId ? (
              <Link href={recordPath(locale, { id: hit.subjectId, type: present.type })} prefetch={false}>
                <Identifier wrap>{content.snapshot.reference}</Identifier>
              </Link>
            ) : (
              <Identifier wrap>{content.snapshot.reference}</Identifier>
            ))}
        </ValueRow>
        <ValueRow label={t('page.openedAt')}>
          <Time at={hit.openedAt} />
        </ValueRow>
        {!content && <ValueRow label={t('page.urgency')}>{t(`urgencyShort.${hit.urgency}`)}</ValueRow>}
        {hit.agreed &&
          pairClocks.map((clock) => {
            const { minutes, by } = hit.agreed?.[clock] ?? { minutes: 0, by: 'default' }
            return (
              <ValueRow key={clock} label={t(`clocks.clock.${clock}`)}>
                {minutesWords(minutes, locale)}{' '}
                <span className="text-ink-2">
                  (
                  {by === 'default' || by === 'both'
                    ? t(`clocks.by.${by}`)
                    : t('clocks.by.bureau', { bureau: ownerName(by, locale) })}
                  )
                </span>
              </ValueRow>
            )
          })}
        {hit.answer && <ValueRow label={t('page.answer')}>{said('confirmation', hit.answer)}</ValueRow>}
        {hit.action && <ValueRow label={t('page.taken')}>{said('taken', hit.action)}</ValueRow>}
        {hit.outcome && <ValueRow label={t('page.outcome')}>{said('outcome', hit.outcome)}</ValueRow>}
      </Values>
    </Card>
  )
}
