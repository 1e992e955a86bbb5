import { Check, Circle, CircleAlert, CircleDashed, CircleDot } from 'lucide-react'
import Link from 'next/link'
import { cx } from '@/components/ui/cx'
import type { TopicStatus } from '@/lib/notices/form/status'

export type Task = { name: string; label: string; href: string }
export type TaskGroup = { label: string; tasks: Task[] }
export type StatusWords = Record<
  'completed' | 'optional' | 'problem' | 'not_started' | 'cannot_yet' | 'ready',
  string
> & {
  /** With `{count}`; with `{met}` and `{of}`. */
  count: string
  partly: string
}

/** What is to be done, with how far each page is. */
export function TaskList({
  groups,
  last,
  statuses,
  complete,
  current,
  words,
  title,
}: {
  groups: readonly TaskGroup[]
  last: Task
  statuses: ReadonlyMap<string, TopicStatus>
  complete: boolean
  current: string
  words: StatusWords
  title: string
}) {
  return (
    <nav aria-label={title} className="grid gap-3">
      {groups.map(({ label, tasks }) => (
        <div key={label} className="grid gap-0.5">
          <h2 className="text-xs font-semibold text-ink-2">{label}</h2>
          <ul className="border-t border-line">
            {tasks.map((task) => (
              <Line
                key={task.name}
                task={task}
                current={current === task.name}
                look={lookOf(statuses.get(task.name), words)}
              />
            ))}
          </ul>
        </div>
      ))}
      <ul className="border-t border-line">
        <Line
          task={last}
          current={current === last.name}
          look={
            complete
              ? { icon: 'completed', text: words.ready, tone: 'text-ok' }
              : { icon: 'optional', text: words.cannot_yet, tone: 'text-ink-3' }
          }
        />
      </ul>
    </nav>
  )
}

type Look = { icon: keyof typeof icons; text: string; tone: string }

const icons = {
  completed: Check,
  partly: CircleDot,
  optional: CircleDashed,
  not_started: Circle,
  problem: CircleAlert,
}

function lookOf(status: TopicStatus | undefined, words: StatusWords): Look {
  if (!status) return { icon: 'optional', text: words.optional, tone: 'text-ink-3' }
  if (status.status === 'partly')
    return {
      icon: 'partly',
      text: words.partly.replace('{met}', String(status.met)).replace('{of}', String(status.of)),
      tone: 'text-warn',
    }
  const tones = {
    completed: 'text-ok',
    problem: 'text-bad',
    optional: 'text-ink-3',
    not_started: 'text-ink-2',
  }
  const counted = status.status === 'completed' && status.count !== undefined && status.count > 0
  return {
    icon: status.status,
    text: counted ? words.count.replace('{count}', String(status.count)) : words[status.status],
    tone: tones[status.status],
  }
}

function Line({ task: { name, label, href }, current, look }: { task: Task; current: boolean; look: Look }) {
  const Icon = icons[look.icon]
  return (
    <li className="border-b border-line" data-task={name} data-status={look.icon}>
      <Link
        href={href}
        prefetch={false}
        aria-current={current ? 'page' : undefined}
        className={cx(
          'grid min-h-8 grid-cols-[minmax(0,1fr)_auto] items-center gap-2 px-2 py-1 no-underline hover:bg-sunken',
          current && 'border-s-2 border-accent bg-accent-tint font-semibold',
        )}
      >
        <span className="min-w-0 text-ink">{label}</span>
        <span className={cx('inline-flex items-center gap-1 text-xs font-normal', look.tone)}>
          <Icon aria-hidden size={14} className="shrink-0" />
          {look.text}
        </span>
      </Link>
    </li>
  )
}
