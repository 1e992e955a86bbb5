'use client'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, type ButtonKind } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormWords } from '@/components/ui/form-words'
import { errorsOf, type FormAction, useServerForm } from '@/components/ui/server-form'
import type { NoticeDraft } from '@/lib/notices/draft'
import type { Judged, SentContext } from '@/lib/notices/form/live'
import type { ItemAt } from '@/lib/notices/form/write'
import type { TopicAnswer } from '@/lib/web/draft-flow'
import type { FormState } from '@/lib/web/form-action'
import { ClashChoice, type ClashWords } from './clash-choice'
import { RulePanel } from './rule-panel'
import { type StatusWords, type Task, type TaskGroup, TaskList } from './task-list'
import { type FieldWords, TopicField } from './topic-field'
import type { FieldView } from './topic-words'
import { type KeepTopic, type SaveState, useDraftSave } from './use-draft-save'

export type WorkWords = {
  status: StatusWords
  fields: FieldWords
  clash: ClashWords
  tasks: string
  saved: string
  saving: string
  offline: string
  incomplete: string
  clashed: string
}

export type WorkForm = {
  fields: FieldView[]
  values: Record<string, string>
  item: ItemAt | undefined
  action: FormAction
  keep: KeepTopic
  buttons: { value: string; label: string; kind: ButtonKind }[]
  words: FormWords
}

/**
 * The work at a draft: tasks, the page that is written, and what the rules say of it. The rules are asked in the browser after each
 * change, by the module that the server uses; it comes only when somebody writes.
 */
export function DraftWork({
  topic,
  draft,
  rules,
  judged: first,
  groups,
  last,
  base,
  savedAt,
  heading,
  above,
  form,
  below,
  words,
}: {
  topic: string
  draft: NoticeDraft
  rules: SentContext
  judged: Judged
  groups: readonly TaskGroup[]
  last: Task
  /** Address of the notice. */
  base: string
  savedAt: string
  heading: ReactNode
  above?: ReactNode
  form?: WorkForm | undefined
  below?: ReactNode
  words: WorkWords
}) {
  // What was judged here counts until the page is made anew by the server, which knows better.
  const [live, setLive] = useState<{ first: Judged; judged: Judged }>()
  const judged = live?.first === first ? live.judged : first
  const setJudged = (judged: Judged) => setLive({ first, judged })
  const statuses = new Map(judged.topics.map(({ name, status }) => [name, status]))
  const complete = judged.checks.every(({ level, met }) => level !== 'must' || met)
  const tasks = (
    <TaskList
      {...{ groups, last, statuses, complete, current: topic, words: words.status, title: words.tasks }}
    />
  )
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_18rem]">
      <div className={cx('max-lg:hidden lg:sticky lg:top-16', ownScroll.lg)}>{tasks}</div>
      <details className="rounded border border-line bg-surface p-2 lg:hidden">
        <summary className="min-h-6 cursor-pointer font-semibold">{words.tasks}</summary>
        <div className="pt-2">{tasks}</div>
      </details>
      <div className="grid min-w-0 max-w-[46rem] grid-cols-1 gap-4">
        {above}
        {heading}
        {form && (
          <TopicForm
            {...{ form, words, savedAt }}
            judge={(texts, was) => judge({ topic, draft, rules, texts, was, item: form.item }, setJudged)}
          />
        )}
        {below}
      </div>
      <div className={cx('lg:col-start-2 xl:sticky xl:top-16 xl:col-start-3 xl:row-start-1', ownScroll.xl)}>
        <RulePanel judged={judged} base={base} similar={rules.known?.similar ?? []} />
      </div>
    </div>
  )
}

/**
 * Beside the form and no longer than the window: the list of what is missing shrinks while somebody writes, and must not move the
 * button that he is about to press.
 */
const ownScroll = {
  lg: 'lg:max-h-[calc(100dvh-var(--spacing-bar)-var(--spacing-strip)-2rem)] lg:overflow-y-auto',
  xl: 'xl:max-h-[calc(100dvh-var(--spacing-bar)-var(--spacing-strip)-2rem)] xl:overflow-y-auto',
}

type Writing = {
  topic: string
  draft: NoticeDraft
  rules: SentContext
  item: ItemAt | undefined
  texts: Record<string, string>
  was: Record<string, string>
}

