import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { formWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { differences } from '@/lib/hits/codes'
import type { HitView } from '@/lib/hits/hit-view'
import { type HitAction, transitionOf } from '@/lib/hits/transitions'
import { StepForm } from './step-form'

/** The forms of what this reader can do, straight from the table of transitions; the first is the one expected. */
export async function HitSteps({ view, act }: { view: HitView; act: FormAction }) {
  const t = await getTranslations('hits')
  const words = await hitWords()
  const { hit, steps } = view
  return steps.map((action) => {
    const rule = transitionOf(action)
    const list = lists[action]
    const reason = reasons.find((each) => each === action)
    return (
      <StepForm
        // A step that was done brings a new version: its form begins anew.
        key={`${action}-${hit.version}`}
        id={hit.id}
        version={hit.version}
        once={randomUUID()}
        action={action}
        act={act}
        words={words}
        label={t(`action.${action}`)}
        primary={action === steps[0]}
        comment={{
          label: t(reason ? `write.${reason}` : 'write.comment'),
          optional: rule.comment === 'optional' ? t('write.optional') : null,
        }}
        codes={
          list && rule.codes
            ? {
                label: t(`ask.${action}`),
                many: rule.codes === differences,
                choices: rule.codes
                  .filter((code) => code !== 'source_said')
                  .map((value) => ({ value, label: t(`${list}.${value}`) })),
              }
            : null
        }
        until={rule.until ? t('write.until') : null}
      />
    )
  })
}

const lists: Partial<Record<HitAction, string>> = {
  say_same: 'urgency',
  say_different: 'difference',
  confirm: 'confirmation',
  record_action: 'taken',
  close: 'outcome',
}

const reasons = ['need_more', 'confirm_changed', 'give_more', 'withdraw'] as const

/** What a form about a hit may have to say. */
export const hitWords = () =>
  formWords([
    'hit_unknown',
    'hit_changed',
    'hit_step_gone',
    'hit_closed',
    'hit_full',
    'hit_name_only',
    'hit_nothing_agrees',
    'hit_question_missing',
    'hit_text_missing',
    'hit_reason_missing',
    'hit_text_long',
    'hit_long',
    'hit_code_missing',
    'hit_reasons_missing',
    'hit_until_missing',
    'hit_until_range',
    'hit_hold_range',
    'hit_at',
    'hit_birth',
    'hit_place_missing',
    'hit_presence_missing',
    'hit_urgency_missing',
    'hit_country',
    'not_party',
    'own_record',
    'no_purpose',
  ])
