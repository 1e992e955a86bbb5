'use client'
import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { type ButtonKind, buttonClass } from './button'

/** A native modal dialog with the button that opens it. Escape, the cross and any `<form method="dialog">` inside close it. */
export function Dialog({
  trigger,
  triggerKind = 'secondary',
  title,
  closeLabel,
  children,
}: {
  trigger: ReactNode
  triggerKind?: ButtonKind
  title: string
  closeLabel: string
  children: ReactNode
}) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  return (
    <>
      <button
        type="button"
        className={buttonClass({ kind: triggerKind })}
        onClick={() => box.current?.showModal()}
      >
        {trigger}
      </button>
      <dialog
        ref={box}
        aria-labelledby={heading}
        className="w-[min(35rem,calc(100vw-2rem))] rounded border border-line-strong bg-surface p-5 text-ink"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={heading} className="text-xl">
            {title}
          </h2>
          <button
            type="button"
            aria-label={closeLabel}
            className="inline-grid size-7 place-items-center rounded text-ink-2 hover:bg-sunken"
            onClick={() => box.current?.close()}
          >
            <X aria-hidden size={18} />
          </button>
        </div>
        {children}
      </dialog>
    </>
  )
}
