import { useTranslations } from 'next-intl'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Alert } from '@/components/ui/states'
import { unitedNations } from '@/lib/bureaus/united-nations'
import type { Conduct } from '@/lib/records/record-view'
import { bureauOf } from './words'

/**
 * What to do first when a subject is met, in the words that every possible match carries (DOMAIN §9.5), with what the owner
 * asks. Messages `record.conduct`.
 */
export function SubjectConduct({
  type,
  owner,
  conduct,
  warnings,
  handling,
  own,
}: {
  type: string
  owner: string
  conduct: Conduct
  warnings: readonly string[]
  handling: readonly string[]
  own: boolean
}) {
  const t = useTranslations('record.conduct')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  const { name, countryName: country } = bureauOf(owner, locale)
  const grave = warnings.some((code) => code === 'armed' || code === 'violent')
  const calm = conduct === 'missing' || conduct === 'victim' || conduct === 'witness'
  const title = {
    act: t('title.act', { owner: country ?? name }),
    un: t(type === 'organisation' ? 'title.unOrganisation' : 'title.un'),
    missing: t('title.missing'),
    identify: t('title.identify'),
    body: t('title.body'),
    victim: t('title.victim'),
    witness: t('title.witness'),
    threat: t('title.threat'),
  }[conduct]
  const contact = t('contact', { bureau: name })
  return (
    <Alert tone={grave ? 'bad' : calm ? 'info' : 'warn'} title={title}>
      <p>
        {conduct === 'act' && `${t('notGround')} ${own ? t('own') : contact}`}
        {conduct === 'un' && `${t('un')} ${own || owner === unitedNations ? '' : contact}`}
        {conduct === 'missing' && t('missing', { bureau: name })}
        {(conduct === 'identify' || conduct === 'body') && t('identify', { bureau: name })}
        {(conduct === 'victim' || conduct === 'witness') && `${t('noMeasure')} ${own ? '' : contact}`}
        {conduct === 'threat' && t('threat', { bureau: name })}
      </p>
      {handling.map((code) => (
        <p key={code} className="font-medium">
          {codes('handlingCodes', code)}.
        </p>
      ))}
    </Alert>
  )
}
