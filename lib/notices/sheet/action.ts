import { coerciveActions } from '../codes'
import type { NoticeDraft } from '../draft'
import type { SheetContent } from './content'
import type { SheetAlert, SheetBlock, SheetValue, Standing } from './model'
import { all, code, country, mark, row, rows, say, writer } from './values'

/** What is to be done with whoever or whatever is met (DOMAIN 2.4, 5), and whom to tell. */
export function actionBlocks(draft: NoticeDraft, content: SheetContent, minor: boolean): SheetBlock[] {
  const { request, person, declarations } = draft
  const declared = (what: string) => declarations.some((one) => one.what === what)
  const text = writer(request.language)
  const wanted = draft.type === 'red'
  const asked = askedOf(draft)
  const said = (holds: boolean, key: string): SheetBlock[] => (holds ? [{ is: 'say', what: say(key) }] : [])
  return [
    ...(asked.length ? [{ is: 'list' as const, values: asked }] : []),
    ...said(wanted && declared('extradition'), 'assurance'),
    ...said(wanted, 'notWarrant'),
    ...said(draft.type === 'yellow' && !minor, 'adultTold'),
    ...said(draft.type === 'yellow' && minor, 'minorTold'),
    ...said(draft.type === 'black', 'bodyTold'),
    ...rows(
      row(
        'provisionalArrest',
        wanted ? all(', ', ...(content.provisionalArrest ?? []).map(country)) : undefined,
      ),
      row(
        'contact',
        { is: 'bureau', code: content.owner.code },
        ...(content.owner.code === 'GS' ? [] : [say('secretariat')]),
      ),
      row('ownReference', mark(request.reference)),
      row('quote', mark(content.number ?? undefined)),
      ...(minor && draft.type === 'yellow' ? [row('guardian', text(draft.minor.guardianAuthority))] : []),
    ),
    ...said(person.status !== undefined && draft.type !== 'un_special', 'confirmFirst'),
  ]
}

/** What the public is asked to do: to tell the police, and nothing else (R-PUB-4, R-PUB-5). */
export const publicActionBlocks = ({ type }: NoticeDraft, content: SheetContent): SheetBlock[] => [
  { is: 'say', what: say('publicTell') },
  { is: 'say', what: say('publicCare') },
  ...(type === 'red'
    ? [
        { is: 'say' as const, what: say('publicNotWarrant') },
        { is: 'say' as const, what: say('publicInnocent') },
      ]
    : []),
  ...rows(row('quote', mark(content.number ?? content.fileNumber ?? undefined))),
]

/** What stands above all else. Nothing coercive is asked against victims and witnesses, nor on the ground of a listing. */
export function alertsOf(
  draft: NoticeDraft,
  standing: Standing,
  content: SheetContent,
  minor: boolean,
): SheetAlert[] {
  const police = content.audience !== 'public'
  const stop = (holds: boolean, what: SheetValue): SheetAlert[] => (holds ? [{ tone: 'stop', what }] : [])
  const look = (holds: boolean, what: SheetValue): SheetAlert[] => (holds ? [{ tone: 'look', what }] : [])
  return [
    ...stop(content.superseded === true, say('superseded')),
    ...stop(standing === 'do_not_act', code('noticeStates', content.state) as SheetValue),
    ...stop(standing === 'do_not_act', say('doNotAct')),
    ...stop(standing === 'ended', say('ended')),
    ...look(draft.type === 'un_special', say('noArrest')),
    ...look(police && isProtected(draft), say('noMeasure')),
    ...look(police && minor, say('minor')),
    ...look(police && draft.form === 'diffusion' && content.state === 'circulating', say('notExamined')),
    ...look(police && Boolean(content.override?.trim()), say('override')),
  ]
}

/** Of a victim or witness nothing coercive is said even where a draft still asks for it. */
export const askedOf = (draft: NoticeDraft): SheetValue[] =>
  draft.request.actions.filter((one) => !isProtected(draft) || !coerciveActions.includes(one)).map(action)

const isProtected = ({ person }: NoticeDraft) => person.status === 'victim' || person.status === 'witness'

const action = (one: NoticeDraft['request']['actions'][number]): SheetValue => ({
  is: 'code',
  list: 'noticeActions',
  code: one,
})
