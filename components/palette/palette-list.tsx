'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { NameText } from '@/components/ui/bdi'
import { cx } from '@/components/ui/cx'
import type { Command, CommandGroup } from './commands'

/** The lines in their groups. The list scrolls by itself and shows the active line. */
export function PaletteList({
  id,
  commands,
  active,
  missing,
  onPoint,
  empty,
}: {
  id: string
  commands: readonly Command[]
  active: Command | undefined
  /** What was opened lately could not be read. */
  missing: boolean
  onPoint: (command: Command) => void
  empty: string
}) {
  const t = useTranslations('palette')
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div className="overflow-y-auto overscroll-contain">
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={0}
        aria-label={t('list')}
        aria-activedescendant={active && `${id}-${active.id}`}
        className="-outline-offset-2 p-2"
      >
        {groupsOf(commands).map(([group, lines]) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
          <div key={group} role="group" aria-labelledby={`${id}-${group}-name`} className="pb-1.5">
            <p id={`${id}-${group}-name`} className="px-2 pt-1.5 pb-1 text-xs font-semibold text-ink-2">
              {t(`groups.${group}`)}
            </p>
            {lines.map((command) => (
              <Line
                key={command.id}
                id={`${id}-${command.id}`}
                command={command}
                active={command.id === active?.id}
                onPoint={onPoint}
              />
            ))}
          </div>
        ))}
      </div>
      {commands.length === 0 && <p className="px-4 pb-4 text-ink-2">{empty}</p>}
      {missing && <p className="px-4 pb-3 text-xs text-ink-2">{t('noRecent')}</p>}
    </div>
  )
}

function Line({
  id,
  command,
  active,
  onPoint,
}: {
  id: string
  command: Command
  active: boolean
  onPoint: (command: Command) => void
}) {
  const { label, end, lang, given, run } = command
  return (
    <button
      id={id}
      type="button"
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onClick={run}
      onPointerMove={() => active || onPoint(command)}
      className={cx(
        'flex min-h-8 w-full items-center gap-3 rounded border-s-3 px-2 py-1 text-start pointer-coarse:min-h-11',
        active ? 'border-accent bg-accent-tint text-ink' : 'border-transparent',
      )}
    >
      <span className="min-w-0 grow truncate" lang={lang}>
        {given ? <NameText>{label}</NameText> : label}
      </span>
      {end && (
        <bdi dir="ltr" className="shrink-0 font-mono text-xs text-ink-2">
          {end}
        </bdi>
      )}
    </button>
  )
}

/** Neighbours of one group under one heading, in the order of the lines: the arrows go as the eye does. */
function groupsOf(commands: readonly Command[]): [CommandGroup, Command[]][] {
  const groups: [CommandGroup, Command[]][] = []
  for (const command of commands) {
    const last = groups.at(-1)
    if (last?.[0] === command.group) last[1].push(command)
    else groups.push([command.group, [command]])
  }
  return groups
}
