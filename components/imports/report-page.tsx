import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { Time } from '@/components/ui/time'
import type { ImportView } from '@/lib/imports/queries'
import { ImportFigures } from './import-figures'
import { ImportFrame } from './import-frame'
import { type RowsLook, RowsTable } from './rows-table'
import { UndoForm } from './undo-form'

type Act = (form: FormData) => Promise<void>

/** The last step: what became of each row, and for a day the way back. */
export function ReportPage({
  view,
  look,
  refused,
  acts,
  words,
}: {
  view: ImportView
  look: RowsLook
  refused: string | undefined
  acts: { steer: Act; takeBack: FormAction; mend: Act; mendAlike: Act }
  words: FormWords
}) {
  const t = useTranslations('imports')
  const locale = usePageLocale()
  const until = view.undoUntil
  return (
    <ImportFrame view={view} step="report" refused={refused}>
      <ImportFigures view={view} steer={acts.steer} />
      <div className="grid gap-1 text-ink-2">
        {view.writtenAt && (
          <p>
            {t.rich('report.when', {
              at: () => <Time at={view.writtenAt ?? ''} />,
              name: () => <NameText>{view.releaser}</NameText>,
            })}
          </p>
        )}
        {view.state === 'expired' ? (
          <p>{t('report.gone')}</p>
        ) : (
          <p>{t.rich('report.keep', { day: () => <Time at={view.expiresAt} show="day" /> })}</p>
        )}
        {view.reason && t.has(`reason.${view.reason}`) && <p>{t(`reason.${view.reason}`)}</p>}
      </div>
      {view.errors + view.refused > 0 && view.state !== 'expired' && (
        <p>
          <a
            href={`/api/imports/${view.id}/errors?locale=${locale}`}
            className={buttonClass({ kind: 'secondary' })}
            download=""
          >
            {t('errorsFile')}
          </a>
        </p>
      )}
      {view.mayUndo && until && (
        <Card title={t('report.undo')} className="max-w-public">
          <div className="grid gap-3">
            <p>{t.rich('report.undoBody', { until: () => <Time at={until} /> })}</p>
            <UndoForm
              action={acts.takeBack}
              id={view.id}
              labels={{ reason: t('report.reason'), submit: t('report.undoSubmit', { rows: view.written }) }}
              words={words}
            />
          </div>
        </Card>
      )}
      {view.state === 'done' && !view.mayUndo && view.written > 0 && until && (
        <Alert tone="info">
          {until > view.at
            ? t.rich('report.undoSupervisor', { until: () => <Time at={until} /> })
            : t('report.undoOver')}
        </Alert>
      )}
      <RowsTable
        view={view}
        look={look}
        shows={['written', 'duplicate', 'error', 'refused', 'kept', 'taken_back', 'all']}
        step="report"
        mend={acts.mend}
        mendAlike={acts.mendAlike}
      />
    </ImportFrame>
  )
}
