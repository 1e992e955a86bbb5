import { CopyButton } from '@/components/ui/copy-button'
import { Alert } from '@/components/ui/states'

export type KeyWords = { title: string; once: string; waits: string; copy: string; copied: string }

/** A key that was just made: here and nowhere else. */
export function FreshKey({ value, words }: { value: string; words: KeyWords }) {
  return (
    <Alert tone="ok" live="status" title={words.title}>
      <p className="flex flex-wrap items-center gap-2">
        <code dir="ltr" className="font-mono text-sm break-all text-ink">
          {value}
        </code>
        <CopyButton text={value} label={words.copy} doneLabel={words.copied} />
      </p>
      <p>{words.once}</p>
      <p>{words.waits}</p>
    </Alert>
  )
}
