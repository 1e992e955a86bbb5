import { useTranslations } from 'next-intl'
import { fieldLabel } from '@/components/records/entry/field-label'
import { useCodeLabels } from '@/components/search/labels'
import type { RowIssue } from '@/lib/imports/check-row'
import { issueMessage } from '@/lib/imports/issue-message'
import type { Separator } from '@/lib/imports/separated'
import { saidArgs } from '@/lib/records/entry/issue'
import { partFieldOf } from '@/lib/records/parts'

/** Names of separators, as keys of the messages. */
export const separatorKeys: Record<Separator, 'comma' | 'semicolon' | 'tab' | 'bar'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

/** Says what is wrong with a row, in the language of the page. */
export function useIssueWords() {
  const t = useTranslations()
  return (issue: RowIssue) => t(issueMessage(issue), saidArgs(issue))
}

/** What a field of a file is called; a column of the file by its own name. */
export function useFieldName() {
  const t = useTranslations('record')
  return (name: string) => (partFieldOf(name) || t.has(`field.${name}`) ? fieldLabel(t, name) : name)
}

/** The values of a list with their labels, for a select. */
export function useChoices() {
  const label = useCodeLabels()
  return (list: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: label(list, value) }))
}
