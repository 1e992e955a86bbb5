'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Progress } from '@/components/ui/meter'

const everyMs = 1_500

/**
 * How far the check is, asked while the page is looked at; it never extends the session. At its end the page is fetched anew.
 * Without scripts the page comes again by itself.
 */
export function ListProgress({ id, done: first, lines }: { id: string; done: number; lines: number }) {
  const t = useTranslations('lists.progress')
  const router = useRouter()
  const [done, setDone] = useState(first)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const look = async () => {
      const now = document.visibilityState === 'visible' ? await progress(id) : null
      if (over) return
      if (now) setDone(now.done)
      if (now && now.state !== 'working') router.refresh()
      else timer = setTimeout(look, everyMs)
    }
    timer = setTimeout(look, everyMs)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [id, router])
  return (
    <div className="grid max-w-read gap-1.5" data-done={done}>
      <p role="status">{t('line', { done, lines })}</p>
      <Progress label={t('label')} value={lines ? done / lines : 0} />
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
    </div>
  )
}

async function progress(id: string): Promise<{ state: string; done: number } | null> {
  try {
    const answer = await fetch(`/api/lists/${id}/progress`, {
      cache: 'no-store',
      headers: { 'x-meridian-poll': '1' },
      signal: AbortSignal.timeout(8_000),
    })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
