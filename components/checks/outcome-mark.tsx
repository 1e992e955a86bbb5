import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import type { Outcome } from '@/lib/checks/outcome'

/** Shape, ground and ink of each answer: the shape says it where colours are not seen. */
export const outcomeLooks: Record<Outcome, { icon: typeof OctagonX; ground: string }> = {
  red: { icon: OctagonX, ground: 'bg-stop text-on-stop border-stop' },
  amber: { icon: TriangleAlert, ground: 'bg-look text-on-look border-look night:border-on-look' },
  green: { icon: CircleCheck, ground: 'bg-clear text-on-clear border-clear night:border-on-clear' },
}
