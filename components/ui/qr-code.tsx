import { encode } from 'uqr'

/**
 * Dark squares of a QR code as one path, and how many squares a side has. Two light squares stay round it; whoever draws it gives
 * it two more, so that readers find its edge.
 */
export function qrPath(text: string): { path: string; side: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const runs = data.flatMap((line, y) =>
    // Neighbours in a line are one rectangle, so that no hair line shows between them.
    [
      ...line
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  )
  return { path: runs.join(''), side: size }
}

/** A QR code, dark on white whatever the theme: readers do not read it the other way round. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { path, side } = qrPath(text)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-2 -2 ${side + 4} ${side + 4}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect x={-2} y={-2} width={side + 4} height={side + 4} fill="#ffffff" />
      <path d={path} fill="#10181f" />
    </svg>
  )
}
