import { databaseCodes } from './databases'

/** The fields of the form as the operations take them: one box a database. */
export function programInput(fields: Record<string, string>): Record<string, unknown> {
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('asks-')))
  return { ...rest, databases: databaseCodes.filter((code) => fields[`asks-${code}`] === 'on') }
}
