'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

const everyMs = 30_000

/**
 * Says when requests came in since the page was made, and shows them only when asked: a list never moves under the pointer. Asking
 * does not keep the session alive. Needs the messages `review.fresh`.
 */
export function FreshNote({ since }: { since: string }) {
  const t = useTranslations('review')
  const router = useRouter()
  // Of this very list: another one begins at nothing.
  const [seen, setSeen] = useState({ since, fresh: 0 })
  const count = seen.since === since ? seen.fresh : 0
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.visibilityState !== 'visible') return
      const fresh = await newSince(since)
      if (fresh !== null) setSeen({ since, fresh })
    }, everyMs)
    return () => clearInterval(timer)
  }, [since])
  return (
    <div role="status" className="no-print empty:hidden">
      {count > 0 && (
        <button
          type="button"
          data-key="r"
          onClick={() => router.refresh()}
          className="min-h-9 w-full rounded border border-accent bg-accent-tint px-3 text-start font-semibold text-link hover:underline"
        >
          {t('fresh', { count })}
        </button>
      )}
    </div>
  )
}

async function newSince(since: string): Promise<number | null> {
  try {
    const answer = await fetch(`/api/review/new?since=${encodeURIComponent(since)}`, {
      cache: 'no-store',
      headers: { 'x-meridian-poll': '1' },
      signal: AbortSignal.timeout(8_000),
    })
    return answer.ok ? ((await answer.json()) as { count: number }).count : null
  } catch {
    return null
  }
}
