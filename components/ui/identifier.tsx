import { cx } from './cx'

/** A number that someone may read out or type: mono, isolated, grouped for the eye; copying gives it without gaps. */
export function Identifier({
  children,
  groups,
  wrap,
  className,
}: {
  children: string
  /** Sizes of the groups, as [3, 6, 8] for a vehicle identification number. */
  groups?: readonly number[]
  /** For long ones in narrow columns: may break anywhere. */
  wrap?: boolean
  className?: string
}) {
  return (
    <bdi
      dir="ltr"
      translate="no"
      className={cx('font-mono', wrap ? 'break-all' : 'whitespace-nowrap', className)}
    >
      {groups
        ? group(children, groups).map((part) => (
            <span key={part.start} className="me-[0.4em] last:me-0">
              {part.text}
            </span>
          ))
        : children}
    </bdi>
  )
}

function group(text: string, sizes: readonly number[]) {
  const parts: { start: number; text: string }[] = []
  let start = 0
  for (const size of sizes) {
    if (start >= text.length) break
    parts.push({ start, text: text.slice(start, start + size) })
    start += size
  }
  if (start < text.length) parts.push({ start, text: text.slice(start) })
  return parts
}
