'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { licenceBegun } from '@/lib/identifiers/driving-licence'
import { awaitsNextLine } from '@/lib/identifiers/mrz-lines'

/**
 * Sends the form, unless the text is the beginning of a machine-readable zone or of the barcode of a licence: a scanner types line after line, each with
 * Enter, within milliseconds. Then the line is begun, and the form is sent when nothing follows for 60 ms. While an answer
 * is awaited the same text is not sent again, another one as soon as the answer is there. Answers the text for the box.
 */
export function useSend(box: RefObject<HTMLTextAreaElement | null>, pending: boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef('')
  const waits = useRef(false)
  useEffect(() => {
    const stop = () => clearTimeout(timer.current)
    const element = box.current
    element?.addEventListener('beforeinput', stop)
    return () => {
      stop()
      element?.removeEventListener('beforeinput', stop)
    }
  }, [box])
  useEffect(() => {
    if (pending || !waits.current) return
    waits.current = false
    submit(box.current, sent)
  }, [pending, box])
  return (text: string): string => {
    clearTimeout(timer.current)
    if ((awaitsNextLine(text) && !text.endsWith('\n')) || licenceBegun(text)) {
      timer.current = setTimeout(() => submit(box.current, sent), 60)
      return `${text}\n`
    }
    if (pending) waits.current = text !== sent.current
    else if (text.trim()) submit(box.current, sent)
    return text
  }
}

/** Remembers what is sent, so that the same text is not sent twice while the answer is on its way. */
function submit(element: HTMLTextAreaElement | null, sent: RefObject<string>) {
  sent.current = element?.value ?? ''
  element?.form?.requestSubmit()
}
