/** How much of the files has been sent, then what is done with them, in words that are said aloud too. */
export function SendProgress({
  percent,
  label,
  sending,
  text,
}: {
  /** Undefined before and after the sending. */
  percent: number | undefined
  label: string
  /** "Sending: {percent} %" */
  sending: string
  /** What is said while nothing is sent. */
  text?: string | false | undefined
}) {
  return (
    <span role="status" className="flex items-center gap-2 text-ink-2">
      {percent === undefined ? (
        text
      ) : (
        <>
          <progress max={100} value={percent} aria-label={label} />
          {sending.replace('{percent}', String(percent))}
        </>
      )}
    </span>
  )
}
