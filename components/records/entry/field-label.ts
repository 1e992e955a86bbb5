import { partFieldOf } from '@/lib/records/parts'

type Say = (key: string, values?: Record<string, string | number>) => string

/** What a field is called, with its row where it stands in one: "Name 2: Family name". `t` speaks the messages `record`. */
export function fieldLabel(t: Say, name: string): string {
  const of = partFieldOf(name)
  return of
    ? `${t(`part.${of.part}.row`, { n: of.row })}: ${t(`part.${of.part}.${of.field}`)}`
    : t(`field.${name}`)
}
