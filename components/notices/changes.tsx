import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Tag } from '@/components/ui/tag'
import type { FieldChange, GroupChange, SectionChange } from '@/lib/notices/diff'
import { useFieldName, useFieldValue } from './field-words'

/** With what a version is compared, and whether fields that are the same stand there, too. */
export function CompareBar({
  bases,
  all,
}: {
  bases: readonly { key: string; href: string; text: string; current: boolean }[]
  all: { href: string; shown: boolean }
}) {
  const t = useTranslations('review.changes')
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 text-xs">
      <span className="text-ink-2">{t('against')}</span>
      {bases.map(({ key, href, text, current }) => (
        <Link
          key={key}
          href={href}
          prefetch={false}
          scroll={false}
          aria-current={current ? 'true' : undefined}
          className={cx('min-h-6 content-center', current && 'font-semibold text-ink no-underline')}
        >
          {text}
        </Link>
      ))}
      <Link
        href={all.href}
        prefetch={false}
        scroll={false}
        data-key="d"
        className="ms-auto min-h-6 content-center font-semibold"
      >
        {t(all.shown ? 'only' : 'all')}
      </Link>
    </div>
  )
}

/** Sections in full, without changes: what the tabs of the request show. */
export function SectionsText({ sections }: { sections: readonly SectionChange[] }) {
  const t = useTranslations('review')
  if (sections.length === 0) return <p className="p-3 text-ink-2">{t('nothing')}</p>
  return (
    <div className="divide-y divide-line">
      {sections.map(({ section, groups }) => (
        <section key={section} className="grid gap-2 px-3 py-2.5">
          <h3 className="text-[13px] font-semibold">{t(`section.${section}`)}</h3>
          {groups.map((group) => (
            <GroupBlock key={`${group.n}-${group.fields[0]?.path}`} group={group} all />
          ))}
        </section>
      ))}
    </div>
  )
}

/** A section with what changed in it. `read`: whoever goes through them has marked it; `form`: the button by which he does. */
export function SectionBlock({
  section: { section, changed, groups },
  all,
  read = false,
  form,
}: {
  section: SectionChange
  all: boolean
  read?: boolean
  form?: ReactNode
}) {
  const t = useTranslations('review')
  return (
    <section
      id={`section-${section}`}
      data-list-item=""
      aria-labelledby={`section-${section}-title`}
      className={cx('scroll-mt-24 px-3 py-2', read && 'bg-sunken')}
    >
      <div className="flex items-center justify-between gap-2">
        <h3 id={`section-${section}-title`} className="text-[13px] font-semibold">
          {t(`section.${section}`)}{' '}
          {changed > 0 && (
            <span className="text-xs font-medium text-warn">{t('changes.count', { count: changed })}</span>
          )}
        </h3>
        {form}
      </div>
      <div className="grid gap-2 pb-1">
        {groups.map((group) => (
          <GroupBlock key={`${group.n}-${group.is}-${group.fields[0]?.path}`} group={group} all={all} />
        ))}
      </div>
    </section>
  )
}

function GroupBlock({ group: { n, is, fields }, all }: { group: GroupChange; all: boolean }) {
  const t = useTranslations('review.changes')
  const shown = fields.filter((field) => all || field.is !== 'same')
  if (shown.length === 0) return null
  return (
    <div className={cx(n !== null && 'border-s-2 ps-2.5', n !== null && edges[is])}>
      {n !== null && (
        <p className="flex items-center gap-2 text-xs text-ink-2">
          {t('item', { n })}
          {(is === 'added' || is === 'removed') && (
            <Tag tone={is === 'added' ? 'ok' : 'bad'}>{t(`kind.${is}`)}</Tag>
          )}
        </p>
      )}
      <dl className="grid gap-1">
        {shown.map((field) => (
          <FieldLine key={`${field.path}-${field.is}`} field={field} />
        ))}
      </dl>
    </div>
  )
}

const edges: Record<FieldChange['is'], string> = {
  same: 'border-line',
  changed: 'border-warn',
  added: 'border-ok',
  removed: 'border-bad',
}

function FieldLine({ field }: { field: FieldChange }) {
  const name = useFieldName()
  return (
    <div className="grid gap-x-3 sm:grid-cols-[minmax(6rem,28%)_1fr]">
      <dt className="text-ink-2">{name(field.path)}</dt>
      <dd className="min-w-0 break-words">
        <FieldText field={field} />
      </dd>
    </div>
  )
}

function FieldText({ field: { path, is, before, after, words } }: { field: FieldChange }) {
  const t = useTranslations('review.changes.kind')
  const value = useFieldValue()
  if (is === 'same')
    return (
      <span dir="auto" className="whitespace-pre-line">
        {value(path, after)}
      </span>
    )
  if (words)
    return (
      <p dir="auto" className="whitespace-pre-line">
        {words.map((run, i) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing else by which they are told apart
          if (run.is === 'same') return <span key={i}>{run.text}</span>
          return run.is === 'gone' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Gone key={i} label={t('gone')} text={run.text} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <New key={i} label={t('new')} text={run.text} />
          )
        })}
      </p>
    )
  return (
    <span className="grid gap-0.5">
      {before !== undefined && <Gone label={t('was')} text={value(path, before)} />}
      {after !== undefined && <New label={t('new')} text={value(path, after)} />}
    </span>
  )
}

const Gone = ({ label, text }: { label: string; text: string }) => (
  <del dir="auto" className="bg-bad-tint px-0.5 whitespace-pre-line text-bad decoration-1">
    <bdi className="sr-only">[{label}] </bdi>
    {text}
  </del>
)

const New = ({ label, text }: { label: string; text: string }) => (
  <ins dir="auto" className="bg-ok-tint px-0.5 font-medium whitespace-pre-line text-ok no-underline">
    <bdi className="sr-only">[{label}] </bdi>
    {text}
  </ins>
)
