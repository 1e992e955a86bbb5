const box = 'overflow-x-auto rounded border border-line bg-sunken'

/** Text for a terminal or a program: left to right, scrolls by itself, reached by keyboard. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} dir="ltr" className={box}>
      <pre className="p-3 text-start font-mono text-xs leading-5">
        <code>{children}</code>
      </pre>
    </section>
  )
}
