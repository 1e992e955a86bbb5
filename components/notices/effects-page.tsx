import { getLocale, getTranslations } from 'next-intl/server'
import { ownerName } from '@/components/search/labels'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/components/ui/server-form'
import { Alert, EmptyState } from '@/components/ui/states'
import { isLocale, localeNames, localePath, locales } from '@/lib/i18n/routing'
import { type EffectView, effects } from '@/lib/notices/actions'
import { actWords } from './act-box'
import { EffectFacts } from './effect-card'
import { EffectForm } from './effect-form'
import { PageHead } from './page-head'

/** What a red notice is in the law of each country, as the bureaus state it; and the statement of one's own. */
export async function EffectsPage({
  view: { stated, own, bureau, states },
  done,
  action,
}: {
  view: { stated: EffectView[]; own: EffectView | null; bureau: string; states: boolean }
  done: boolean
  action: FormAction
}) {
  const t = await getTranslations('notice.effects')
  const current = await getLocale()
  const locale = isLocale(current) ? current : 'en'
  const named = stated
    .map((each) => ({ ...each, name: ownerName(each.bureau, locale) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <PageHead
        back={{ href: localePath(locale, '/notices'), label: t('back') }}
        title={t('title')}
        intro={t('intro')}
      />
      {done && (
        <Alert tone="ok" live="status">
          {t('saved')}
        </Alert>
      )}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid grid-cols-1 gap-4">
          {named.length === 0 && <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>}
          {named.map((each) => (
            <Card key={each.bureau} title={each.name}>
              <p className="font-semibold">{t(`effect.${each.effect}`)}</p>
              <p className="text-ink-2">{t(`meaning.${each.effect}`)}</p>
              <EffectFacts effect={each} />
            </Card>
          ))}
        </div>
        {states && (
          <Card title={t('own', { bureau: ownerName(bureau, locale) })}>
            <EffectForm
              key={own?.at.toISOString() ?? 'none'}
              action={action}
              values={
                own
                  ? {
                      effect: own.effect,
                      authority: own.authority,
                      contact: own.contact,
                      hours: own.hours,
                      papersDays: own.papersDays === null ? '' : String(own.papersDays),
                      note: own.note,
                      ...Object.fromEntries(own.languages.map((each) => [`languages.${each}`, 'on'])),
                    }
                  : {}
              }
              effects={effects.map((value) => ({
                value,
                label: t(`effect.${value}`),
                hint: t(`meaning.${value}`),
              }))}
              languages={locales.map((value) => ({ value, label: localeNames[value] }))}
              labels={{
                effect: t('question'),
                authority: t('authority'),
                contact: t('contact'),
                hours: t('hours'),
                languages: t('languages'),
                papersDays: t('papersDays'),
                note: t('note'),
                optional: t('optional'),
                submit: t('save'),
              }}
              words={await actWords()}
            />
          </Card>
        )}
      </div>
    </div>
  )
}
