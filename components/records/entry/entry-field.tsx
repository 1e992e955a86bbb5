import { cx } from '@/components/ui/cx'
import { Field, fieldId } from '@/components/ui/field'
import { Checkbox, Checkboxes, Select, TextArea, TextInput } from '@/components/ui/inputs'
import type { Choices, FieldSpec } from './form-spec'
import { MeasureField } from './measure-field'
import { PickField } from './pick-field'

/** A remark beside a field, said in words, with what could stand there instead. */
export type Remark = { level: 'must' | 'should' | 'info'; text: string; suggestion?: string | undefined }

/** One field of an entry as its kind says, with what is to be said about it. Uncontrolled: a form works without scripts. */
export function EntryField({
  spec,
  value,
  remarks,
  optional,
  none,
  countries,
  take,
  focus = false,
}: {
  spec: FieldSpec
  value: string
  remarks: readonly Remark[]
  /** Said after the label where a field may stay empty. */
  optional: string
  /** The first choice of a list that may stay empty. */
  none: string
  countries: Choices
  /** Takes a suggestion over; absent without scripts. */
  take?: ((name: string, suggestion: string) => void) | undefined
  /** Whether a page that was just sent begins here. */
  focus?: boolean
}) {
  const { name, label, hint, look, choices = [], required } = spec
  const errors = remarks.flatMap(({ level, text }) => (level === 'must' ? [text] : []))
  const field = { name, label, errors, ...(hint ? { hint } : {}), ...(required ? {} : { optional }) }
  const below = <Remarks {...{ remarks, name, take, label }} />
  if (look === 'box')
    return (
      <div>
        <Checkbox name={name} value="yes" label={label} defaultChecked={value === 'yes'} id={fieldId(name)} />
        {below}
      </div>
    )
  if (look === 'pick')
    return (
      <div className="min-w-0 md:col-span-2">
        <PickField
          {...field}
          choices={choices}
          values={value.split('\n').filter(Boolean)}
          narrow={spec.narrow ?? ''}
          none={none}
        />
        {below}
      </div>
    )
  if (look === 'measurements' && spec.measure)
    return (
      <div className="min-w-0 md:col-span-2">
        <MeasureField {...field} value={value} words={spec.measure} />
        {below}
      </div>
    )
  if (look === 'checks')
    return (
      <div className="md:col-span-2">
        <Checkboxes {...field} choices={choices} values={value.split('\n')} className="gap-1" />
        {below}
      </div>
    )
  return (
    <div className={cx('min-w-0', look === 'prose' && 'md:col-span-2')}>
      <Field {...field}>
        {(control) =>
          look === 'select' || look === 'country' ? (
            <Select
              {...control}
              {...(focus ? { autoFocus: true } : {})}
              choices={look === 'country' ? countries : choices}
              {...(required && value ? {} : { empty: spec.empty ?? none })}
              defaultValue={value}
            />
          ) : look === 'prose' ? (
            <TextArea {...control} dir="auto" rows={4} defaultValue={value} />
          ) : (
            <TextInput
              {...control}
              {...(focus ? { autoFocus: true } : {})}
              dir={look === 'text' ? 'auto' : 'ltr'}
              autoComplete="off"
              spellCheck={false}
              defaultValue={value}
              {...(look === 'code' ? { autoCapitalize: 'characters' } : {})}
              className={look === 'text' ? '' : 'font-mono rtl:text-end'}
            />
          )
        }
      </Field>
      {below}
    </div>
  )
}

/** What is to be looked at once more, and what was understood; errors stand above the field. */
function Remarks({
  remarks,
  name,
  label,
  take,
}: {
  remarks: readonly Remark[]
  name: string
  label: string
  take?: ((name: string, suggestion: string) => void) | undefined
}) {
  if (remarks.length === 0) return null
  return (
    <ul className="mt-1 grid gap-1" data-remarks={name}>
      {remarks.map(({ level, text, suggestion }) => (
        <li
          key={level + text}
          className={cx(
            'flex flex-wrap items-center gap-x-2',
            level === 'should' && 'text-warn',
            level === 'info' && 'text-ink-2',
          )}
        >
          {level !== 'must' && <span>{text}</span>}
          {take && suggestion && (
            <button
              type="button"
              aria-label={`${label}: ${suggestion}`}
              onClick={() => take(name, suggestion)}
              className="min-h-6 font-mono font-semibold text-link underline underline-offset-2"
            >
              <bdi dir="ltr">{suggestion}</bdi>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
