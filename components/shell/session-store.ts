'use client'

/** When this session ends, in milliseconds of the browser's clock. Shared between tabs; the server decides all the same. */
interface Deadlines {
  idleAt: number
  endsAt: number
}

let deadlines: Deadlines | null = null
let idleSeconds = 0
let ended = false
let channel: BroadcastChannel | null = null
const listeners = new Set<() => void>()

/** Begins with what the server said when it rendered the frame. Returns what stops listening to other tabs. */
export function followSession(server: { idleSeconds: number; endsInSeconds: number }): () => void {
  idleSeconds = server.idleSeconds
  ended = false
  set({ idleAt: Date.now() + idleSeconds * 1000, endsAt: Date.now() + server.endsInSeconds * 1000 }, true)
  channel = 'BroadcastChannel' in window ? new BroadcastChannel('meridian-session') : null
  channel?.addEventListener('message', (event: MessageEvent<Deadlines | 'ended'>) => {
    if (event.data === 'ended') endSession(false)
    else if (!ended) set(event.data, false)
  })
  tell()
  return () => {
    channel?.close()
    channel = null
  }
}

/** An act of the officer that reached the server: going to a page, sending a form, "Stay signed in". */
export function touchSession(): void {
  if (deadlines && !ended) set({ ...deadlines, idleAt: Date.now() + idleSeconds * 1000 }, true)
}

export function endSession(tellOthers: boolean): void {
  if (ended) return
  ended = true
  if (tellOthers) channel?.postMessage('ended')
  notify()
}

/** Seconds until the session ends, and which limit ends it. Null before the frame has said. */
export function sessionLeft(): { seconds: number; cause: 'idle' | 'absolute'; ended: boolean } | null {
  if (!deadlines) return null
  const cause = deadlines.endsAt <= deadlines.idleAt ? 'absolute' : 'idle'
  const at = Math.min(deadlines.endsAt, deadlines.idleAt)
  return { seconds: ended ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1000)), cause, ended }
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: Deadlines, tellOthers: boolean): void {
  deadlines = next
  if (tellOthers) tell()
  notify()
}

function tell(): void {
  if (deadlines) channel?.postMessage(deadlines)
}

function notify(): void {
  for (const listener of listeners) listener()
}

/** 61 is '1:01', 7384 is '2:03:04'. */
export function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (parts[0] === 0) parts.shift()
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
