import { click } from '@/components/shell/list-keys'

/** One line of the palette that the frame declares: a place to go to, something to set, or an end of the session. */
export type FrameCommand = {
  group: 'go' | 'look' | 'session'
  label: string
  /** Language of the label when it is not that of the page. */
  lang?: string
} & ({ href: string } | { set: { name: string; value: string } } | { does: 'signOut' | 'help' })

export type CommandGroup = 'number' | 'here' | 'go' | 'look' | 'session' | 'search' | 'records' | 'searches'

/** One line of the palette as it is drawn and chosen. */
export type Command = {
  id: string
  group: CommandGroup
  label: string
  lang?: string | undefined
  /** A key or a number that stands at the end of the line and is found, too. */
  end?: string | undefined
  /** The line names somebody or repeats what was typed: its direction is its own. */
  given?: boolean
  run: () => void
}

/**
 * What the page itself offers: everything that carries `data-key` and the parts of a record. Rows of a list are left out,
 * because their keys mean the row that has the focus. Read when the palette opens, so that nothing is offered that is not there.
 */
export function commandsHere(leave: () => void): Command[] {
  const elements = [...document.querySelectorAll<HTMLElement>('main [data-key], main [data-part]')]
  return elements.flatMap((element, i) => {
    const label = nameOf(element)
    if (!label || element.offsetParent === null || element.closest('[data-list-item]')) return []
    const { key, part } = element.dataset
    const end = part ? (Number(part) < 10 ? `Alt ${part}` : undefined) : key
    const run = () => {
      leave()
      click(element)
    }
    return [{ id: `here-${i}`, group: 'here', label, end, run }]
  })
}

/** What an element is called, without the key cap and what is only there to be seen. */
function nameOf(element: HTMLElement): string {
  const named = element.getAttribute('aria-label') ?? element.querySelector('legend')?.textContent
  if (named) return named.trim()
  const copy = element.cloneNode(true) as HTMLElement
  for (const extra of copy.querySelectorAll('kbd, bdi, [dir=ltr], [role=status], [aria-hidden=true]'))
    extra.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Whether each typed word begins a word of the line, whatever the case and the accents. */
export function isMeant({ label, end }: Pick<Command, 'label' | 'end'>, typed: string): boolean {
  const words = wordsOf(`${label} ${end ?? ''}`)
  return wordsOf(typed).every((word) => words.some((other) => other.startsWith(word)))
}

const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
