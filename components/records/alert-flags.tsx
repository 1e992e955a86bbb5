import {
  Biohazard,
  Crosshair,
  DoorOpen,
  HeartPulse,
  OctagonAlert,
  Pill,
  TriangleAlert,
  UserRoundPen,
  Zap,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCodeLabels } from '@/components/search/labels'
import { Tag } from '@/components/ui/tag'

const icons: Record<string, typeof TriangleAlert> = {
  armed: Crosshair,
  violent: Zap,
  contagious: Biohazard,
  suicidal: HeartPulse,
  escape_risk: DoorOpen,
  dangerous_items: OctagonAlert,
  drug_user: Pill,
  uses_aliases: UserRoundPen,
}

/** Those that put somebody in danger at once are red; the rest call for care. */
const grave = new Set(['armed', 'violent', 'contagious', 'suicidal'])

/** Cautions as icon and word, the gravest first; what does not fit is counted. */
export function AlertFlags({ warnings, most = 4 }: { warnings: readonly string[]; most?: number }) {
  const t = useTranslations('record.bar')
  if (!warnings.length) return null
  const more = warnings.slice(most)
  const codes = warnings.slice(0, most)
  return (
    <ul aria-label={t('alerts')} className="flex flex-wrap gap-1">
      {codes.map((code) => (
        <li key={code}>
          <AlertFlag code={code} />
        </li>
      ))}
      {more.length > 0 && (
        <li>
          <Tag tone="warn">
            <span aria-hidden dir="ltr">
              +{more.length}
            </span>
            <span className="sr-only">{t('moreAlerts', { count: more.length })}</span>
          </Tag>
        </li>
      )}
    </ul>
  )
}

export function AlertFlag({ code }: { code: string }): ReactNode {
  const label = useCodeLabels()
  const Icon = icons[code] ?? TriangleAlert
  return (
    <Tag tone={grave.has(code) ? 'bad' : 'warn'} icon={<Icon aria-hidden size={12} />}>
      {label('warnings', code)}
    </Tag>
  )
}
