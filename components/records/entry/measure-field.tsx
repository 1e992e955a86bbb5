'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field'
import { Select, TextInput } from '@/components/ui/inputs'
import { readMeasurements } from '@/lib/identifiers/measurement'
import type { Choices } from './form-spec'

export type MeasureWords = {
  part: string
  dimension: string
  value: string
  unit: string
  more: string
  parts: Choices
  dimensions: Choices
  units: Choices
}

type Line = { part: string; dimension: string; value: string; unit: string }

/**
 * Extents of a thing, a line each: of what, which extent, how much, in which unit. Three lines stand empty from the beginning, and more
 * come with scripts; what a line cannot hold may be written whole in its middle ("60 x 50 cm").
 */
export function MeasureField({
  name,
  label,
  hint,
  errors,
  optional,
  value,
  words,
}: {
  name: string
  label: string
  hint?: string | undefined
  errors: readonly string[]
  optional?: string | undefined
  /** Measurements as they are kept or were typed, each on a line. */
  value: string
  words: MeasureWords
}) {
  const [lines] = useState(() => linesOf(value))
  const [more, setMore] = useState(3)
  const all = [...lines, ...Array.from({ length: more }, (): Line => empty)]
  const of = (key: keyof Line, n: number) => ({
    name: `${name}.${key}`,
    'aria-label': `${words[key]} ${n + 1}`,
  })
  return (
    <FieldGroup name={name} label={label} errors={errors} optional={optional} hint={hint}>
      <ol className="grid gap-2" data-measures={name}>
        {all.map((line, n) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and keep their place
            key={n}
            className="grid grid-cols-2 gap-2 sm:grid-cols-[9rem_9rem_minmax(5rem,1fr)_5rem]"
          >
            <Select {...of('part', n)} choices={words.parts} defaultValue={line.part} />
            <Select
              {...of('dimension', n)}
              choices={words.dimensions}
              empty={words.dimension}
              defaultValue={line.dimension}
            />
            <TextInput
              {...of('value', n)}
              dir="ltr"
              inputMode="text"
              autoComplete="off"
              placeholder={words.value}
              defaultValue={line.value}
              className="font-mono"
            />
            <Select {...of('unit', n)} choices={words.units} defaultValue={line.unit} />
          </li>
        ))}
      </ol>
      <Button
        type="button"
        kind="quiet"
        size="small"
        className="noscript:hidden justify-self-start"
        onClick={() => setMore((now) => Math.min(now + 1, 20))}
      >
        {words.more}
      </Button>
    </FieldGroup>
  )
}

const empty: Line = { part: 'object', dimension: '', value: '', unit: 'cm' }

/** Lines as they are kept, each in its parts; what nobody could read stays as it was typed. */
function linesOf(value: string): Line[] {
  return value
    .split('\n')
    .filter((text) => text.trim())
    .flatMap((text) => {
      const { found, issues } = readMeasurements(text)
      if (issues.length > 0) return [{ ...empty, value: text }]
      return found.map(({ part, dimension, value: size, unit }) => ({
        part,
        dimension,
        value: String(size),
        unit,
      }))
    })
}
