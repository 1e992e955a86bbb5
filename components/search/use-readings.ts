'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Reading } from '@/lib/search/reading'
import { type RecogniseOptions, recognise } from '@/lib/search/recognise'
import type { CountryNames } from './kind-chip'

/** The readings of the text 150 ms after the last key; nothing on the server, so that both render the same. */
export function useReadings(text: string, countryNames: CountryNames | undefined): readonly Reading[] {
  const countryOf = useMemo(() => lookUp(countryNames), [countryNames])
  const [readings, setReadings] = useState<readonly Reading[]>([])
  const first = useRef(true)
  useEffect(() => {
    const options: RecogniseOptions = { now: new Date(), ...(countryOf ? { countryOf } : {}) }
    const timer = setTimeout(() => setReadings(recognise(text, options)), first.current || !text ? 0 : 150)
    first.current = false
    return () => clearTimeout(timer)
  }, [text, countryOf])
  return readings
}

function lookUp(countryNames: CountryNames | undefined): ((name: string) => string | undefined) | undefined {
  if (!countryNames) return undefined
  const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const codes = new Map(Object.entries(countryNames).map(([code, name]) => [folded(name), code]))
  return (name) => codes.get(folded(name))
}
