import { useTranslations } from 'next-intl'
import { NameText } from '@/components/ui/bdi'
import { Alert } from '@/components/ui/states'
import type { Disputed } from '@/lib/records/entry/taken-up'

/** Fields on which the correction and what others did meanwhile disagree, with all three values. */
export function DisputedNotice({
  disputed,
  labels,
}: {
  disputed: readonly Disputed[]
  labels: Record<string, string>
}) {
  const t = useTranslations('entry.form.disputed')
  return (
    <Alert tone="warn" title={t('title', { count: disputed.length })}>
      <ul className="grid gap-2 text-ink">
        {disputed.map(({ field, before, now, typed }) => (
          <li key={field} data-disputed={field}>
            <p className="font-semibold">{labels[field] ?? field}</p>
            <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 ps-4">
              {(
                [
                  ['before', before],
                  ['now', now],
                  ['typed', typed],
                ] as const
              ).map(([which, value]) => (
                <div key={which} className="contents">
                  <dt className="text-ink-2">{t(which)}</dt>
                  <dd className="whitespace-pre-line">
                    <NameText>{value || '–'}</NameText>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
