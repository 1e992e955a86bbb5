import { useCodeLabels, usePeriodWords } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import { readMeasurements } from '@/lib/identifiers/measurement'
import { periodWords } from '@/lib/identifiers/period-words'

/** The date or period of a work in words, with what is stored of it for those who want to know exactly. */
export function Period({ text }: { text: string }) {
  const say = usePeriodWords()
  return <bdi title={text}>{periodWords(text, say)}</bdi>
}

/** Extents of a thing, each with its name: "Height 30 cm · Width 20 cm". */
export function Measurements({ texts }: { texts: readonly string[] }) {
  const codes = useCodeLabels()
  const found = texts.flatMap((text) => readMeasurements(text).found)
  return (
    <span className="flex flex-wrap gap-x-3">
      {found.map(({ part, dimension, value, unit }) => (
        <span key={part + dimension} className="whitespace-nowrap">
          {part !== 'object' && `${codes('measuredParts', part)}: `}
          {codes('dimensions', dimension)} <Bdi className="font-mono text-[13px]">{`${value} ${unit}`}</Bdi>
        </span>
      ))}
    </span>
  )
}
