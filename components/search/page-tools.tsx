'use client'
import { Check, Link2, Printer } from 'lucide-react'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { buttonClass } from '@/components/ui/button'

/** What only a browser with scripts can do: copy this page's address and print it. Without scripts neither is drawn. */
export function PageTools({ labels }: { labels: { copyLink: string; copied: string; print: string } }) {
  const ready = useSyncExternalStore(subscribe, yes, no)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  if (!ready) return null
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <Tool onClick={copy} icon={copied ? <Check aria-hidden size={14} /> : <Link2 aria-hidden size={14} />}>
        <span aria-live="polite">{copied ? labels.copied : labels.copyLink}</span>
      </Tool>
      <Tool onClick={() => window.print()} icon={<Printer aria-hidden size={14} />} mark="p">
        {labels.print}
      </Tool>
    </>
  )
}

function Tool({
  onClick,
  icon,
  mark,
  children,
}: {
  onClick: () => void
  icon: ReactNode
  mark?: string
  children: ReactNode
}) {
  return (
    <button type="button" onClick={onClick} data-key={mark} className={buttonClass({ size: 'small' })}>
      {icon}
      {children}
    </button>
  )
}

const subscribe = () => () => {}
const yes = () => true
const no = () => false
