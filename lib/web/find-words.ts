import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import type { HitState } from '@/lib/hits/codes'
import type { OpenedByMachine } from '@/lib/hits/open-commands'
import type { Locale } from '@/lib/i18n/routing'
import { type Translate, translatorOf } from '@/lib/i18n/translator'
import type { DatabaseAnswer, FoundRecord } from '@/lib/machine/answers'
import type { Checked } from '@/lib/machine/check'
import type { FindOutput, FollowUpState } from '@/lib/machine/find-output'
import { instructionKey } from '@/lib/notices/about'

/** The answer of a check with its words in the language of the client: what must be done is part of it, not of a screen. */
export async function findAnswer(
  { result, event, at, followUps }: Checked,
  locale: Locale,
  tookMs: number,
): Promise<FindOutput> {
  const t = await translatorOf(locale)
  return {
    queryId: event,
    at: new Date(at).toISOString(),
    tookMs: Math.round(tookMs),
    ...(result.zone
      ? {
          document: {
            number: result.zone.number,
            ...(result.zone.issuer ? { issuer: result.zone.issuer } : {}),
            failedCheckDigits: result.zone.failed,
          },
        }
      : {}),
    results: result.answers.map((answer) => ({
      database: answer.database,
      outcome: answer.outcome,
      text: t(`machine.outcome.${answer.outcome}`),
      candidates: answer.records.map((record) => {
        const opened = followUps.get(record.recordId)
        const candidate = candidateOf(answer, record, locale, t)
        return opened === undefined ? candidate : { ...candidate, followUp: followUpOf(opened, candidate, t) }
      }),
    })),
  }
}

const statusLists = { SLTD: 'travelDocumentStatuses', SMV: 'vehicleStatuses' } as const

function candidateOf({ database }: DatabaseAnswer, record: FoundRecord, locale: Locale, t: Translate) {
  const {
    recordId,
    reference,
    match,
    hit,
    owner,
    status,
    caution,
    why,
    notices = [],
    subjectStatus,
    held,
  } = record
  const country = countryName(owner, locale)
  const ncb = tenantByCode(owner)?.names[locale] ?? country
  const list = database === 'SLTD' || database === 'SMV' ? statusLists[database] : undefined
  const said = status && list ? { code: status, text: t(`codes.${list}.${status}`) } : undefined
  return {
    recordId,
    reference,
    match,
    hit,
    source: { country: alpha3Of(owner), name: country, ncb },
    ...(said ? { status: said } : {}),
    caution: caution.map((code) => ({ code, text: t(`codes.warnings.${code}`) })),
    why: why.map((one) => ({
      about: one.about,
      says: one.says,
      text: t(`machine.why.${one.says}`, { what: t(`explain.feature.${one.about}`) }),
      ...(one.detail ? { detail: one.detail } : {}),
      ...(one.asked ? { asked: one.asked } : {}),
      ...(one.recorded ? { recorded: one.recorded } : {}),
    })),
    notices: notices.map((notice) => ({
      number: notice.number,
      type: notice.type,
      form: notice.form,
      state: notice.inForce ? ('IN_FORCE' as const) : ('DO_NOT_ACT' as const),
      instruction: t(`subject-notices.instruction.${instructionKey(notice, subjectStatus)}`, {
        ncb: tenantByCode(notice.owner)?.names[locale] ?? countryName(notice.owner, locale),
      }),
    })),
    instruction: t(
      `machine.instruction.${held && database === 'NOMINAL' ? 'HELD' : database}.${hit ? 'hit' : 'possible'}`,
      {
        country,
        ncb,
        status: said?.text ?? '',
      },
    ),
  }
}

const followUpStates: Record<HitState | 'known_different' | 'own_record', FollowUpState> = {
  to_check: 'TO_CHECK',
  unsure: 'ASKED',
  asked: 'ASKED',
  received: 'ASKED',
  more_needed: 'ASKED',
  confirmed: 'CONFIRMED',
  confirmed_changed: 'CONFIRMED',
  action_taken: 'CONFIRMED',
  not_same: 'NOT_SAME',
  closed: 'KNOWN_DIFFERENT',
  known_different: 'KNOWN_DIFFERENT',
  own_record: 'OWN_RECORD',
}

/** The hit that the find opened, or had opened before, and what the border officer does with its number. */
function followUpOf(opened: OpenedByMachine | null, { source }: { source: { ncb: string } }, t: Translate) {
  const known = opened ? followUpStates[opened.state] : 'NOT_OPENED'
  const state = opened?.silent && known === 'TO_CHECK' ? 'SILENT' : known
  const { number = '', dueAt = null } = opened?.hit ?? {}
  return {
    ...(number ? { number } : {}),
    state,
    ...((state === 'TO_CHECK' || state === 'SILENT') && dueAt ? { lookBy: dueAt.toISOString() } : {}),
    text: t(`machine.followUp.${state}`, { number, ncb: source.ncb }),
  }
}
