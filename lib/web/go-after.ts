import { redirect } from 'next/navigation'
import type { FormState } from './form-action'

/** After a form of one button: the same page anew, which says whether it was done or refused. */
export function goAfter(state: FormState, path: string): never {
  redirect(state.status === 'done' ? `${path}?done=1` : `${path}?refused=1`)
}
