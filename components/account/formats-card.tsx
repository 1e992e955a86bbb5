import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import { ValueRow, Values } from '@/components/ui/value-row'
import { intlTag, type Locale } from '@/lib/i18n/routing'

/** How dates, times and numbers look in this language: an example of each, since they follow the language. */
export function FormatsCard({ locale, now }: { locale: Locale; now: Date }) {
  const t = useTranslations('account.formats')
  const tag = intlTag(locale)
  return (
    <Card title={t('title')}>
      <Values>
        <ValueRow label={t('date')}>
          <Time at={now} show="day" />
        </ValueRow>
        <ValueRow label={t('dateLong')}>
          {new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(now)}
        </ValueRow>
        <ValueRow label={t('time')} note={t('timeNote')}>
          <Time at={now} show="clock" />
        </ValueRow>
        <ValueRow label={t('number')}>
          <Bdi>{new Intl.NumberFormat(tag).format(1234567.8)}</Bdi>
        </ValueRow>
      </Values>
    </Card>
  )
}
