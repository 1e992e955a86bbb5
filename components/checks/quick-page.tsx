import { Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { memberNames } from '@/components/search/words'
import { buttonClass } from '@/components/ui/button'
import { ClientMessages } from '@/components/ui/client-messages'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormWords } from '@/components/ui/form-words'
import { Radios } from '@/components/ui/inputs'
import type { FormAction } from '@/components/ui/server-form'
import { type CheckSummary, type Signals, signalChoices } from '@/lib/checks/check-view'
import { localePath } from '@/lib/i18n/routing'
import { LastChecks } from './last-checks'
import { QuickBox } from './quick-box'
import { SignalForm } from './signal-form'

/** One column: the box, the camera, the last checks, and how results make themselves noticed. */
export function QuickPage({
  checks,
  signals,
  begin,
  saveSignals,
  words,
}: {
  checks: readonly CheckSummary[]
  signals: Signals
  begin: FormAction
  saveSignals: FormAction
  words: FormWords
}) {
  const t = useTranslations('quick')
  const locale = usePageLocale()
  return (
    <div className="mx-auto grid w-full max-w-form gap-4 p-4 md:py-6">
      <h1 className="text-xl leading-7">{t('title')}</h1>
      <Box begin={begin} words={words} />
      {/* A whole load: the camera is allowed on the page that it leads to and on no other. */}
      <a href={localePath(locale, '/quick/camera')} className={buttonClass({ size: 'touch', wide: true })}>
        <Camera aria-hidden size={22} />
        {t('toCamera')}
      </a>
      <section aria-labelledby="last" className="grid gap-2 pt-2">
        <h2 id="last" className="text-base">
          {t('last.title')}
        </h2>
        <LastChecks checks={checks} />
      </section>
      <Disclosure summary={t('signals.title')} className="[&>summary]:min-h-14">
        <SignalForm action={saveSignals} words={words} submit={t('signals.save')}>
          <Radios
            name="signals"
            label={t('signals.label')}
            hint={t('signals.hint')}
            value={signals}
            choices={signalChoices.map((value) => ({ value, label: t(`signals.${value}`) }))}
            className="[&_label]:grow [&_label]:py-3 [&_.tick]:mt-3.5"
          />
        </SignalForm>
      </Disclosure>
    </div>
  )
}

async function Box({ begin, words }: { begin: FormAction; words: FormWords }) {
  return (
    <ClientMessages of={['recognise', 'quick.box']}>
      <QuickBox action={begin} words={words} countryNames={await memberNames()} />
    </ClientMessages>
  )
}
