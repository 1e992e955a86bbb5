import type { NoticeType, SubjectKind } from '../codes'
import type { NoticeDraft } from '../draft'
import { kindOf } from '../kinds'
import { isUnderAge } from '../person'
import { carries } from '../rules/red'
import { audiences, type NoticeState } from '../transitions'
import { actionBlocks, alertsOf, askedOf, publicActionBlocks } from './action'
import type { SheetContent } from './content'
import { publicDraft } from './extract'
import { descriptionBlocks, documentBlocks, identityBlocks, subjectOf } from './identity'
import { factRows, judicialBlocks } from './judicial'
import {
  assetBlocks,
  discoveryBlocks,
  investigationBlocks,
  listingBlocks,
  methodBlocks,
  minorBlocks,
  objectBlocks,
  recipientBlocks,
  threatBlocks,
} from './matter'
import {
  type NoticeSheet,
  type SectionKey,
  type SheetBlock,
  type SheetPicture,
  type SheetRow,
  type Standing,
  sectionKeys,
} from './model'
import { country, mark, row, rows, writer } from './values'

/** Sections that come first in a type; all others follow in the order of `sectionKeys`, and those that are empty are left out. */
const first: Partial<Record<NoticeType, readonly SectionKey[]>> = {
  black: ['discovery', 'description'],
  orange: ['threat', 'object', 'method'],
  purple: ['method', 'object'],
  stolen_work_of_art: ['object'],
  silver: ['asset'],
  yellow: ['identity', 'description', 'discovery'],
  un_special: ['identity', 'description', 'documents', 'listing'],
}

/**
 * The sheet of a notice or diffusion, without words: the one that officers preview, review, read and print, and with `audience:
 * 'public'` the extract, for which everything else is taken out of the draft before anything is made of it. Pure; what a draft still
 * lacks is simply not there.
 */
export function sheetOf(content: SheetContent): NoticeSheet {
  const now = new Date(content.at)
  const isPublic = content.audience === 'public'
  const draft = isPublic ? publicDraft(content.draft, now) : content.draft
  const minor = isUnderAge(isPublic ? content.draft : draft, now)
  const about: SubjectKind = draft.request.about ?? kindOf(draft.type).subjects[0] ?? 'person'
  const standing = standingOf(content.state)
  const blocks = blocksOf(draft, content, { about, minor, now, isPublic })
  const order = [...new Set([...(first[draft.type] ?? []), ...sectionKeys])]
  return {
    type: draft.type,
    form: draft.form,
    audience: isPublic ? 'public' : 'police',
    standing,
    watermark: content.watermark,
    number: content.number,
    fileNumber: content.fileNumber,
    owner: content.owner.code,
    facts: factsOf(draft, content),
    alerts: alertsOf(draft, standing, content, minor),
    asked: isPublic ? [] : askedOf(draft),
    cautions:
      !isPublic && (about === 'person' || draft.person.warnings.length) ? draft.person.warnings : null,
    subject: subjectOf(draft, about),
    pictures: picturesOf(draft, content),
    sections: order.flatMap((key) => {
      const found = blocks[key]
      return found.length ? [{ key, blocks: found }] : []
    }),
    verifyUrl: content.verifyUrl,
  }
}

/** Whether a notice in this state is to be acted on, as its sheet says it. */
export function standingOf(state: NoticeState): Standing {
  switch (audiences[state]) {
    case 'everyone':
    case 'recipients':
      return 'in_force'
    case 'do_not_act':
    case 'commission':
      return 'do_not_act'
    case 'nobody':
      return 'ended'
    default:
      return state === 'refused' || state === 'merged' ? 'ended' : 'draft'
  }
}

type Circumstances = { about: SubjectKind; minor: boolean; now: Date; isPublic: boolean }

function blocksOf(
  draft: NoticeDraft,
  content: SheetContent,
  { about, minor, now, isPublic }: Circumstances,
): Record<SectionKey, readonly SheetBlock[]> {
  const isBasis = (charge: NoticeDraft['charges'][number]) =>
    carries(
      charge,
      {
        now,
        requester: { kind: 'bureau', country: content.owner.code },
        ...(content.override ? { override: { reason: content.override } } : {}),
      },
      draft,
    )
  const judicial = judicialBlocks(draft, draft.type === 'red' && !isPublic ? isBasis : null)
  // In a red notice the facts are part of the judicial information.
  const facts = rows(factRows(draft))
  const red = draft.type === 'red'
  return {
    identity: identityBlocks(draft, { entity: about === 'entity', minor }),
    description: descriptionBlocks(draft),
    documents: documentBlocks(draft),
    object: objectBlocks(draft),
    asset: assetBlocks(draft),
    method: methodBlocks(draft),
    discovery: discoveryBlocks(draft),
    judicial: red ? [...facts, ...judicial] : judicial,
    facts: red ? [] : facts,
    investigation: investigationBlocks(draft),
    threat: threatBlocks(draft),
    listing: listingBlocks(draft),
    minor: minor ? minorBlocks(draft) : [],
    recipients: recipientBlocks(draft),
    action: isPublic ? publicActionBlocks(draft, content) : actionBlocks(draft, content, minor),
    addenda: isPublic ? [] : addenda(content),
  }
}

/** Whose it is, since when, until when. What the public is shown keeps the bureau's own numbers out. */
const factsOf = (draft: NoticeDraft, content: SheetContent): SheetRow[] =>
  [
    row('requestedBy', requester(content.owner.code)),
    row('fileNumber', mark(content.fileNumber ?? undefined)),
    row('publishedOn', mark(content.publishedOn?.slice(0, 10))),
    row('updatedOn', mark(content.updatedOn?.slice(0, 10))),
    row('keepUntil', mark(draft.request.keepUntil)),
  ].flat()

/** A country where it is one, else the body by its name. */
const requester = (code: string) =>
  /^[A-Z]{2}$/.test(code) && code !== 'GS' && code !== 'UN'
    ? country(code)
    : ({ is: 'bureau', code } as const)

const addenda = ({ addenda }: SheetContent): SheetBlock[] =>
  addenda.flatMap(({ at, text, language }) => {
    const written = writer(language)(text)
    return written
      ? [{ is: 'item', name: { is: 'mark', text: at.slice(0, 10) }, told: written, rows: [] }]
      : []
  })

function picturesOf({ evidence }: NoticeDraft, { pictures }: SheetContent): SheetPicture[] {
  // The drawing of a face stands before everything that was photographed after a death (R-BLK-1).
  const inOrder = [...evidence.pictures].sort(
    (a, b) => Number(a.kind === 'post_mortem') - Number(b.kind === 'post_mortem'),
  )
  return inOrder.map(({ id, kind, takenOn }) => ({
    id,
    kind,
    takenOn: takenOn ?? null,
    covered: kind === 'post_mortem',
    image: pictures.find((one) => one.id === id)?.image ?? null,
  }))
}
