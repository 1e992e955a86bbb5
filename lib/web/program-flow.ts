import { confirmCode } from '@/lib/auth/confirm-commands'
import { currentCaller } from '@/lib/auth/officer'
import type { Operation } from '@/lib/operation/operation'
import { answered, type FormState, fieldsOf } from './form-action'

/**
 * A form about a program with the code of the second factor beside its fields. The code is given first; when something else is
 * wrong it stays good, so that the form is sent again without one. The form of a further key calls it `keyCode`: two fields of one
 * page have two names.
 */
export async function actWithCode<Result>(
  operation: Operation<Result>,
  form: FormData,
  inputOf: (fields: Record<string, string>) => unknown = (fields) => fields,
): Promise<FormState<Result>> {
  const { code: changing = '', keyCode, ...fields } = fieldsOf(form)
  const code = keyCode ?? changing
  const state = await answered(fields, async () => {
    const caller = await currentCaller()
    if (code.trim()) await confirmCode(caller, code)
    return operation(caller, inputOf(fields))
  })
  if (keyCode === undefined || !state.fieldErrors?.code) return state
  const { code: wrong, ...others } = state.fieldErrors
  return { ...state, fieldErrors: { ...others, keyCode: wrong } }
}
