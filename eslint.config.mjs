import next from 'eslint-config-next/core-web-vitals'

/** What must not be written anywhere in the portal, each with the reason that the message says. */
const never = [
  {
    selector: 'ExpressionStatement[directive=/^use cache/]',
    message: 'Every officer sees different rows: nothing is cached near records.',
  },
  {
    selector: "CallExpression[callee.name='unstable_cache']",
    message: 'Every officer sees different rows: nothing is cached near records.',
  },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'Inline styles are forbidden by the content security policy: use a class.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text only: React escapes it.' },
  {
    selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']",
    message: 'No code from text.',
  },
  {
    selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
    message: 'Tagged templates only; the one exception is lib/db/client.ts.',
  },
  {
    selector:
      "MemberExpression[object.object.name='process'][object.property.name='env'][property.name!='NODE_ENV']",
    message: 'The environment is read in lib/config.ts and checked there.',
  },
  {
    selector:
      "CallExpression[callee.property.name='toLocaleString'], CallExpression[callee.property.name='toLocaleDateString']",
    message: 'Use <Time> or the formatter of next-intl: server and browser must agree.',
  },
]

export default [
  {
    ignores: [
      '.next*/**',
      '.data/**',
      'node_modules/**',
      'lib/db/generated/**',
      'next-env.d.ts',
      'public/**',
      '**/*.d.mts',
    ],
  },
  ...next,
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts', 'proxy.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...never],
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
    },
  },
  // The Trusted Types policy must run before any other script, or that script fails.
  { files: ['app/[[]locale]/layout.tsx'], rules: { '@next/next/no-sync-scripts': 'off' } },
  // Playwright hands a fixture on by a function called `use`, which is no hook.
  { files: ['tests/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['*.mjs'], rules: { 'import/no-anonymous-default-export': 'off' } },
  // A sheet of paper is no page: its styles are those of the printer, and no browser reads them.
  {
    files: ['components/sheets/**'],
    rules: {
      'no-restricted-syntax': ['error', ...never.filter((rule) => !rule.message.startsWith('Inline styles'))],
    },
  },
  {
    files: ['lib/config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...never.filter((rule) => !rule.selector.includes("'env'"))] },
  },
  {
    files: ['lib/db/client.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...never.filter((rule) => !rule.selector.includes('RawUnsafe'))],
    },
  },
]
