import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Table, Td, Th } from '@/components/ui/table'
import { databaseCodes, outcomes } from '@/lib/machine/databases'
import { examples, problemCodes } from '@/lib/machine/examples'
import { followUpStates } from '@/lib/machine/find-output'
import { CodeBlock } from './code-block'

const sections = ['key', 'call', 'deposit', 'client', 'databases', 'outcomes', 'followUps', 'errors'] as const

/** Key, call, outcomes and errors: what somebody needs who connects a system of his own. */
export function DevelopersPage({ origin, answer }: { origin: string; answer: string }) {
  const t = useTranslations('developers')
  const outcome = useTranslations('machine.outcome')
  const machine = useTranslations('machine')
  return (
    <div className="mx-auto grid max-w-public grid-cols-1 gap-x-16 px-4 py-10 sm:px-6 lg:grid-cols-[1fr_14rem] lg:py-14">
      <div className="min-w-0">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-3 max-w-read text-base text-ink-2">{t('lead')}</p>
        <p className="mt-3">
          <a href="/api/v1/openapi.json">{t('openapi')}</a>
        </p>
        <Part id="key" title={t('key.title')}>
          <p>{t('key.body')}</p>
          <p>{t('key.shape')}</p>
        </Part>
        <Part id="call" title={t('call.title')}>
          <p>{t('call.body')}</p>
          <h3 className="mt-4 text-base">{t('call.document')}</h3>
          <CodeBlock label={t('call.document')}>{curl(origin, examples.document)}</CodeBlock>
          <h3 className="mt-4 text-base">{t('call.everything')}</h3>
          <CodeBlock label={t('call.everything')}>{curl(origin, examples.everything)}</CodeBlock>
          <h3 className="mt-4 text-base">{t('call.answer')}</h3>
          <CodeBlock label={t('call.answer')}>{answer}</CodeBlock>
        </Part>
        <Part id="deposit" title={t('deposit.title')}>
          <p>{t('deposit.body')}</p>
          <CodeBlock label={t('deposit.title')}>
            {curl(origin, examples.deposit, '/api/v1/records/travel-document', [
              'Idempotency-Key: DIIA-2026-0007',
            ])}
          </CodeBlock>
          <p className="mt-4">{t('deposit.rows')}</p>
          <CodeBlock label={t('deposit.rows')}>
            {curl(origin, examples.depositPerson, '/api/v1/records/person', [
              'Idempotency-Key: DIIA-2026-0008',
            ])}
          </CodeBlock>
        </Part>
        <Part id="client" title={t('client.title')}>
          <p>{t('client.body')}</p>
          <CodeBlock label={t('client.title')}>{program(origin)}</CodeBlock>
        </Part>
        <Part id="databases" title={t('databases.title')}>
          <Meanings of={databaseCodes} say={(code) => t(`databases.${code as 'SLTD'}`)} />
        </Part>
        <Part id="outcomes" title={t('outcomes.title')}>
          <p>{t('outcomes.body')}</p>
          <Meanings of={outcomes} say={(code) => outcome(code as 'HIT')} />
        </Part>
        <Part id="followUps" title={t('followUps.title')}>
          <p>{t('followUps.body')}</p>
          <Meanings
            of={followUpStates}
            say={(state) =>
              machine(`followUp.${state as 'TO_CHECK'}`, { number: 'HIT-2026-…', ncb: 'NCB …' })
            }
          />
        </Part>
        <Part id="errors" title={t('errors.title')}>
          <p>{t('errors.body')}</p>
          <Table id="problems" caption={t('errors.title')} className="mt-3">
            <thead>
              <tr>
                <Th>{t('errors.status')}</Th>
                <Th>{t('errors.code')}</Th>
                <Th>{t('errors.meaning')}</Th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(problemCodes).map(([code, status]) => (
                <tr key={code} id={code}>
                  <Td>{status}</Td>
                  <Td>
                    <code dir="ltr" className="font-mono text-xs whitespace-nowrap">
                      {code}
                    </code>
                  </Td>
                  <Td>
                    {t(`problems.${code}` as 'problems.input', {
                      limit: 65_536,
                      name: 'number',
                      reference: '…',
                    })}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Part>
      </div>
      <nav aria-labelledby="contents" className="order-first mb-6 lg:order-none lg:mb-0">
        <p id="contents" className="font-semibold">
          {t('contents')}
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 lg:grid">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-9">
      <h2 id={`${id}-title`} className="border-b border-line-strong pb-1 text-xl">
        {title}
      </h2>
      <div className="mt-3 grid grid-cols-1 gap-2 text-base text-ink-2 [&>p]:max-w-read">{children}</div>
    </section>
  )
}

function Meanings({ of, say }: { of: readonly string[]; say: (code: string) => string }) {
  return (
    <dl className="mt-1">
      {of.map((code) => (
        <div key={code} className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[10rem_1fr]">
          <dt>
            <code dir="ltr" className="font-mono text-sm text-ink">
              {code}
            </code>
          </dt>
          <dd>{say(code)}</dd>
        </div>
      ))}
    </dl>
  )
}

const curl = (origin: string, body: object, path = '/api/v1/find', more: readonly string[] = []) =>
  `curl ${origin}${path} \\
  -H "Authorization: Bearer $MERIDIAN_KEY" \\
  -H "Content-Type: application/json" \\
${more.map((header) => `  -H "${header}" \\\n`).join('')}  -d '${JSON.stringify(body, null, 2)}'`

const program = (origin: string) =>
  `export MERIDIAN_KEY=ipk_…
printf '%s\\n' '${examples.document.document.mrz.join("' '")}' |
  node scripts/find.mjs --server ${origin} --reference GATE-7-000123`
