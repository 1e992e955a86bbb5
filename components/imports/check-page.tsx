import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Button, buttonClass } from '@/components/ui/button'
import { Alert } from '@/components/ui/states'
import { goingIn } from '@/lib/imports/import-facts'
import type { ImportView } from '@/lib/imports/queries'
import { ImportFigures } from './import-figures'
import { ImportFrame } from './import-frame'
import { ProblemsTable } from './problems-table'
import { type RowsLook, RowsTable } from './rows-table'

type Act = (form: FormData) => Promise<void>

/** The third step: how far the dry run is, what is wrong with which row, and the way on. */
export function CheckPage({
  view,
  look,
  refused,
  acts,
}: {
  view: ImportView
  look: RowsLook
  refused: string | undefined
  acts: { steer: Act; mend: Act; mendAlike: Act; ask: Act }
}) {
  return (
    <ImportFrame view={view} step="check" refused={refused}>
      <ImportFigures view={view} steer={acts.steer} />
      {view.state === 'checked' && <WayOn view={view} ask={acts.ask} />}
      <ProblemsTable view={view} look={look} mendAlike={acts.mendAlike} />
      <RowsTable
        view={view}
        look={look}
        shows={['error', 'warning', 'duplicate', 'ready', 'all']}
        step="check"
        mend={acts.mend}
        mendAlike={acts.mendAlike}
      />
    </ImportFrame>
  )
}

/** Errors as a file, and the release of what can be entered. */
function WayOn({ view, ask }: { view: ImportView; ask: Act }) {
  const t = useTranslations('imports')
  const locale = usePageLocale()
  const rows = goingIn(view)
  if (rows === 0) return <Alert tone="warn">{t('request.nothing')}</Alert>
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <form action={ask}>
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <Button kind="primary">
          {view.errors > 0 ? t('request.leaving', { left: view.errors, rows }) : t('request.all', { rows })}
        </Button>
      </form>
      {view.errors > 0 && (
        <>
          <a
            href={`/api/imports/${view.id}/errors?locale=${locale}`}
            className={buttonClass({ kind: 'secondary' })}
            download=""
          >
            {t('errorsFile')}
          </a>
          <p className="max-w-read text-ink-2">{t('errorsHint')}</p>
        </>
      )}
    </div>
  )
}
