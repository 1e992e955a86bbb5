import { type Issue, messageOf } from '@/lib/records/entry/issue'
import type { RowIssue } from './check-row'

/** Where the sentence of a remark about a row stands in the catalogue. */
export const issueMessage = ({ code }: Pick<RowIssue, 'code'>): string =>
  code.startsWith('file.')
    ? `imports.issue.${code.slice('file.'.length)}`
    : messageOf({ code: code as Issue['code'] })
