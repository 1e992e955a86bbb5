import { redirect } from 'next/navigation'
import type { FormState } from './form-action'

/** After a form that was accepted: another page, so that reloading does not send it again. Else what the form must show. */
export function thenGo<Result>(state: FormState<Result>, path: string): FormState<Result> {
  if (state.status === 'done') redirect(path)
  return state
}
