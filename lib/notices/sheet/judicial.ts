import type { Charge, NoticeDraft, Warrant } from '../draft'
import type { SheetBlock, SheetRow, SheetValue } from './model'
import { all, code, country, date, mark, name, row, rows, say, told, when, writer } from './values'

/** What happened, when, where, and the person's own role in it. */
export function factRows({ facts, request }: NoticeDraft): SheetRow[] {
  const text = writer(request.language)
  return [
    row('factsWhen', all(' – ', date(facts.from), date(facts.to))),
    row('factsWhere', all(', ', name(facts.place), country(facts.country))),
    told('factsWhat', text(facts.what)),
    told('factsRole', text(facts.role)),
    told('accomplices', text(facts.accomplices)),
  ].flat()
}

/**
 * Charges and warrants (DOMAIN 2.4, 4), each charge with whether it carries the notice (R-RED-5): one that does not is told,
 * because it belongs to the case, and is marked, because nobody is to be arrested for it.
 */
export function judicialBlocks(
  draft: NoticeDraft,
  carries: ((charge: Charge) => boolean) | null,
): SheetBlock[] {
  const { charges, warrants, judicial, request } = draft
  const text = writer(request.language)
  const one = (charge: Charge, i: number): SheetBlock => ({
    is: 'item',
    name: all(
      ' · ',
      say('charge', { n: i + 1 }),
      text(charge.text) ?? code('offences', charge.offence),
    ) as SheetValue,
    ...(carries && !carries(charge) ? { remark: say('notBasis') } : {}),
    rows: chargeRows(charge, text),
  })
  return [
    ...charges.map(one),
    ...warrants.map((warrant) => warrantBlock(warrant, text)),
    ...rows(
      row('limitation', date(judicial.limitation), when(judicial.noLimit, say('noLimit'))),
      row(
        'inAbsentia',
        when(judicial.inAbsentia, say('inAbsentia')),
        when(
          judicial.inAbsentia && judicial.retrial !== undefined,
          say(judicial.retrial ? 'retrial' : 'noRetrial'),
        ),
      ),
      row('judgedElsewhere', when(judicial.judgedElsewhere, say('judgedElsewhere'))),
    ),
  ]
}

type Writer = ReturnType<typeof writer>

const chargeRows = (charge: Charge, text: Writer): SheetRow[] =>
  [
    row('offence', when(charge.text, code('offences', charge.offence))),
    row('stage', code('chargeStages', charge.stage)),
    row('law', text(charge.law)),
    told('provision', text(charge.provision)),
    row('maximum', months(charge.maxMonths)),
    row('sentence', months(charge.sentenceMonths)),
    row('remaining', months(charge.remainingMonths)),
    row(
      'severity',
      when(charge.life, say('life')),
      when(charge.death, say('death')),
      when(charge.finesOnly, say('finesOnly')),
    ),
    row('exception', code('exclusionExceptions', charge.exception), text(charge.exceptionReason)),
  ].flat()

const warrantBlock = (warrant: Warrant, text: Writer): SheetBlock => ({
  is: 'item',
  name: all(' · ', code('warrantKinds', warrant.kind), mark(warrant.reference)) as SheetValue,
  rows: [
    row('issued', date(warrant.issuedOn)),
    row('authority', all(', ', text(warrant.authority), name(warrant.place))),
    row('signatory', name(warrant.signatory)),
    row('judge', when(warrant.judicial !== undefined, say(warrant.judicial ? 'byJudge' : 'notByJudge'))),
    row('expires', date(warrant.expiresOn)),
    row('copy', code('warrantCopies', warrant.copy)),
  ].flat(),
})

const months = (count: number | undefined): SheetValue | undefined =>
  count === undefined ? undefined : { is: 'months', months: count }
