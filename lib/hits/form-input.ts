import { nothingAtHand } from './at-hand'

type Fields = Readonly<Record<string, string>>

/** The fields of the form of one step: names begin with the action, because a page holds several such forms. */
export function stepOfForm(fields: Fields) {
  const { id, version, once, action = '' } = fields
  const own = (name: string) => fields[`${action}.${name}`] ?? ''
  const code = own('code')
  return {
    id,
    version,
    once,
    action,
    text: own('text'),
    codes: code ? [code] : ticked(fields, `${action}.codes.`),
    ...(own('until') ? { until: own('until') } : {}),
  }
}

/** The message of the thread. */
export const messageOfForm = ({ id, once, 'message.text': text = '' }: Fields) => ({ id, once, text })

/** What opens a hit: names are those of the input. What was left empty is not there. */
export function openingOfForm(fields: Fields) {
  const { record, search, judge, once, text = '' } = fields
  const inner = (prefix: string, names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => (fields[`${prefix}.${name}`] ? [[name, fields[`${prefix}.${name}`]]] : [])),
    )
  return {
    record,
    ...(search ? { search } : {}),
    judge,
    once,
    text,
    atHand: {
      ...inner(
        'atHand',
        Object.keys(nothingAtHand).filter((name) => name !== 'looked'),
      ),
      looked: ticked(fields, 'atHand.looked.'),
    },
    circumstances: {
      place: '',
      ...inner('circumstances', ['place', 'at', 'presence', 'unit', 'urgency', 'holdUntil']),
    },
  }
}

/** What remembers that two are different. */
export const judgingOfForm = (fields: Fields) => ({
  record: fields.record,
  search: fields.search,
  reasons: ticked(fields, 'reasons.'),
})

const ticked = (fields: Fields, prefix: string) =>
  Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(prefix) && value === 'on' ? [name.slice(prefix.length)] : [],
  )
