import { Bdi } from '@/components/ui/bdi'
import type { ResultRow } from '@/lib/search/result-view'

/** The number of a thing as its owner gave it; characters that differ from the question are marked and underlined. */
export function MarkedNumber({ row, to }: { row: ResultRow; to?: string | undefined }) {
  const end = to ? row.object?.[to] : null
  return (
    <Bdi className="font-mono font-medium [overflow-wrap:anywhere]">
      {row.identifier?.map(({ text, found }, index) =>
        found ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
          <mark key={index} className="underline decoration-2 underline-offset-2">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
      {typeof end === 'string' && (
        <>
          –<wbr />
          {end}
        </>
      )}
    </Bdi>
  )
}
