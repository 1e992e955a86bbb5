import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ownerName } from '@/components/search/labels'
import { countryChoices } from '@/components/search/words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { type AtHand, looked } from '@/lib/hits/at-hand'
import { differences, presences, urgencies } from '@/lib/hits/codes'
import type { Preparation } from '@/lib/hits/queries'
import type { Locale } from '@/lib/i18n/routing'
import type { Judge } from './decide-page'
import { hitWords } from './hit-steps'
import { DifferentForm, OpenForm, type OpenFormField } from './open-form'

type Kind = 'subject' | 'document' | 'vehicle'

/** The form of a decision, with what the question and the record already say filled in. */
export async function DecideForm({
  view,
  judge,
  locale,
  open,
  remember,
}: {
  view: Preparation
  judge: Judge
  locale: Locale
  open: FormAction
  remember: FormAction
}) {
  const t = await getTranslations('hits')
  const words = await hitWords()
  const { seen, search, source, now, wanted } = view
  const bureau = ownerName(source, locale)
  if (judge === 'different') {
    if (!search) return <Alert tone="info">{t('decide.noSearch')}</Alert>
    return (
      <DifferentForm
        act={remember}
        words={words}
        record={seen.id}
        search={search.id}
        reasons={differences
          .filter((code) => code !== 'source_said' && fits(code, kindOf(seen.type)))
          .map((value) => ({ value, label: t(`difference.${value}`) }))}
        labels={{
          reasons: t('decide.reasons'),
          hint: t('decide.differentHint', { bureau }),
          submit: t('decide.submitDifferent'),
        }}
      />
    )
  }
  const kind = kindOf(seen.type)
  return (
    <OpenForm
      act={open}
      words={words}
      record={seen.id}
      search={search?.id ?? null}
      judge={judge}
      once={randomUUID()}
      fields={await fieldsOf(kind, view.atHand)}
      countries={await countryChoices()}
      looked={
        kind === 'subject' || seen.type === 'artwork'
          ? looked.map((value) => ({ value, label: t(`compare.${value}`) }))
          : []
      }
      presences={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
      urgencies={urgencies.map((value) => ({
        value,
        label: t(`urgency.${value}`),
        hint: t(`urgencyHint.${value}`),
      }))}
      urgency={kind !== 'subject' || wanted ? 'immediate' : 'routine'}
      at={now.toISOString().slice(0, 16)}
      labels={{
        atHand: t('decide.atHand'),
        atHandHint: t('decide.atHandHint', { bureau }),
        nameRule: t('decide.nameRule'),
        looked: t('decide.looked'),
        none: t('decide.none'),
        circumstances: t('decide.circumstances'),
        place: t('decide.place'),
        placeHint: t('decide.placeHint'),
        at: t('decide.at'),
        presence: t('decide.presence'),
        unit: t('decide.unit'),
        unitHint: t('decide.unitHint'),
        urgency: t('decide.urgency'),
        urgencyHint: wanted ? t('decide.wanted') : '',
        holdUntil: t('decide.holdUntil'),
        holdHint: t('decide.holdHint'),
        text: t(judge === 'same' ? 'decide.text' : 'decide.question'),
        optional: t('write.optional'),
        submit: t(judge === 'same' ? 'decide.submitSame' : 'decide.submitUnsure', { bureau }),
      }}
    />
  )
}

const kindOf = (type: string): Kind =>
  type === 'vehicle' ? 'vehicle' : type === 'person' || type === 'organisation' ? 'subject' : 'document'

/** What can be at hand of each kind of record, in the order in which it is asked. */
async function fieldsOf(kind: Kind, atHand: AtHand): Promise<OpenFormField[]> {
  const t = await getTranslations('hits.decide')
  const field = (
    name: Exclude<keyof AtHand, 'looked'>,
    more: Partial<OpenFormField> = {},
  ): OpenFormField => ({
    name,
    label: t(name),
    value: atHand[name],
    ...more,
  })
  const document = [field('documentNumber', { number: true }), field('documentCountry', { country: true })]
  if (kind === 'document') return [...document, field('name', { label: t('bearer') })]
  if (kind === 'vehicle')
    return [
      field('vehicleNumber', { number: true }),
      field('plate'),
      field('plateCountry', { country: true }),
      field('name', { label: t('driver') }),
    ]
  return [
    field('name'),
    field('birth', { number: true, hint: t('birthHint') }),
    field('nationality', { country: true }),
    ...document,
  ]
}

/** Which differences can be told of each kind. */
function fits(code: string, kind: Kind): boolean {
  if (kind === 'subject') return !['number', 'model'].includes(code)
  return [
    'number',
    'document',
    'photograph',
    'description',
    ...(kind === 'vehicle' ? ['model'] : []),
  ].includes(code)
}
