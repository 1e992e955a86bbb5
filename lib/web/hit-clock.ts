import { clockSession } from '@/lib/auth/clock-session'
import { sweepHits } from '@/lib/hits/move-commands'

/**
 * Writes down which clocks of hits have run out; answers how many hits were late. What officers see follows from the time, not
 * from this: a round that comes late or never changes nothing for them.
 */
export async function writeDownClocks(): Promise<number> {
  const clock = await clockSession()
  return clock ? (await sweepHits(clock, {})).hits : 0
}
