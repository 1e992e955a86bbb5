import type { ReactNode } from 'react'
import { NoticeTypeChip } from '@/components/notices/notice-type'
import type { RefusedWords } from '@/components/records/entry/picture-drop'
import { Bdi } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { ClientMessages } from '@/components/ui/client-messages'
import { formWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import type { DraftPage as Page } from '@/lib/notices/draft-queries'
import { judgedDraft } from '@/lib/notices/form/live'
import { type Topic, topicGroups, topicsOf } from '@/lib/notices/form/topics'
import { formOf, type ItemAt, itemsOf } from '@/lib/notices/form/write'
import { rulesOf } from '@/lib/notices/rules'
import { DraftWork, type WorkForm, type WorkWords } from './draft-work'
import { FilesCard } from './files-card'
import { ItemList } from './item-list'
import { PictureAdd } from './picture-add'
import { PresenceLine } from './presence-line'
import { Returned } from './returned'
import { type TopicWords, topicWords } from './topic-words'
import type { KeepTopic } from './use-draft-save'

type OneButton = (form: FormData) => Promise<void>

export type DraftActions = {
  save: FormAction
  keep: KeepTopic
  remove: OneButton
  removeFile: OneButton
  answer: OneButton
}

/** A page of the form of a draft: the tasks, the topic, the rules. */
export async function DraftPage({
  page,
  topic,
  item,
  said,
  actions,
}: {
  page: Page
  topic: Topic
  item: ItemAt | undefined
  said: { refused: boolean; unanswered: boolean; sent: readonly RefusedWords[]; file: string }
  actions: DraftActions
}) {
  const { notice, version, rules } = page
  const { draft } = version
  const locale = await currentLocale()
  const base = localePath(locale, `/notices/${notice.id}`)
  const words = await topicWords(draft)
  const { say } = words
  const { now } = page
  const context = rules ?? { now, requester: { kind: 'bureau' as const, country: notice.owner } }
  const all = topicsOf(draft, now)
  const name = (each: string) => say(`draft.topic.${each}`)
  const from =
    topic.list === undefined
      ? draft
      : item === undefined || item === 'new'
        ? undefined
        : itemsOf(draft, topic)[item]
  const isList = topic.list !== undefined && item === undefined
  const intro = introOf(topic.name, draft.form)
  const next = all[all.indexOf(all.find((each) => each.name === topic.name) ?? topic) + 1]
  const nextHref = next ? `${base}/draft/${next.name}` : `${base}/check`
  const form: WorkForm | undefined = isList
    ? undefined
    : {
        fields: topic.fields.map((field) => words.viewOf(topic, field, from ?? {})),
        values: formOf(topic, draft, item),
        item,
        action: actions.save,
        keep: actions.keep,
        buttons: buttonsOf(topic, say),
        words: await topicFormWords(topic, words),
      }
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <NoticeTypeChip type={draft.type} form={draft.form} />
          <p className="min-w-0 font-semibold">
            {notice.caption ||
              say(`codes.${draft.form === 'diffusion' ? 'diffusionTypes' : 'noticeTypes'}.${draft.type}`)}
          </p>
          <Bdi className="font-mono text-xs text-ink-2">{notice.request}</Bdi>
          <span className="text-xs text-ink-2">
            {say('draft.work.version', { version: version.version })} · {say('draft.work.saved')}{' '}
            <Bdi>{clock(version.savedAt)}</Bdi>
          </span>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${base}/preview`} size="small">
            {say('draft.work.preview')}
          </LinkButton>
          <LinkButton href={`${base}/check`} size="small">
            {say('draft.work.check')}
          </LinkButton>
        </div>
      </header>
      <PresenceLine
        address={`/api/notices/${notice.id}/presence?topic=${topic.name}`}
        sentence={say('draft.work.present', { name: '{name}', topic: '{topic}' })}
        topics={Object.fromEntries([
          ...all.map((each) => [each.name, name(each.name)]),
          ['check', name('check')],
        ])}
      />
      <ClientMessages of={['draft.rules', ...ruleMessages(draft)]}>
        <DraftWork
          // Fields begin anew for another page, and when something of this one was written beside the form. Not with each saving: the
          // answer to a form that was sent without scripts finds its form by this key.
          key={`${topic.name} ${item ?? ''} ${page.suggestions.filter(({ state }) => state === 'open').length}`}
          topic={topic.name}
          draft={draft}
          rules={{ ...context, now: context.now.toISOString() }}
          judged={judgedDraft(draft, context)}
          base={base}
          savedAt={clock(version.savedAt)}
          groups={topicGroups.map((group) => ({
            label: say(`draft.group.${group}`),
            tasks: all
              .filter((each) => each.group === group)
              .map((each) => ({
                name: each.name,
                label: name(each.name),
                href: `${base}/draft/${each.name}`,
              })),
          }))}
          last={{ name: 'check', label: name('check'), href: `${base}/check` }}
          heading={
            <Heading
              title={titleOf(topic, item, name, say)}
              intro={intro ? say(`draft.intro.${intro}`) : undefined}
            />
          }
          above={
            <>
              <Returned
                page={page}
                topic={topic.name}
                words={words}
                answer={actions.answer}
                unanswered={said.unanswered}
              />
              {said.refused && (
                <Alert tone="warn" live="alert">
                  {say('draft.work.refused')}
                </Alert>
              )}
            </>
          }
          form={form}
          below={
            <>
              {isList && <ItemList {...{ page, topic, words, base, nextHref }} remove={actions.remove} />}
              {topic.name === 'pictures' && isList && (
                <PictureAdd id={notice.id} locale={locale} draft={draft} refused={said.sent} />
              )}
              {topic.name === 'warrants' && (
                <FilesCard
                  id={notice.id}
                  locale={locale}
                  files={page.files}
                  problem={said.file}
                  remove={actions.removeFile}
                />
              )}
            </>
          }
          words={workWords(say)}
        />
      </ClientMessages>
    </div>
  )
}

function Heading({ title, intro }: { title: ReactNode; intro?: string | undefined }) {
  return (
    <div className="grid gap-1">
      <h1 className="text-xl leading-7">{title}</h1>
      {intro && <p className="max-w-read text-ink-2">{intro}</p>}
    </div>
  )
}

const clock = (at: Date) => `${at.toISOString().slice(11, 19)}Z`

const titleOf = (
  topic: Topic,
  item: ItemAt | undefined,
  name: (each: string) => string,
  say: TopicWords['say'],
) =>
  topic.list === undefined || item === undefined
    ? name(topic.name)
    : item === 'new'
      ? say('draft.work.newItem', { topic: name(topic.name) })
      : say('draft.work.item', { topic: name(topic.name), n: item + 1 })

const intros = [
  'names',
  'facts',
  'charges',
  'warrants',
  'pictures',
  'recipients',
  'extract',
  'sensitive',
  'biometrics',
  'minor',
]
const introOf = (topic: string, form: string) =>
  topic === 'recipients' && form === 'diffusion'
    ? 'recipientsDiffusion'
    : intros.includes(topic)
      ? topic
      : null

function buttonsOf(topic: Topic, say: TopicWords['say']): WorkForm['buttons'] {
  if (topic.list === undefined)
    return [
      { value: 'save', label: say('draft.work.save'), kind: 'primary' },
      { value: 'close', label: say('draft.work.close'), kind: 'secondary' },
    ]
  return [
    { value: 'item', label: say('draft.work.saveItem'), kind: 'primary' },
    ...(topic.uploaded
      ? []
      : [{ value: 'another', label: say('draft.work.another'), kind: 'secondary' as const }]),
    { value: 'save', label: say('draft.work.save'), kind: 'quiet' },
  ]
}

/** Parts of the catalogue with the sentences of the rules of this draft. */
export const ruleMessages = (draft: Page['version']['draft']): string[] => [
  ...new Set(rulesOf(draft).map(({ id }) => `notices.rule.${id}`)),
]

const problems = [
  'long',
  'choice',
  'country',
  'language',
  'number',
  'date',
  'date_year',
  'day',
  'months',
  'missing',
  'many',
]

async function topicFormWords(topic: Topic, { say, label, wayOf }: TopicWords) {
  const words = await formWords([
    'notice_section_changed',
    'notice_step_gone',
    'notice_content',
    'notice_section',
    'notice_unknown',
    'not_owner',
  ])
  const codes = topic.fields.flatMap(({ at }) =>
    problems.map((problem) => [
      `${problem} ${at}`,
      say(`draft.problem.${problem}`, { field: label(wayOf(topic, at)) }),
    ]),
  )
  return {
    ...words,
    codes: { ...words.codes, clash_choose: say('draft.clash.choose'), ...Object.fromEntries(codes) },
  }
}

function workWords(say: TopicWords['say']): WorkWords {
  const work = (key: string) => say(`draft.work.${key}`)
  return {
    status: {
      completed: say('draft.status.completed'),
      optional: say('draft.status.optional'),
      problem: say('draft.status.problem'),
      not_started: say('draft.status.not_started'),
      cannot_yet: say('draft.status.cannot_yet'),
      ready: say('draft.status.ready'),
      count: say('draft.status.count', { count: '{count}' }),
      partly: say('draft.status.partly', { met: '{met}', of: '{of}' }),
    },
    fields: {
      none: work('none'),
      yes: work('yes'),
      no: work('no'),
      circa: work('circa'),
      day: say('common.date.day'),
      month: say('common.date.month'),
      year: say('common.date.year'),
      years: work('years'),
      months: work('months'),
      narrow: work('narrow'),
      words: Array.from({ length: 120 }, (_, count) => say('draft.work.words', { count })),
      wordsMany: say('draft.work.words', { count: 999 }).replace(/[\d.,\s]*999/, '{count}'),
    },
    clash: {
      title: say('draft.clash.title', { name: '{name}' }),
      someone: say('draft.clash.someone'),
      intro: say('draft.clash.intro'),
      mine: say('draft.clash.mine'),
      theirs: say('draft.clash.theirs'),
      before: say('draft.clash.before'),
      empty: say('draft.clash.empty'),
    },
    tasks: work('tasks'),
    saved: work('saved'),
    saving: work('saving'),
    offline: work('offline'),
    incomplete: work('incomplete'),
    clashed: work('clash'),
  }
}
