import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FormWords } from '@/components/ui/form-words'
import type { FormAction } from '@/components/ui/server-form'
import { localePath } from '@/lib/i18n/routing'
import { goingIn, leftOut } from '@/lib/imports/import-facts'
import type { ImportView } from '@/lib/imports/queries'
import { recordingConditions } from '@/lib/records/codes'
import { ImportFigures } from './import-figures'
import { ImportFrame } from './import-frame'
import { ReleaseForm } from './release-form'
import { useChoices } from './words'

/** The fourth step: a second person lets it in, then its rows are entered. */
export function WritePage({
  view,
  refused,
  steer,
  release,
  words,
}: {
  view: ImportView
  refused: string | undefined
  steer: (form: FormData) => Promise<void>
  release: FormAction
  words: FormWords
}) {
  return (
    <ImportFrame view={view} step="write" refused={refused}>
      <ImportFigures view={view} steer={steer} />
      {view.state === 'requested' && <Release view={view} release={release} words={words} />}
    </ImportFrame>
  )
}

function Release({ view, release, words }: { view: ImportView; release: FormAction; words: FormWords }) {
  const t = useTranslations('imports.release')
  const choices = useChoices()
  const locale = usePageLocale()
  const rows = goingIn(view)
  return (
    <Card title={t('title')} className="max-w-public">
      <div className="grid gap-4">
        <p>
          {t.rich('asked', { name: () => <NameText>{view.requester}</NameText>, rows, left: leftOut(view) })}{' '}
          {!view.mayRelease && t(view.own ? 'own' : 'other')}
        </p>
        <LinkButton
          href={localePath(locale, `/imports/${view.id}/check?show=all`)}
          className="justify-self-start"
        >
          {t('look')}
        </LinkButton>
        {view.mayRelease && (
          <ReleaseForm
            action={release}
            id={view.id}
            version={view.version}
            conditions={choices('recordingConditions', recordingConditions)}
            labels={{ conditions: t('conditions'), submit: t('submit', { rows }) }}
            words={words}
          />
        )}
      </div>
    </Card>
  )
}
