/**
 * Moving through any list whose container carries `data-list` and whose rows carry `data-list-item`. One row has the
 * focus and is the only tab stop (roving tabindex, WAI-ARIA APG); what a row can do is marked inside it: `data-open` (or
 * its first link), `data-preview`, and controls with `data-key="x"` and the like.
 * Answers whether the key did something.
 */
export function pressInList(key: string, target: EventTarget | null): boolean {
  const within = target instanceof Element ? target.closest<HTMLElement>('[data-list-item]') : null
  const list =
    within?.closest<HTMLElement>('[data-list]') ?? document.querySelector<HTMLElement>('[data-list]')
  if (!list) return false
  if (key === 'j' || key === 'k') return move(list, within, key === 'j' ? 1 : -1)
  if (!within) return false
  // On a link, button or box inside the row these keys belong to that element.
  if (target !== within) return key === 'Escape' ? focus(within) : false
  if (key === 'ArrowDown' || key === 'ArrowUp') return move(list, within, key === 'ArrowDown' ? 1 : -1)
  if (key === 'Home') return focus(rowsOf(list)[0])
  if (key === 'End') return focus(rowsOf(list).at(-1))
  // Not one selector with a comma: that takes what stands first, which is the preview.
  if (key === 'Enter') return click(within.querySelector('[data-open]') ?? within.querySelector('a[href]'))
  if (key === ' ') return click(within.querySelector('[data-preview]'))
  if (key === 'Escape') {
    within.blur()
    return true
  }
  return false
}

/** The row that has the focus or holds it. */
export function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-list-item]') ?? null
}

/** Clicks the element, or focuses it when it is a field, and of a form the first field that is in sight. */
export function click(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element instanceof HTMLFormElement) {
    const fields = element.querySelectorAll<HTMLElement>('input:not([type=hidden]), select, textarea')
    ;[...fields].find((field) => field.offsetParent !== null)?.focus()
    return true
  }
  if (element.matches('input:not([type=checkbox], [type=radio]), select, textarea, fieldset')) element.focus()
  else element.click()
  return true
}

function move(list: HTMLElement, from: HTMLElement | null, step: 1 | -1): boolean {
  const rows = rowsOf(list)
  // Without a focus yet the way begins at the selected row, or before the first.
  const start = from ?? rows.find((row) => row.matches('[aria-current="true"], [data-current="true"]'))
  if (!from && start) return focus(start)
  const at = start ? rows.indexOf(start) : -1
  return focus(rows[Math.min(rows.length - 1, Math.max(0, at + step))])
}

function focus(row: HTMLElement | undefined): boolean {
  if (!row) return false
  const list = row.closest('[data-list]')
  for (const other of list?.querySelectorAll<HTMLElement>('[data-list-item][tabindex="0"]') ?? [])
    other.tabIndex = -1
  row.tabIndex = 0
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  return true
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-list-item]')].filter(
    (row) => row.offsetParent !== null,
  )
}
