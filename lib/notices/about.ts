import type { NoticeAbout } from '@/lib/search/notices-about'

/** Statuses of a person against whom no coercive measure is asked, whatever the notice (Art. 40). */
const protectedStatuses: readonly (string | null | undefined)[] = ['victim', 'witness']

/**
 * Under which key what to do stands in messages `subject-notices.instruction`: what is asked by its type, for victims and witnesses that
 * nothing coercive is, and of a notice that is out of force that nobody acts on it.
 */
export const instructionKey = (
  { type, inForce }: Pick<NoticeAbout, 'type' | 'inForce'>,
  status: string | null | undefined,
): string =>
  !inForce ? 'do_not_act' : type === 'blue' && protectedStatuses.includes(status) ? 'blue_protected' : type
