/** First in the page, seen only with the keyboard's focus. */
export function SkipLinks({ links }: { links: readonly { href: string; label: string }[] }) {
  return (
    <div className="no-print absolute">
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded focus:bg-surface focus:px-3 focus:py-2 focus:text-link focus:outline-2 focus:outline-focus"
        >
          {link.label}
        </a>
      ))}
    </div>
  )
}
