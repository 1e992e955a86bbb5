import Link from 'next/link'
import { ActBox } from '@/components/notices/act-box'
import { AlikeCard } from '@/components/notices/alike-card'
import { NoticeTypeChip } from '@/components/notices/notice-type'
import { Bdi } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import type { Declaration } from '@/lib/notices/codes'
import type { DraftPage } from '@/lib/notices/draft-queries'
import { differencesOf } from '@/lib/notices/form/differences'
import { judgedDraft, type PlacedCheck } from '@/lib/notices/form/live'
import { topicsOf } from '@/lib/notices/form/topics'
import { itemsOf } from '@/lib/notices/form/write'
import type { NoticeAct } from '@/lib/notices/transitions'
import { recordingConditions } from '@/lib/records/codes'
import { DeclarationsForm } from './declarations-form'
import { placeHref } from './place-href'
import { type TopicWords, topicWords } from './topic-words'

/** The last look: what must be fixed, what is declared, what the request says, and what can be done with it now. */
export async function NoticeCheckPage({
  page,
  head,
  me,
  done,
  declare,
  act,
}: {
  page: DraftPage
  /** Whether the reader is a supervisor of the bureau. */
  head: boolean
  me: string
  /** What the reader just did. */
  done: NoticeAct | undefined
  declare: FormAction
  act: FormAction
}) {
  const { notice, version, rules, acts, now } = page
  const { draft } = version
  const base = localePath(await currentLocale(), `/notices/${notice.id}`)
  const words = await topicWords(draft)
  const { say } = words
  const context = rules ?? { now, requester: { kind: 'bureau' as const, country: notice.owner } }
  const { checks } = judgedDraft(draft, context)
  const open = (level: PlacedCheck['level']) => checks.filter((check) => check.level === level && !check.met)
  const writes = acts.includes('write')
  const acted = { ...notice, version: version.version, hash: version.hash }
  const box = (which: Parameters<typeof ActBox>[0]['act']) => (
    <ActBox notice={acted} act={which} action={act} now={now} next={`${base}/check`} />
  )
  const decides = acts.includes('submit') ? 'submit' : acts.includes('send') ? 'send' : null
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <div className="flex flex-wrap items-center gap-2 text-ink-2">
          <NoticeTypeChip type={draft.type} form={draft.form} />
          <Bdi className="font-mono">{notice.request}</Bdi>
          <span>{say(`notice.state.${notice.state}`)}</span>
        </div>
        <h1 className="text-xl leading-7">
          {say(`draft.check.${writes ? 'title' : notice.state === 'ncb_review' ? 'headTitle' : 'readTitle'}`)}{' '}
          <bdi>{notice.caption}</bdi>
        </h1>
        <div className="flex flex-wrap gap-2">
          {writes && (
            <LinkButton href={`${base}/draft/case`} size="small">
              {say('draft.work.back')}
            </LinkButton>
          )}
          <LinkButton href={`${base}/preview`} size="small">
            {say('draft.work.preview')}
          </LinkButton>
          {!writes && (
            <LinkButton href={base} size="small">
              {say('draft.work.open')}
            </LinkButton>
          )}
        </div>
      </div>
      <div className="grid max-w-[58rem] grid-cols-1 gap-4">
        {done && (
          <Alert tone="ok" live="status">
            {say(`notice.did.${done}`)}
          </Alert>
        )}
        {(writes || notice.state === 'ncb_review') && (
          <>
            {open('must').length > 0 ? (
              <Alert tone="bad" title={say('draft.check.open', { count: open('must').length })}>
                <Told level="must" checks={open('must')} base={base} say={say} />
              </Alert>
            ) : (
              <Alert tone="ok" title={say('draft.check.ready')} />
            )}
            <AlikeCard alike={page.alike} />
            {open('should').length > 0 && (
              <Alert tone="warn" title={say('draft.check.better')}>
                <Told level="should" checks={open('should')} base={base} say={say} />
              </Alert>
            )}
          </>
        )}
        {page.handed && notice.state === 'ncb_review' && <Changes page={page} words={words} />}
        <Card id="declarations" title={say('draft.check.declarations')}>
          {writes ? (
            <DeclarationsForm
              action={declare}
              choices={wanted(page, checks).map((what) => ({
                value: what,
                label: say(`codes.declarations.${what}`),
                by: declaredBy(page, what, say),
                barred: what === 'head_agrees' && !head,
              }))}
              labels={{
                title: say('draft.check.declarations'),
                hint: say('draft.check.declarationsHint'),
                keep: say('draft.check.declare'),
                headOnly: say('draft.check.headOnly'),
              }}
              words={await formWords(['declaration_head', 'notice_step_gone'])}
            />
          ) : (
            <ul className="grid gap-1">
              {draft.declarations.map(({ what }) => (
                <li key={what}>
                  {say(`codes.declarations.${what}`)}
                  <p className="text-xs text-ink-2">{declaredBy(page, what, say)}</p>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Summary page={page} words={words} base={base} change={writes} />
        {acts.includes('hand_over') && <Card title={say('draft.check.handOver')}>{box('hand_over')}</Card>}
        {acts.includes('answer') && <Card title={say('notice.act.answer')}>{box('answer')}</Card>}
        {notice.state === 'ncb_review' && !decides && (
          <Alert tone="info">
            {say(notice.people.author?.includes(me) && head ? 'draft.check.own' : 'draft.check.waiting')}
          </Alert>
        )}
        {decides && (
          <Card title={say(`notice.act.${decides}`)}>
            <p className="pb-3 text-ink-2">
              {say(
                decides === 'submit'
                  ? 'draft.check.toSecretariat'
                  : notice.held
                    ? 'draft.check.held'
                    : 'draft.check.atOnce',
              )}
            </p>
            {box(decides)}
          </Card>
        )}
        {acts.includes('send_back') && <Card title={say('draft.check.sendBack')}>{box('send_back')}</Card>}
      </div>
    </div>
  )
}

type Say = TopicWords['say']

function Told({
  level,
  checks,
  base,
  say,
}: {
  level: PlacedCheck['level']
  checks: readonly PlacedCheck[]
  base: string
  say: Say
}) {
  return (
    <ul className="grid gap-0.5" data-told={level}>
      {checks.map((check) => (
        <li key={check.id + check.field} className="min-h-6">
          <Link href={placeHref(base, check.place)} prefetch={false}>
            {say(`notices.rule.${check.id}.unmet`, check.args)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The conditions of every request, what the rules of this one ask for, and what was declared beside. */
function wanted({ version }: DraftPage, checks: readonly PlacedCheck[]): Declaration[] {
  const asked = checks
    .filter(({ field }) => field.startsWith('declarations.'))
    .map(({ field }) => field.slice('declarations.'.length) as Declaration)
  return [
    ...new Set([...recordingConditions, ...asked, ...version.draft.declarations.map(({ what }) => what)]),
  ]
}

function declaredBy({ version, names }: DraftPage, what: string, say: Say): string | null {
  const found = version.draft.declarations.find((each) => each.what === what)
  if (!found) return null
  return say('draft.check.declaredBy', {
    name: names[found.by] ?? '–',
    at: `${found.at.slice(0, 16).replace('T', ' ')}Z`,
  })
}

function Summary({
  page,
  words,
  base,
  change,
}: {
  page: DraftPage
  words: TopicWords
  base: string
  change: boolean
}) {
  const { draft } = page.version
  const { say, valuesOf } = words
  const told = topicsOf(draft, page.now).map((topic) => {
    const parts = topic.list === undefined ? [draft] : itemsOf(draft, topic)
    return { topic, shown: parts.map((part) => valuesOf(topic, part)).filter(({ length }) => length > 0) }
  })
  const empty = told.filter(({ shown }) => shown.length === 0)
  return (
    <section className="grid gap-3" aria-label={say('draft.check.summary')}>
      <h2 className="text-base">{say('draft.check.summary')}</h2>
      {told.map(
        ({ topic, shown }) =>
          shown.length > 0 && (
            <Card
              key={topic.name}
              level={3}
              title={say(`draft.topic.${topic.name}`)}
              aside={
                change && (
                  <Link
                    href={`${base}/draft/${topic.name}`}
                    prefetch={false}
                    className="inline-flex min-h-6 items-center text-xs font-medium"
                    aria-label={`${say('draft.work.change')}: ${say(`draft.topic.${topic.name}`)}`}
                  >
                    {say('draft.work.change')}
                  </Link>
                )
              }
            >
              {shown.map((values, i) => (
                <dl
                  // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name than their place
                  key={i}
                  className="grid grid-cols-1 gap-x-4 gap-y-0.5 border-line py-1 not-first:border-t sm:grid-cols-[12rem_minmax(0,1fr)]"
                >
                  {values.map(({ at, label, text, kind }) => (
                    <div key={at} className="contents">
                      <dt className="text-ink-2">{label}</dt>
                      {kind === 'prose' || kind === 'lines' ? (
                        <dd dir="auto" className="min-w-0 break-words whitespace-pre-wrap">
                          {text}
                        </dd>
                      ) : (
                        // Beside its label, whatever way it is written.
                        <dd className="min-w-0 break-words">
                          <bdi>{text}</bdi>
                        </dd>
                      )}
                    </div>
                  ))}
                </dl>
              ))}
            </Card>
          ),
      )}
      {empty.length > 0 && (
        <Card level={3} title={say('draft.check.nothing')}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {empty.map(({ topic: { name } }) => (
              <li key={name} className="min-h-6 text-ink-2">
                {change ? (
                  <Link href={`${base}/draft/${name}`} prefetch={false}>
                    {say(`draft.topic.${name}`)}
                  </Link>
                ) : (
                  say(`draft.topic.${name}`)
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}

/** What is not as it was handed over before. */
function Changes({ page, words }: { page: DraftPage; words: TopicWords }) {
  const { say, shown, label, wayOf } = words
  if (!page.handed) return null
  const changes = differencesOf(page.handed.draft, page.version.draft, page.now)
  const { version } = page.handed
  if (changes.length === 0) return <Alert tone="info">{say('draft.check.same', { version })}</Alert>
  return (
    <Card title={say('draft.check.changes', { version })}>
      <ul className="grid gap-2" data-changes={changes.length}>
        {changes.map(({ topic, item, at, before, after }) => {
          const field = topic.fields.find((each) => each.at === at)
          const text = (value: unknown) => (field && shown(field, value)) ?? say('draft.clash.empty')
          return (
            <li key={`${topic.name} ${item} ${at}`}>
              <p className="font-medium">
                {say(`draft.topic.${topic.name}`)}
                {item ? ` ${item}` : ''}: {label(wayOf(topic, at))}
              </p>
              <p dir="auto">
                <del className="text-ink-2">{text(before)}</del>
              </p>
              <p dir="auto">
                <ins>{text(after)}</ins>
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
