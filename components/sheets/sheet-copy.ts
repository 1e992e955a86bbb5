import { printable } from './sheet-fonts'
import type { SheetFoot } from './sheet-model'

/** Writes texts with the letters that the fonts have; `changed` says afterwards whether any had to be written otherwise. */
export function plainWriter(drawn: Parameters<typeof printable>[1]) {
  const writer = {
    changed: false,
    plain: (text: string): string => {
      const drawable = printable(text, drawn)
      writer.changed ||= drawable.changed
      return drawable.text
    },
  }
  return writer
}

/** Whose copy it is, as it is printed at the foot of each page. */
export const footPrinted = <Foot extends SheetFoot>(foot: Foot, plain: (text: string) => string): Foot => ({
  ...foot,
  officer: plain(foot.officer),
  bureau: plain(foot.bureau),
  caseReference: plain(foot.caseReference),
})

/** The words of the foot; `t`: of the messages `sheets`. */
export const footLabels = (
  t: (key: 'officer' | 'bureau' | 'purpose' | 'case' | 'time' | 'number') => string,
) => ({
  officer: t('officer'),
  bureau: t('bureau'),
  purpose: t('purpose'),
  case: t('case'),
  time: t('time'),
  number: t('number'),
})
