'use client'
import { useEffect } from 'react'
import type { Signals } from '@/lib/checks/check-view'
import type { Outcome } from '@/lib/checks/outcome'

/**
 * Tells the answer beside the screen, once, as the officer chose: red three long, amber two, green one short, lower for graver.
 * Draws nothing. Browsers stay silent until somebody has touched the page, which is right for a reload.
 */
export function Signal({ id, outcome, choice }: { id: string; outcome: Outcome; choice: Signals }) {
  useEffect(() => {
    // A new answer of the same check (one set aside) is told anew.
    if (!id || !navigator.userActivation?.hasBeenActive) return
    if (choice === 'vibration' || choice === 'both') navigator.vibrate?.(beats[outcome])
    if (choice === 'sound' || choice === 'both') return sound(outcome)
  }, [id, outcome, choice])
  return null
}

/** Milliseconds on, off, on. */
const beats: Record<Outcome, number[]> = {
  red: [400, 150, 400, 150, 400],
  amber: [200, 150, 200],
  green: [80],
}
const pitches: Record<Outcome, number> = { red: 330, amber: 520, green: 880 }

/** The same beats as tones, made by the browser: no file. Answers how to stop. */
function sound(outcome: Outcome): () => void {
  const audio = new AudioContext()
  let at = audio.currentTime
  for (const [index, beat] of beats[outcome].entries()) {
    const seconds = beat / 1000
    if (index % 2 === 0) {
      const tone = new OscillatorNode(audio, { frequency: pitches[outcome] })
      const volume = new GainNode(audio, { gain: 0.2 })
      tone.connect(volume).connect(audio.destination)
      tone.start(at)
      tone.stop(at + seconds)
    }
    at += seconds
  }
  return () => void audio.close()
}
