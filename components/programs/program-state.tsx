import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { ClientView } from '@/lib/machine/client-queries'

const tones = { live: 'ok', waits: 'warn', stopped: 'bad', revoked: 'neutral' } as const

/** Whether a program may ask. */
export function ProgramState({ state }: { state: ClientView['state'] }) {
  const t = useTranslations('programs.state')
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}
