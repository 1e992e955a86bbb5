import { useTranslations } from 'next-intl'
import { SubjectConduct } from '@/components/records/subject-conduct'
import { ObjectConduct } from '@/components/search/object-conduct'
import { Identifier } from '@/components/ui/identifier'
import type { CheckView } from '@/lib/checks/check-view'
import { conductOfStatus } from '@/lib/records/record-view'

/**
 * What to do beside the first sentence of the answer: the second line, then what the kind of record asks (DOMAIN §9.5). A check that found nothing
 * has no steps beyond going on by the officer's own rules.
 */
export function NextSteps({ view, own }: { view: CheckView; own: boolean }) {
  const t = useTranslations('quick.steps')
  const { shown, outcome } = view
  if (outcome === 'green') return <p className="text-ink-2">{t('goOn')}</p>
  if (!shown) return <p className="text-base">{t('again')}</p>
  return (
    <>
      <p className="text-base font-semibold">
        {t.rich('secondLine', { number: () => <Identifier>{view.number}</Identifier> })}
      </p>
      {shown.thing ? (
        <ObjectConduct
          type={shown.type}
          facts={shown.thing}
          owner={shown.owner}
          handling={shown.handling}
          own={own}
        />
      ) : (
        <SubjectConduct
          type={shown.type}
          owner={shown.owner}
          conduct={conductOfStatus(shown.subjectStatus)}
          warnings={shown.warnings}
          handling={shown.handling}
          own={own}
        />
      )}
    </>
  )
}
