import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import { type Locale, localeNames, localePath } from '@/lib/i18n/routing'
import type { EffectView } from '@/lib/notices/actions'
import type { NoticeView } from '@/lib/notices/queries'

/** What a red notice is in the law of the reader's country, as his bureau stated it; where nobody did, that nothing is known. */
export function EffectCard({ view: { effect, side } }: { view: NoticeView }) {
  const t = useTranslations('notice.effects')
  const locale = usePageLocale()
  if (side === 'secretariat') return null
  return (
    <Card title={t('here')}>
      {effect ? (
        <>
          <p className="font-semibold">{t(`effect.${effect.effect}`)}</p>
          <p className="mt-1 text-ink-2">{t(`meaning.${effect.effect}`)}</p>
          <EffectFacts effect={effect} />
        </>
      ) : (
        <p>{t('unknown')}</p>
      )}
      <p className="mt-2">
        <Link
          href={localePath(locale, '/notices/effects')}
          prefetch={false}
          className="inline-flex min-h-6 items-center font-medium text-link underline-offset-2 hover:underline"
        >
          {t('all')}
        </Link>
      </p>
    </Card>
  )
}

/** Whom to reach, when, in which language, and how long papers may take. */
export function EffectFacts({ effect }: { effect: EffectView }) {
  const t = useTranslations('notice.effects')
  const { authority, contact, hours, languages, papersDays, note, at } = effect
  return (
    <Values className="mt-2">
      {authority && (
        <ValueRow label={t('authority')}>
          <NameText>{authority}</NameText>
        </ValueRow>
      )}
      {contact && (
        <ValueRow label={t('contact')}>
          <NameText>{contact}</NameText>
        </ValueRow>
      )}
      {hours && (
        <ValueRow label={t('hours')}>
          <NameText>{hours}</NameText>
        </ValueRow>
      )}
      {languages.length > 0 && (
        <ValueRow label={t('languages')}>
          {languages.map((each) => localeNames[each as Locale] ?? each).join(' · ')}
        </ValueRow>
      )}
      {papersDays !== null && <ValueRow label={t('papers')}>{t('days', { days: papersDays })}</ValueRow>}
      {note && (
        <ValueRow label={t('note')}>
          <NameText className="whitespace-pre-line">{note}</NameText>
        </ValueRow>
      )}
      <ValueRow label={t('stated')}>
        <Time at={at} show="day" />
      </ValueRow>
    </Values>
  )
}
