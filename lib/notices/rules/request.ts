import { recordingConditions } from '@/lib/records/codes'
import { isoDay, yearsLater } from '@/lib/records/entry/days'
import type { Declaration, NoticeAction } from '../codes'
import { kindOf } from '../kinds'
import { longestRetentionYears } from '../retention'
import { flag, given, info, must, not, oneOf, said, should, some, type Test } from '../rule'

const isDiffusion: Test = ({ form }) => form === 'diffusion'

export const declares =
  (what: Declaration): Test =>
  ({ declarations }) =>
    declarations.some((declared) => declared.what === what)

const mayAsk = (type: Parameters<typeof kindOf>[0], form: string, action: NoticeAction) =>
  kindOf(type).actions.includes(action) || (form === 'diffusion' && action === 'for_information')

const undeclared: (draft: Parameters<Test>[2]) => string[] = ({ declarations }) =>
  recordingConditions.filter((condition) => !declarations.some(({ what }) => what === condition))

/** What holds for every request, whatever its type (Arts 10, 34-37, 42, 44, 49-50, 73-81). */
export const requestRules = [
  must('request.requester', {
    article: '82-96',
    at: 'request',
    holds: ({ type }, { requester: { kind, prosecutes = false } }) =>
      kindOf(type).requesters.includes(kind) && (type !== 'red' || kind !== 'entity' || prosecutes),
  }),
  must('request.language', {
    article: '75',
    at: 'request.language',
    has: ({ request }) => given(request.language),
  }),
  must('request.purpose', {
    article: '10',
    at: 'request.purpose',
    holds: ({ type, request: { purpose } }) =>
      purpose !== undefined && kindOf(type).purposes.includes(purpose),
    args: ({ type }) => ({ purposes: kindOf(type).purposes.join(', ') }),
  }),
  must('request.about', {
    article: '82-96',
    at: 'request.about',
    holds: ({ type, request: { about } }) => about !== undefined && kindOf(type).subjects.includes(about),
  }),
  must('request.status', {
    article: '44',
    at: 'person.status',
    when: oneOf(
      ({ request }) => request.about === 'person',
      ({ request }) => request.about === 'body',
    ),
    has: ({ person }) => given(person.status),
  }),
  must('request.status_fits', {
    article: '44',
    at: 'person.status',
    when: ({ type, person }) => given(person.status) && kindOf(type).statuses.length > 0,
    holds: ({ type, person: { status } }) => status !== undefined && kindOf(type).statuses.includes(status),
  }),
  must('request.action', {
    article: '76',
    at: 'request.actions',
    has: ({ request }) => some(request.actions),
  }),
  must('request.action_fits', {
    article: '76',
    at: 'request.actions',
    when: ({ request }) => some(request.actions),
    finds: ({ type, form, request }) => request.actions.filter((action) => !mayAsk(type, form, action)),
  }),
  must('request.declarations', {
    article: '76',
    at: 'declarations',
    has: (draft) => undeclared(draft).length === 0,
    args: (draft) => ({ count: undeclared(draft).length }),
  }),
  should('request.reference', {
    article: '76',
    at: 'request.reference',
    has: ({ request }) => said(request.reference),
  }),
  should('request.interest', {
    article: '35',
    at: 'request.interest',
    when: ({ type }) => type !== 'red',
    has: ({ request }) => said(request.interest),
  }),
  must('request.keep_until', {
    article: '49',
    at: 'request.keepUntil',
    when: ({ request }) => given(request.keepUntil),
    holds: ({ request: { keepUntil = '' } }, { now }) =>
      keepUntil > isoDay(now) && keepUntil <= yearsLater(now, longestRetentionYears),
    args: (_, { now }) => ({ latest: yearsLater(now, longestRetentionYears) }),
  }),
  must('request.sensitive', {
    article: '42',
    at: 'request.sensitiveReason',
    when: ({ request }) => some(request.sensitive),
    has: ({ request }) => said(request.sensitiveReason),
  }),
  must('request.everyone', {
    article: '79',
    at: 'recipients.scope',
    when: not(isDiffusion),
    holds: ({ recipients }) => recipients.scope !== 'only',
  }),
  should('request.restriction', {
    article: '58',
    at: 'recipients.reason',
    when: ({ recipients }) => recipients.scope === 'all_but' && some(recipients.countries),
    has: ({ recipients }) => said(recipients.reason),
    args: ({ recipients }) => ({ count: recipients.countries.length }),
  }),
  must('request.ended', {
    article: '81',
    at: 'request',
    holds: ({ type }, { known: { ended } = {} }) =>
      ended === undefined || !kindOf(type).endings.includes(ended),
  }),
  must('request.resubmission', {
    article: '77',
    at: 'request.newElements',
    when: (_, { known }) => (known?.refusals ?? []).some(({ sameFacts }) => sameFacts),
    has: ({ request }) => said(request.newElements),
    args: (_, { known }) => ({
      reference: known?.refusals?.find(({ sameFacts }) => sameFacts)?.reference ?? '',
    }),
  }),
  flag('request.refused_before', {
    article: '77',
    at: 'request',
    holds: (_, { known }) => !some(known?.refusals ?? []) && !known?.decisions,
    args: (_, { known }) => ({ refusals: known?.refusals?.length ?? 0, decisions: known?.decisions ?? 0 }),
  }),
  flag('request.similar', {
    article: '76',
    at: 'request',
    finds: (_, { known }) => known?.similar ?? [],
  }),
  info('request.others', {
    article: '76',
    at: 'request',
    when: (_, { known }) => some(known?.others ?? []),
    notes: true,
    args: (_, { known }) => ({ numbers: (known?.others ?? []).join(', ') }),
  }),
]
