import { FieldGroup, fieldId } from '@/components/ui/field'
import type { Clash } from '@/lib/notices/form/write'

export type ClashWords = Record<
  'title' | 'someone' | 'intro' | 'mine' | 'theirs' | 'before' | 'empty',
  string
>

/** Both wrote the same field: for each, which of three texts shall stand. */
export function ClashChoice({
  clashes,
  colleague,
  labelOf,
  words,
}: {
  clashes: readonly Clash[]
  colleague: string | null
  labelOf: (at: string) => string
  words: ClashWords
}) {
  const textOf = (texts: Clash['mine']) => Object.values(texts).filter(Boolean).join(' ') || words.empty
  return (
    <section className="grid gap-3 rounded border border-s-4 border-warn bg-surface p-3" data-clash="">
      <input type="hidden" name="clash" value={JSON.stringify(clashes)} />
      <div>
        <h2 className="text-base font-semibold">
          {words.title.replace('{name}', colleague ?? words.someone)}
        </h2>
        <p className="text-ink-2">{words.intro}</p>
      </div>
      {clashes.map(({ at, ...sides }) => (
        <FieldGroup key={at} name={`take.${at}`} label={labelOf(at)}>
          {(['mine', 'theirs', 'before'] as const).map((side) => (
            <div key={side} className="flex items-start gap-2">
              <input
                type="radio"
                name={`take.${at}`}
                value={side}
                id={fieldId(`take.${at}.${side}`)}
                className="tick mt-0.5"
              />
              <label htmlFor={fieldId(`take.${at}.${side}`)} className="grid min-w-0">
                <span className="font-medium">{words[side]}</span>
                <span dir="auto" className="whitespace-pre-wrap text-ink-2">
                  {textOf(sides[side])}
                </span>
              </label>
            </div>
          ))}
        </FieldGroup>
      ))}
    </section>
  )
}
