import { clockSession } from '@/lib/auth/clock-session'
import { sweepHits } from '@/lib/hits/move-commands'
import { sweepNotices } from '@/lib/notices/sweep-commands'

/**
 * Writes down which clocks of hits have run out and what time has done to notices; answers how many hits were late. What officers see
 * follows from the time, not from this: a round that comes late or never changes nothing for them.
 */
export async function writeDownClocks(): Promise<number> {
  const clock = await clockSession()
  if (!clock) return 0
  const { hits } = await sweepHits(clock, {})
  while ((await sweepNotices(clock, {})).more);
  return hits
}
