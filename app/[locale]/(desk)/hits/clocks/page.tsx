import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClockForm } from '@/components/hits/clock-form'
import { ClockTable, UsualClocks } from '@/components/hits/clock-table'
import { Card } from '@/components/ui/card'
import { formWords } from '@/components/ui/form-words'
import { Alert } from '@/components/ui/states'
import { denialOf } from '@/lib/access/policy'
import { requireOfficer } from '@/lib/auth/officer'
import { generalSecretariat, tenants } from '@/lib/bureaus/tenants'
import { listHitClocks } from '@/lib/hits/clock-queries'
import { spans } from '@/lib/hits/clocks'
import { urgencies } from '@/lib/hits/codes'
import { isClockParty, pairClocks } from '@/lib/hits/pair-clocks'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { answerPage } from '@/lib/web/answer-page'
import { drop, set } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hits.clocks'))('title') }
}

/** Clocks of hits by pair of countries: everybody of a bureau sees what counts, its lead sets them. */
export default async function HitClocks({ searchParams }: PageProps<'/[locale]/hits/clocks'>) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const lines = await answerPage(locale, localePath(locale, '/hits/clocks'), () => listHitClocks(caller, {}))
  const t = await getTranslations('hits.clocks')
  const urgency = await getTranslations('hits.urgency')
  const { done } = await searchParams
  const words = await formWords([
    'clock_partner',
    'clock_minutes',
    'clock_order',
    'clock_unknown',
    'hit_urgency_missing',
  ])
  const choose = { value: '', label: t('choose') }
  const bureaus = tenants
    .filter(isClockParty)
    .map(({ code, names }) => ({ value: code, label: names[locale] }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  const centre = officer.root === generalSecretariat
  return (
    <div className="grid max-w-public grid-cols-1 gap-4 p-4 md:p-5">
      <p>
        <a href={localePath(locale, '/hits')}>{t('back')}</a>
      </p>
      <div className="grid gap-1">
        <h1 className="text-xl leading-7">{t('title')}</h1>
        <p className="max-w-read text-ink-2">{t('intro')}</p>
      </div>
      {(done === 'set' || done === 'dropped') && (
        <Alert tone="ok" live="status">
          {t(`done.${done}`)}
        </Alert>
      )}
      <ClockTable lines={lines} root={officer.root} drop={drop} words={words} />
      {!denialOf(officer, 'hit.clocks-set') && (
        <Card title={t('form')}>
          <ClockForm
            action={set}
            bureaus={centre ? [choose, ...bureaus] : null}
            partners={[choose, ...bureaus.filter(({ value }) => value !== officer.root || centre)]}
            urgencies={urgencies.map((value) => ({ value, label: urgency(value) }))}
            values={{
              urgency: 'immediate',
              ...Object.fromEntries(
                pairClocks.map((clock) => [clock, String(spans.immediate[clock] / 60_000)]),
              ),
            }}
            labels={{
              bureau: t('bureau'),
              partner: t('partner'),
              urgency: t('urgency'),
              minutes: t('minutes'),
              submit: t('set'),
              acknowledge: t('clock.acknowledge'),
              confirm: t('clock.confirm'),
              escalate: t('clock.escalate'),
              heads: t('clock.heads'),
            }}
            words={words}
          />
        </Card>
      )}
      <Card title={t('usual')} flush>
        <UsualClocks />
      </Card>
    </div>
  )
}
