import { Check, CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Bdi } from '@/components/ui/bdi'

const lines = [
  { key: 'family', bits: 13.4 },
  { key: 'given', bits: 4.8 },
  { key: 'born', bits: 5.6 },
  { key: 'document', bits: 0 },
] as const

/** The explanation of an invented match, as the results page shows real ones: what met, and what each is worth in bits. */
export function MatchExample() {
  const t = useTranslations('home.example')
  return (
    <figure aria-labelledby="example-title" className="border border-line bg-surface">
      <div className="flex items-baseline justify-between gap-4 border-b border-line px-4 py-3">
        <h2 id="example-title" className="text-sm">
          {t('title')}
        </h2>
        <Bdi className="font-mono font-medium">0.97</Bdi>
      </div>
      <p className="flex items-baseline gap-3 border-b border-line bg-sunken px-4 py-2">
        <span className="text-xs text-ink-2">{t('typed')}</span>
        <bdi dir="auto" className="ltr:font-mono">
          {t('query')}
        </bdi>
      </p>
      <ul>
        {lines.map(({ key, bits }) => (
          <li key={key} className="flex items-start gap-3 border-b border-line px-4 py-2.5 last:border-b-0">
            {bits > 0 ? (
              <Check aria-hidden size={16} className="mt-0.5 shrink-0 text-ok" />
            ) : (
              <CircleHelp aria-hidden size={16} className="mt-0.5 shrink-0 text-warn" />
            )}
            <span className="min-w-0 grow">{t(key)}</span>
            <Bdi className={bits > 0 ? 'font-mono font-medium text-ok' : 'font-mono text-ink-2'}>
              {bits > 0 ? `+${bits.toFixed(1)}` : '0'}
            </Bdi>
          </li>
        ))}
      </ul>
      <figcaption className="border-t border-line px-4 py-2 text-xs text-ink-3">{t('caption')}</figcaption>
    </figure>
  )
}
