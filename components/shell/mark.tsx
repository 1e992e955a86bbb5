/** The mark: a circle with three meridians, as the wordmark's companion. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <circle cx="10" cy="10" r="8.75" />
      <ellipse cx="10" cy="10" rx="3.9" ry="8.75" />
      <path d="M10 1.25v17.5" />
    </svg>
  )
}

export function Wordmark() {
  return (
    <span
      className="flex items-center gap-2.5 text-base font-semibold tracking-tight"
      translate="no"
      lang="en"
    >
      <Mark />
      Meridian
    </span>
  )
}
