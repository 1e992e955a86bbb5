import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { formWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { asksFor, endsOf } from '@/lib/notices/act-input'
import type { ExtractField } from '@/lib/notices/codes'
import { type RefusalReason, refusalReasons } from '@/lib/notices/refusal-reasons'
import type { NoticeAct } from '@/lib/notices/transitions'
import { isoDay } from '@/lib/records/entry/days'
import { ActForm } from './act-form'

/** What the form of an act needs of the notice that is on the screen. */
export type ActedNotice = {
  id: string
  revision: number
  version: number
  hash: string
  keptUntil: string | null
}

/** What of a notice can be public by its type, and what is ticked at first. */
export type Showable = { fields: readonly ExtractField[]; ticked: readonly ExtractField[] }

/** Acts after which nothing brings back what was. */
const final: ReadonlySet<NoticeAct> = new Set<NoticeAct>([
  'discard',
  'take_back',
  'refuse',
  'recall',
  'revoke',
  'suspend',
  'withdraw_consent',
  'ask_withdrawal',
  'confirm_withdrawal',
  'ask_cancellation',
  'confirm_cancellation',
  'block',
  'erase',
])

/**
 * The form of one act on a notice in the words of the reader, built from the table of transitions. `next`: where to go afterwards, an
 * address of ours with its language; the page of the notice when it is not given.
 */
export async function ActBox({
  notice,
  act,
  action,
  now,
  next,
  start,
  showable,
}: {
  notice: ActedNotice
  act: NoticeAct
  action: FormAction
  now: Date
  next?: string
  /** What the text begins with. */
  start?: string
  /** Asked for where the public is to see something. */
  showable?: Showable
}) {
  const t = await getTranslations('notice')
  const fieldName = await getTranslations('codes.extractFields')
  const asks = asksFor(act)
  const ends = endsOf(act, notice.keptUntil, now)
  return (
    <ActForm
      key={`${act}-${notice.revision}-${start ?? ''}`}
      action={action}
      hidden={{
        id: notice.id,
        revision: String(notice.revision),
        once: randomUUID(),
        act,
        ...(next ? { next } : {}),
        ...(asks.seen ? { seenVersion: String(notice.version), seenHash: notice.hash } : {}),
      }}
      text={asks.text ? (t.has(`askText.${act}`) ? t(`askText.${act}`) : t('ask.text')) : null}
      reason={
        asks.reason
          ? { label: t('ask.reason'), empty: t('ask.reasonEmpty'), groups: reasonGroups((key) => t(key)) }
          : null
      }
      {...(start ? { start } : {})}
      until={
        ends && {
          label: t('ask.until'),
          hint: t('ask.untilHint', { latest: ends.latest }),
          ...ends,
          earliest: isoDay(now),
        }
      }
      choices={
        act === 'give_consent' && showable
          ? {
              label: t('ask.fields'),
              hint: t('ask.fieldsHint'),
              items: showable.fields.map((field) => ({
                value: field,
                label: fieldName(field),
                ticked: showable.ticked.includes(field),
              })),
            }
          : null
      }
      code={asks.code ? { code: t('ask.code'), codeHint: t('ask.codeHint') } : null}
      submit={t(`act.${act}`)}
      danger={final.has(act)}
      words={await actWords()}
    />
  )
}

/** Reasons under their grounds: human rights, neutrality, others. */
function reasonGroups(t: (key: 'ground.article_2' | `reason.${RefusalReason}`) => string) {
  const codes = Object.keys(refusalReasons) as RefusalReason[]
  return (['article_2', 'article_3', 'other'] as const).map((ground) => ({
    label: t(`ground.${ground}` as 'ground.article_2'),
    choices: codes
      .filter((code) => refusalReasons[code] === ground)
      .map((code) => ({ value: code, label: t(`reason.${code}`) })),
  }))
}

/** What the form of an act may have to say. */
export const actWords = () =>
  formWords([
    'notice_unknown',
    'notice_changed',
    'notice_step_gone',
    'notice_incomplete',
    'notice_not_translated',
    'notice_amended_already',
    'notice_amended_gone',
    'notice_text_missing',
    'notice_fields_missing',
    'notice_extract_minor',
    'notice_extract_rule',
    'notice_reason_missing',
    'notice_until_missing',
    'notice_until_range',
    'own_country',
    'same_person',
    'text_long',
    'notice_kind_missing',
    'notice_country',
    'notice_day',
    'notice_day_future',
    'notice_intent_missing',
    'notice_none_chosen',
    'notice_many_chosen',
    'notice_not_extended',
    'notice_effect_missing',
    'notice_days',
    'needs_supervisor',
    'not_owner',
    'notice_claimed',
    'notice_check_open',
    'notice_check_note',
    'notice_check_failed',
    'notice_check_doubt',
    'notice_threshold_met',
    'notice_not_consulted',
    'code_missing',
    'code_format',
    'code_refused',
    'code_barred',
    'code_unreadable',
    'no_purpose',
  ])
