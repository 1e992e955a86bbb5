import { useTranslations } from 'next-intl'
import { NoticeChip } from '@/components/ui/notice-chip'
import { Table, Td, Th } from '@/components/ui/table'
import { kindOf } from '@/lib/notices/kinds'

const colours = ['red', 'blue', 'green', 'yellow', 'black', 'orange', 'purple', 'silver', 'un'] as const
const problems = [
  'lang',
  'fields',
  'cursor',
  'updated_since',
  'since',
  'not_found',
  'gone',
  'method',
  'rate',
  'busy',
  'bug',
] as const
const parts = ['warrant', 'review', 'end'] as const

/** What notices are, for people who are no police officers. */
export function HowPage() {
  const t = useTranslations('public.how')
  const problem = useTranslations('public.problems')
  return (
    <div className="mx-auto max-w-public px-4 py-8 sm:px-6 lg:py-10">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-3 max-w-read text-base text-ink-2">{t('lead')}</p>
      <Table id="colours" caption={t('title')} className="mt-6 bg-surface">
        <thead>
          <tr>
            <Th>{t('colour')}</Th>
            <Th>{t('asks')}</Th>
            <Th>{t('public')}</Th>
          </tr>
        </thead>
        <tbody>
          {colours.map((kind) => (
            <tr key={kind}>
              <Td>
                <NoticeChip kind={kind} />
              </Td>
              <Td className="min-w-56 whitespace-normal">{t(`kind.${kind}`)}</Td>
              <Td className="whitespace-normal">
                {t(`when.${kindOf(kind === 'un' ? 'un_special' : kind).extract.when}`)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {parts.map((part) => (
        <section key={part} className="mt-8 max-w-read">
          <h2 className="text-xl">{t(`${part}.title`)}</h2>
          <p className="mt-2 text-base text-ink-2">{t(`${part}.body`)}</p>
        </section>
      ))}
      <section className="mt-8 max-w-read">
        <h2 className="text-xl">{t('data.title')}</h2>
        <p className="mt-2 text-base text-ink-2">{t('data.body')}</p>
        <p className="mt-2">
          <a href="/public/notices/v1/openapi.json">{t('data.link')}</a>
        </p>
        <dl className="mt-4 grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr]">
          {problems.map((code) => (
            <div key={code} id={code} className="contents">
              <dt className="font-mono text-[13px]" dir="ltr">
                {code}
              </dt>
              <dd className="text-ink-2">{problem(code)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