async function judge({ draft, rules, ...writing }: Writing, tell: (judged: Judged) => void) {
  const { judgedWhileWriting } = await import('@/lib/notices/form/live')
  tell(judgedWhileWriting(draft, rules, writing))
}

function TopicForm({
  form: { fields, values, item, action, keep, buttons, words: said },
  words,
  savedAt,
  judge,
}: {
  form: WorkForm
  words: WorkWords
  savedAt: string
  judge: (texts: Record<string, string>, was: Record<string, string>) => void
}) {
  const [state, form, pending] = useServerForm(action)
  const box = useRef<HTMLFormElement>(null)
  const [begun, setBegun] = useState(() => beginning(state, { was: JSON.stringify(values), item }))
  // An answer of the server knows better how things stand.
  const [answered, setAnswered] = useState(state)
  if (answered !== state) {
    setAnswered(state)
    setBegun((before) => beginning(state, before))
  }
  const settle = useCallback((was: string, place: number | null) => {
    // At once: the form may be sent in the next moment, and is read from the page.
    flushSync(() => setBegun((before) => ({ was, item: place ?? before.item })))
  }, [])
  const { saved, changed, left, running, stop, go } = useDraftSave(box, keep, settle)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const answer = (state.result ?? {}) as TopicAnswer
  const value = (name: string) => state.values?.[name] ?? values[name] ?? ''
  const labels = new Map(fields.map(({ at, label }) => [at, label]))
  useEffect(() => {
    if (!pending) go()
  }, [pending, go])
  const look = () => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      if (box.current) judge(textsIn(box.current, Object.keys(values)), values)
    }, 300)
  }
  return (
    <form
      {...form}
      ref={box}
      onSubmit={(event) => {
        const submitter = (event.nativeEvent as SubmitEvent).submitter
        if (running.current) {
          event.preventDefault()
          // One turn later the form knows what was kept.
          void running.current.then(() => setTimeout(() => box.current?.requestSubmit(submitter), 0))
          return
        }
        stop()
        form.onSubmit(event)
      }}
      onInput={() => {
        changed()
        look()
      }}
      onBlur={left}
      className="grid min-w-0 grid-cols-1 gap-4"
      data-topic-form=""
    >
      <ErrorSummary state={state} words={said} />
      {answer.clashes && answer.clashes.length > 0 && (
        <ClashChoice
          clashes={answer.clashes}
          colleague={answer.colleague ?? null}
          labelOf={(at) => labels.get(at) ?? at}
          words={words.clash}
        />
      )}
      <input type="hidden" name="was" value={begun.was} readOnly />
      {begun.item !== undefined && <input type="hidden" name="item" value={begun.item} readOnly />}
      {fields.map((field) => (
        <div key={field.at} id={`at-${field.at}`} className="min-w-0">
          <TopicField
            field={field}
            value={value}
            errors={errorsOf(state, field.at, said)}
            labels={words.fields}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
        {buttons.map(({ value: act, label, kind }) => (
          <Button key={act} name="do" value={act} kind={kind} aria-disabled={pending}>
            {label}
          </Button>
        ))}
        <Saved saved={saved} savedAt={savedAt} words={words} />
      </div>
    </form>
  )
}

/** How a form began: its texts as JSON, and which item it is about. */
type Begun = { was: string; item: ItemAt | undefined }

const beginning = ({ values: sent }: FormState, before: Begun): Begun => ({
  was: sent?.was ?? before.was,
  item: !sent?.item ? before.item : sent.item === 'new' ? 'new' : Number(sent.item),
})

function Saved({ saved, savedAt, words }: { saved: SaveState; savedAt: string; words: WorkWords }) {
  return (
    // A line of its own, whatever it says: pressing a button begins a saving, and nothing may move between pressing and letting go.
    <p role="status" className="min-h-6 basis-full text-ink-2" data-saved={saved.state}>
      {saved.state === 'saving' && words.saving}
      {(saved.state === 'saved' || saved.state === 'idle') && (
        <>
          {words.saved} <bdi dir="ltr">{saved.at || savedAt}</bdi>
        </>
      )}
      {(saved.state === 'offline' || saved.state === 'incomplete' || saved.state === 'clash') && (
        <span className="text-warn">{saved.state === 'clash' ? words.clashed : words[saved.state]}</span>
      )}
    </p>
  )
}

function textsIn(box: HTMLFormElement, names: readonly string[]): Record<string, string> {
  const form = new FormData(box)
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String).join('\n')]))
}
