'use client'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Why there is no picture; each has its sentence in `quick.camera`. */
export type CameraTrouble = 'denied' | 'absent' | 'busy'

/**
 * The camera behind a `<video>`, from the tap that starts it until it is stopped, the page is hidden or left. Nothing is
 * recorded: the picture runs through the element and is gone.
 */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null)
  const stream = useRef<MediaStream>(null)
  const [on, setOn] = useState(false)
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null)

  const stop = useCallback(() => {
    for (const track of stream.current?.getTracks() ?? []) track.stop()
    stream.current = null
    if (video.current) video.current.srcObject = null
    setOn(false)
  }, [])

  const start = useCallback(async (): Promise<boolean> => {
    setTrouble(null)
    try {
      if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('', 'NotFoundError')
      stream.current = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
      })
      if (!video.current) throw new DOMException('', 'AbortError')
      video.current.srcObject = stream.current
      await video.current.play()
      setOn(true)
      return true
    } catch (error) {
      stop()
      setTrouble(troubleOf(error))
      return false
    }
  }, [stop])

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') stop()
    }
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      stop()
    }
  }, [stop])

  return { video, on, trouble, start, stop }
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'busy'
}
