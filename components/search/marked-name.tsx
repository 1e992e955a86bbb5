import { type MarkWords, piecesOf } from '@/lib/search/result-view'

/** A name with the parts that matched marked, in its own direction and language. */
export function MarkedName({
  text,
  marks,
  lang,
  className,
}: {
  text: string
  marks: MarkWords
  lang?: string | undefined
  className?: string
}) {
  const pieces = piecesOf(text, marks)
  return (
    <bdi dir="auto" lang={lang} translate="no" className={className}>
      {pieces.map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity and never move
        piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </bdi>
  )
}
