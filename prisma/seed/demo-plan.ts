import { canHaveTwins, lookAlikes, type TruthPair } from './look-alikes'
import { drawPerson, newRegistry } from './people'
import { situations } from './situations'
import type { SeedLink, SeedPerson } from './subject'

export type DemoPlan = { persons: SeedPerson[]; links: SeedLink[]; truth: TruthPair[] }

/** How many persons the demonstration holds, and how many of them have near-twins. */
export const demoSize = { persons: 2_000, withTwins: 300 }

/** Every person of the demonstration, the same for the same day: what is told, then what is drawn, then look-alikes. */
export function demoPlan(today: Date, size = demoSize): DemoPlan {
  const { persons: toldPersons, links } = situations()
  const registry = newRegistry()
  for (const { documents } of toldPersons) for (const { number } of documents) registry.documents.add(number)
  const persons = [...toldPersons]
  const truth: TruthPair[] = []
  let withTwins = 0
  for (let n = 0; persons.length < size.persons; n++) {
    const drawn = drawPerson(n, today, registry)
    const { person } = drawn
    persons.push(person)
    if (withTwins >= size.withTwins || !canHaveTwins(person)) continue
    withTwins++
    const group = lookAlikes(drawn, n, registry)
    persons.push(...group.twins)
    truth.push(...group.truth)
  }
  return { persons, links, truth }
}
