import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActForm } from '@/components/programs/act-form'
import { ProgramForm } from '@/components/programs/program-form'
import { ProgramHead } from '@/components/programs/program-head'
import { ProgramKeys } from '@/components/programs/program-keys'
import { keyWords, programFormParts, programWords } from '@/components/programs/program-words'
import { Card } from '@/components/ui/card'
import { requireOfficer } from '@/lib/auth/officer'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { listClients } from '@/lib/machine/client-queries'
import { answerPage, notHere } from '@/lib/web/answer-page'
import { addKey, change, end, endKey, release } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programs'))('one') }
}

export default async function Program({ params, searchParams }: PageProps<'/[locale]/programs/[id]'>) {
  const locale = await currentLocale()
  const { caller } = await requireOfficer(locale)
  const { id } = await params
  const view = await answerPage(locale, localePath(locale, `/programs/${id}`), () => listClients(caller, {}))
  const client = view.clients.find((one) => one.id === id) ?? notHere(locale)
  const t = await getTranslations('programs')
  const words = await programWords()
  const closed = client.state === 'revoked'
  return (
    <div className="grid max-w-public grid-cols-1 gap-4 p-4 md:p-5">
      <ProgramHead
        client={client}
        done={Boolean((await searchParams).done)}
        release={release}
        words={words}
      />
      <Card title={t('keys.title')} flush>
        <ProgramKeys keys={client.keys} revoke={endKey} words={words} />
        {!closed && (
          <div className="grid gap-2 border-t border-line p-3">
            <p className="max-w-read text-ink-2">{t('keys.hint')}</p>
            <ActForm
              action={addKey}
              name="id"
              id={client.id}
              text={t('keys.add')}
              words={words}
              keyWords={await keyWords()}
              code={{ code: t('form.code'), codeHint: t('form.codeHint') }}
            />
          </div>
        )}
      </Card>
      {!closed && (
        <>
          <Card title={t('form.title')}>
            <ProgramForm
              action={change}
              id={client.id}
              words={words}
              keyWords={await keyWords()}
              {...(await programFormParts(locale, view, client))}
            />
          </Card>
          <Card title={t('end.title')}>
            <p className="mb-3 max-w-read text-ink-2">{t('end.hint')}</p>
            <ActForm action={end} name="id" id={client.id} text={t('end.button')} danger words={words} />
          </Card>
        </>
      )}
    </div>
  )
}
