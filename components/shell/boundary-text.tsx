'use client'
import { createContext, type ReactNode, useContext } from 'react'

/** The words of an error page. Handed down beforehand: an error page runs in the browser and can fetch nothing. */
export interface BoundaryWords {
  title: string
  body: string
  awayTitle: string
  awayBody: string
  busyTitle: string
  busyBody: string
  deniedTitle: string
  deniedBody: string
  endedTitle: string
  endedBody: string
  reference: string
  retry: string
  home: string
  signIn: string
}

const Words = createContext<{ words: BoundaryWords; locale: string } | null>(null)

export function BoundaryText({
  locale,
  words,
  children,
}: {
  locale: string
  words: BoundaryWords
  children: ReactNode
}) {
  return <Words value={{ words, locale }}>{children}</Words>
}

export function useBoundaryText() {
  return useContext(Words)
}
