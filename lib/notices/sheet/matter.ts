import type { NoticeDraft } from '../draft'
import type { SheetBlock, SheetValue } from './model'
import { all, code, date, mark, name, row, rows, say, told, when, writer } from './values'

/** What a notice is about beside the person: the sections that only some types have. */

export function investigationBlocks({ investigation, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('reference', mark(investigation.reference)),
    told('investigation', text(investigation.text)),
  )
}

export function threatBlocks({ threat, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('assessedBy', text(threat.assessedBy)),
    row('assessedOn', date(threat.assessedOn)),
    row('basis', code('threatBases', threat.basis)),
    row('reviewOn', mark(threat.reviewOn)),
    told('threat', text(threat.text)),
    told('imminence', text(threat.imminence)),
    told('grounds', text(threat.grounds)),
  )
}

export function discoveryBlocks({ discovery, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('recorded', text(discovery.recorded)),
    row('happenedOn', date(discovery.on)),
    row('place', name(discovery.place)),
    told('circumstances', text(discovery.circumstances)),
  )
}

export function methodBlocks({ method, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('methodStage', code('methodStages', method.stage)),
    row('offence', code('offences', method.offence)),
    told('method', text(method.text)),
    told('complex', text(method.complex)),
    told('prevention', text(method.prevention)),
  )
}

export function objectBlocks({ object, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('objectType', code('objectTypes', object.objectType)),
    row('title', text(object.title)),
    row('maker', name(object.maker)),
    row('subject', text(object.subject)),
    row('period', object.period ? { is: 'period', text: object.period } : undefined),
    row('materials', all(', ', ...object.materials.map((one) => code('objectMaterials', one)))),
    row('techniques', all(', ', ...object.techniques.map((one) => code('objectTechniques', one)))),
    row('measurements', ...object.measurements.map(measured)),
    row('valuable', when(object.valuable, say('valuable'))),
    told('objectText', text(object.text)),
    told('inscriptions', text(object.inscriptions)),
    told('features', text(object.features)),
    told('unique', text(object.unique)),
  )
}

/** "Frame · Height · 93.5 cm". */
const measured = ({ part, dimension, value, unit }: NoticeDraft['object']['measurements'][number]) =>
  all(
    ' · ',
    when(part !== 'object', code('measuredParts', part)),
    code('dimensions', dimension),
    mark(`${value} ${unit}`),
  )

export function listingBlocks({ listing, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('listed', mark(listing.reference)),
    row('committee', text(listing.committee)),
    row('resolution', mark(listing.resolution)),
    row('sanctions', ...listing.sanctions.map((one) => code('sanctions', one))),
    told('reasons', text(listing.reasons)),
  )
}

export function assetBlocks({ asset, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('assetKind', code('assetKinds', asset.kind)),
    row('forfeiture', code('forfeitures', asset.forfeiture), code('forfeitureBases', asset.basis)),
    row('recovery', text(asset.authority)),
    told('asset', text(asset.text)),
  )
}

export function minorBlocks({ minor, request }: NoticeDraft): SheetBlock[] {
  const text = writer(request.language)
  return rows(
    row('majority', when(minor.majority, say('years', { count: minor.majority ?? 18 }))),
    row('guardian', text(minor.guardianAuthority)),
    row('abduction', when(minor.parentalAbduction, say('parentalAbduction'))),
    told('minorRules', text(minor.rules)),
    told('necessity', text(minor.necessity)),
  )
}

/** To whom a diffusion went. Whom a sender left out is nobody's business but his and the Secretariat's. */
export function recipientBlocks({ form, recipients }: NoticeDraft): SheetBlock[] {
  if (form !== 'diffusion') return []
  const named = recipients.countries.map((one): SheetValue => ({ is: 'country', code: one }))
  return rows(
    row(
      'recipients',
      recipients.scope === 'only' ? all(', ', ...named) : code('recipientScopes', recipients.scope && 'all'),
    ),
  )
}
