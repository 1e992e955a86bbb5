import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import type { Locale } from '@/lib/i18n/routing'
import { type Translate, translatorOf } from '@/lib/i18n/translator'
import type { DatabaseAnswer, FoundRecord } from '@/lib/machine/answers'
import type { Found } from '@/lib/machine/commands'
import type { FindOutput } from '@/lib/machine/find-output'
import type { Said } from '@/lib/operation/machine-operation'

/** The answer of a check with its words in the language of the client: what must be done is part of it, not of a screen. */
export async function findAnswer(
  { result, event, at }: Said<Found>,
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
      candidates: answer.records.map((record) => candidateOf(answer, record, locale, t)),
    })),
  }
}

const statusLists = { SLTD: 'travelDocumentStatuses', SMV: 'vehicleStatuses' } as const

function candidateOf({ database }: DatabaseAnswer, record: FoundRecord, locale: Locale, t: Translate) {
  const { recordId, reference, match, hit, owner, status, caution, why } = record
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
    instruction: t(`machine.instruction.${database}.${hit ? 'hit' : 'possible'}`, {
      country,
      ncb,
      status: said?.text ?? '',
    }),
  }
}
