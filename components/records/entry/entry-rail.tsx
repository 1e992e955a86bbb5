import { Check, Circle, CircleAlert } from 'lucide-react'
import { cx } from '@/components/ui/cx'
import type { Issue } from '@/lib/records/entry/issue'
import type { EntryLabels } from './entry-form'
import type { SectionSpec } from './form-spec'

/** The sections of a form with how far each is: the list of what is to be done. */
export function EntryRail({
  sections,
  issues,
  values,
  labels,
  pictures,
}: {
  sections: readonly SectionSpec[]
  issues: readonly Issue[]
  values: Record<string, string>
  labels: EntryLabels
  /** The section of pictures, for kinds that have some. */
  pictures?: { title: string; count: number } | undefined
}) {
  const pictured = pictures && {
    name: 'pictures',
    title: pictures.title,
    state: pictures.count > 0 ? ('done' as const) : ('open' as const),
  }
  const steps = sections.flatMap((section) => [
    ...(pictured && section.name === 'law' ? [pictured] : []),
    { name: section.name, title: section.title, state: stateOf(section, issues, values) },
  ])
  return (
    <nav aria-label={labels.tasks} className="lg:sticky lg:top-16">
      <h2 className="pb-1 text-sm max-lg:sr-only">{labels.tasks}</h2>
      <ol className="flex flex-wrap gap-x-4 gap-y-1 lg:grid lg:gap-0 lg:divide-y lg:divide-line lg:border-y lg:border-line">
        {steps.map(({ state, ...section }) => {
          const { icon: Icon, className } = looks[state]
          return (
            <li key={section.name} data-task={section.name} data-state={state}>
              <a
                href={`#s-${section.name}`}
                className="flex min-h-8 items-center gap-2 text-ink no-underline hover:underline"
              >
                <Icon aria-hidden size={14} className={cx('shrink-0', className)} />
                <span className="min-w-0 grow">{section.title}</span>
                <span className={cx('text-xs max-lg:sr-only', className)}>{labels[state]}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const looks = {
  done: { icon: Check, className: 'text-ok' },
  problem: { icon: CircleAlert, className: 'text-bad' },
  open: { icon: Circle, className: 'text-ink-3' },
} as const

function stateOf(
  { fields, part }: SectionSpec,
  issues: readonly Issue[],
  values: Record<string, string>,
): keyof typeof looks {
  if (part) return stateOfRows(part.name, issues, values)
  const names = fields.map(({ name }) => name)
  if (issues.some(({ field, level }) => level === 'must' && names.includes(field))) return 'problem'
  const given = (name: string) => (values[name] ?? '').trim() !== ''
  const required = fields.filter((field) => field.required)
  return required.length > 0
    ? required.every(({ name }) => given(name))
      ? 'done'
      : 'open'
    : fields.some(({ name, beside }) => !beside && given(name))
      ? 'done'
      : 'open'
}

/** A part is done when a row of it says something. */
function stateOfRows(
  part: string,
  issues: readonly Issue[],
  values: Record<string, string>,
): keyof typeof looks {
  const ofPart = (name: string) => name.startsWith(`${part}.`)
  if (issues.some(({ field, level }) => level === 'must' && ofPart(field))) return 'problem'
  const given = Object.entries(values).some(
    ([name, text]) => ofPart(name) && !name.endsWith('.kind') && text.trim() !== '',
  )
  return given ? 'done' : 'open'
}
