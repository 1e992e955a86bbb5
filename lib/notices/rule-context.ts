import type { Context } from '@/lib/operation/operation'
import type { RequesterKind } from './codes'
import type { NoticeDraft } from './draft'
import type { Known, RuleContext } from './rule'
import { keysOf } from './summary'

type About = {
  /** Null for a draft that is not stored yet. */
  id: string | null
  amendsId: string | null
  owner: string
  importanceAt?: Date | null
  overriddenAt?: Date | null
}

/**
 * What the rules need to know beside the draft: who asks, under which measures and pilots, and what is on file about the person or
 * thing as far as the actor may know it.
 */
export async function ruleContextOf(
  { sql, now, actor }: Pick<Context, 'sql' | 'now' | 'actor'>,
  draft: NoticeDraft,
  about: About,
): Promise<RuleContext> {
  const [asks] = await sql.query<{
    kind: string
    precheck: boolean | null
    silverQuota: number | null
    silverUsed: number
    override: string | null
  }>(REQUESTER, [about.owner, about.id, about.overriddenAt != null])
  const silver =
    draft.type === 'silver'
      ? {
          silver: {
            participates: asks?.silverQuota != null,
            left: (asks?.silverQuota ?? 0) - (asks?.silverUsed ?? 0),
          },
        }
      : {}
  return {
    now,
    requester: {
      kind: requesterKind(asks?.kind ?? 'ncb'),
      country: about.owner,
      prosecutes: asks?.kind === 'international_entity',
      precheck: asks?.precheck ?? false,
    },
    ...silver,
    ...(asks?.override ? { override: { reason: asks.override } } : {}),
    ...(about.importanceAt && actor.root === about.owner ? { importance: true } : {}),
    known: await knownOf(sql, draft, about),
  }
}

const REQUESTER = `
select t."kind", c."precheck", c."silverQuota",
  (select count(*)::int from "Notice" n where n."owner" = t."code" and n."type" = 'silver' and n."id" is distinct from $2::uuid and n."amendsId" is null
    and n."state" not in ('draft', 'discarded', 'refused', 'withdrawn', 'cancelled', 'expired', 'revoked', 'deleted')) as "silverUsed",
  (select e."text" from "NoticeEvent" e where $3::bool and e."noticeId" = $2::uuid and e."act" = 'override' order by e."at" desc limit 1) as "override"
from "Tenant" t left join "NoticeTerms" c on c."bureau" = t."code" where t."code" = $1`

const requesterKind = (tenant: string): RequesterKind =>
  tenant === 'general_secretariat'
    ? 'secretariat'
    : tenant === 'international_entity'
      ? 'entity'
      : tenant === 'partner'
        ? 'un_committee'
        : 'bureau'

async function knownOf(sql: Context['sql'], draft: NoticeDraft, about: About): Promise<Known> {
  const keys = keysOf(draft)
  if (keys.length === 0) return {}
  const alike = await sql.query<{
    label: string
    owner: string
    state: string
    reason: string | null
    ours: boolean
    sameFacts: boolean
  }>(ALIKE, [keys, about.id, about.amendsId, about.owner, draft.facts.what ?? ''])
  const ended = new Set(['refused', 'cancelled'])
  const standing = alike.filter(({ state }) => !ended.has(state))
  return {
    refusals: alike
      .filter(({ state, ours }) => ended.has(state) && ours)
      .map(({ label, sameFacts }) => ({ reference: label, sameFacts })),
    similar: standing.filter(({ ours }) => ours).map(({ label }) => label),
    others: standing.filter(({ ours }) => !ours).map(({ label }) => label),
  }
}

/** Most that a check names; who has more alike than that is helped by none of them. */
const ALIKE = `
select coalesce(n."number", n."request") as "label", n."owner", n."state", n."owner" = $4 as "ours",
  length($5) > 40 and exists (select from "NoticeVersion" v where v."noticeId" = n."id" and v."version" = n."version"
    and left(v."draft" -> 'facts' ->> 'what', 200) = left($5, 200)) as "sameFacts"
from search.notices_alike($1::text[]) a join "Notice" n on n."id" = a."id"
where n."id" is distinct from $2::uuid and n."id" is distinct from $3::uuid and n."amendsId" is distinct from $2::uuid
  and n."state" not in ('draft', 'ncb_review', 'discarded', 'withdrawn', 'expired', 'merged', 'deleted', 'revoked')
order by a."shared" desc, n."publishedAt" desc nulls last limit 12`
