import type { NoticeAct } from './transitions'

/** Who hears of an act: the Secretariat alone, the two parties, or whoever sees the notice. */
export function heardBy(act: NoticeAct): 'secretariat' | 'parties' | 'everyone' {
  if (secretariatsOwn.has(act)) return 'secretariat'
  return everyones.has(act) ? 'everyone' : 'parties'
}

const secretariatsOwn: ReadonlySet<NoticeAct> = new Set<NoticeAct>(['doubt', 'pass_legal', 'pass_second'])
const everyones: ReadonlySet<NoticeAct> = new Set<NoticeAct>([
  'publish',
  'send',
  'release',
  'record',
  'recall',
  'revoke',
  'add_addendum',
  'extend',
  'suspend',
  'resume',
  'end_suspension',
  'confirm_withdrawal',
  'confirm_cancellation',
])
