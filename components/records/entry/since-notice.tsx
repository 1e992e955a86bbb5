import { NameText } from '@/components/ui/bdi'
import { Alert } from '@/components/ui/states'
import type { SinceShown } from '@/lib/web/entry-flow'

/** What others did to a record while it was being changed: who, when, why, and each value before and after. */
export function SinceNotice({ since, title }: { since: readonly SinceShown[]; title: string }) {
  return (
    <Alert tone="warn" title={title}>
      <ul className="grid gap-2 text-ink">
        {since.map(({ version, at, by, reason, changes }) => (
          <li key={version} data-since={version}>
            <p>
              {by && <NameText className="font-semibold">{by}</NameText>}{' '}
              <bdi dir="ltr" className="font-mono">
                {at.slice(0, 16).replace('T', ' ')}Z
              </bdi>
              : <NameText>{reason}</NameText>
            </p>
            <ul className="ps-4">
              {changes.map(({ label, before, after }) => (
                <li key={label}>
                  {label}: <NameText>{before}</NameText> → <NameText>{after}</NameText>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
