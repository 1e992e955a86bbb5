import { useLocale, useTranslations } from 'next-intl'
import { isLocale } from '@/lib/i18n/routing'
import { alpha2Of } from '@/lib/identifiers/country-codes'
import { periodWords } from '@/lib/identifiers/period-words'
import { type Issue, messageOf, saidArgs } from '@/lib/records/entry/issue'
import type { RawEntry } from '@/lib/records/entry/raw-entry'
import { enterable, readEntry } from '@/lib/records/entry/read-entry'
import { fieldsOf } from '@/lib/records/record-type'
import type { Remark } from './entry-field'

/** What the checks need to know that a browser does not. */
export type CheckContext = { type: string; owner: string; language: string; now: string; pictures: number }

export type Remarks = {
  issues: readonly Issue[]
  of: (name: string) => Remark[]
  say: (issue: Issue) => string
}

/**
 * Everything that is to be said about an entry, in words: the same checks as on the server, without asking it. Fields that
 * are empty are not called missing before the entry was sent once.
 */
export function useRemarks(raw: RawEntry, context: CheckContext, sent: boolean): Remarks {
  const t = useTranslations()
  const asked = useLocale()
  const locale = isLocale(asked) ? asked : 'en'
  const kind = enterable(context.type)
  const read = kind
    ? readEntry(kind, raw, {
        now: new Date(context.now),
        owner: context.owner,
        language: context.language,
        pictures: context.pictures,
        // Names of countries are read on the server; here any text of letters passes, codes are told apart.
        country: (text) =>
          alpha2Of(text.toUpperCase()) ?? (/^\p{L}[\p{L}\p{M} .'’()-]{2,}$/u.test(text) ? text : undefined),
      })
    : null
  const issues = (read?.issues ?? []).filter(
    ({ code }) => sent || !(calm.includes(code) || code.startsWith('objectId.')),
  )
  const say = (issue: Issue) => t(messageOf(issue) as never, saidArgs(issue) as never)
  // A period is kept in signs: what was understood of it is said in words.
  const understood = (name: string): Remark[] => {
    const isPeriod =
      kind && fieldsOf(kind.type).some((field) => field.name === name && field.kind === 'period')
    const value = isPeriod ? read?.values[name] : null
    if (typeof value !== 'string') return []
    const period = periodWords(value, {
      locale,
      message: (key, args) => t(`identifiers.period.${key}` as never, args as never),
    })
    return [{ level: 'info', text: t('entry.understood' as never, { period } as never) }]
  }
  return {
    issues,
    say,
    of: (name) => [
      ...understood(name),
      ...issues
        .filter(({ field }) => field === name)
        .map((issue): Remark => ({ level: issue.level, text: say(issue), suggestion: issue.suggestion })),
    ],
  }
}

/** What an unfinished entry lacks by nature. */
const calm: readonly Issue['code'][] = [
  'required',
  'vehicleNumber',
  'plateNumber',
  'pictureOrReason',
  'nameAlone',
  'missingBirth',
  'sexWanted',
  'descriptionWanted',
  'countriesWanted',
]
