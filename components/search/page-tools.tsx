'use client'
import { Check, Link2, Printer } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'

/**
 * What only a browser with scripts can do: copy this page's address and print it. Without scripts neither is drawn, by style
 * alone: drawn only once the scripts have come, they would push the other tools from under the pointer.
 */
export function PageTools({ labels }: { labels: { copyLink: string; copied: string; print: string } }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
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
    <button
      type="button"
      onClick={onClick}
      data-key={mark}
      className={cx(buttonClass({ size: 'small' }), 'noscript:hidden')}
    >
      {icon}
      {children}
    </button>
  )
}
