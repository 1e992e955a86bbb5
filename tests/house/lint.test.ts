import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { root } from '../support/sources'

/** What must not be written, each with words of the answer; and what looks like it and is right. */
const breaches: [file: string, text: string, answer: RegExp][] = [
  [
    'lib/search/breach.ts',
    `export async function rows() {\n  'use cache'\n  return 1\n}`,
    /nothing is cached/,
  ],
  [
    'app/breach.ts',
    `import { unstable_cache } from 'next/cache'\nexport const rows = unstable_cache(async () => 1)`,
    /nothing is cached/,
  ],
  [
    'lib/search/breach.ts',
    `export const rows = (db: { $queryRawUnsafe(text: string): unknown }) => db.$queryRawUnsafe('')`,
    /Tagged templates/,
  ],
  ['lib/search/breach.ts', `export const sum = eval('1 + 1')`, /No code from text/],
  ['lib/search/breach.ts', `export const sum = new Function('return 1')`, /No code from text/],
  ['lib/search/breach.ts', `export const url = process.env.PORTAL_DATABASE_URL`, /lib\/config\.ts/],
  [
    'components/ui/breach.tsx',
    `export const Box = () => <p style={{ color: 'red' }} />`,
    /content security policy/,
  ],
  [
    'components/ui/breach.tsx',
    `export const Box = () => <p dangerouslySetInnerHTML={{ __html: '' }} />`,
    /React escapes/,
  ],
  [
    'components/ui/breach.tsx',
    `export const Box = ({ n }: { n: number }) => <p>{n.toLocaleString()}</p>`,
    /server and browser must agree/,
  ],
  [
    'components/ui/breach.tsx',
    `import { useState } from 'react'\nexport const Box = ({ n }: { n: number }) => (n ? useState(n)[0] : 0)`,
    /React Hook/,
  ],
]

const eslint = new ESLint({ cwd: root })

async function answers(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: file })
  return (result?.messages ?? []).map(({ message }) => message)
}

test.each(breaches)('%s may not say %j', async (file, text, answer) => {
  expect((await answers(file, text)).join('\n')).toMatch(answer)
})

test('what is written as it should be passes', async () => {
  expect(
    await answers('components/ui/sound.tsx', `export const Box = () => <p className="text-ink" />`),
  ).toEqual([])
  expect(await answers('lib/config.ts', `export const url = process.env.PORTAL_DATABASE_URL`)).toEqual([])
})
