/** The walls of the house: one rule a wall (README, "The map of the house"). `npm run check` fails on a breach. */

// Domains look one way: each may use those before it, never those after it.
const order = [
  'identifiers',
  'access',
  'bureaus',
  'pictures',
  'search',
  'records',
  'notices',
  'imports',
  'checks',
  'watches',
  'lists',
  'hits',
  'machine',
  'audit',
]
const pureDomains = `^lib/(${order.join('|')})/`
const knocking = '(commands|queries)\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-imports-app', severity: 'error', from: { pathNot: '^app/' }, to: { path: '^app/' } },
    {
      name: 'lib-knows-no-screens',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    {
      name: 'only-adapters-know-next',
      comment: 'lib/web, lib/auth and lib/i18n stand between Next and the domain',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(web|auth|i18n)/' },
      to: { path: 'node_modules/(next|next-auth|next-intl|react|react-dom)/' },
    },
    {
      name: 'screens-do-no-io',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^lib/(db|operation)/|node_modules/(pg|@prisma|pg-copy-streams)/' },
    },
    {
      name: 'components-read-nothing',
      comment: 'components get data and actions as props; types are free',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: `^lib/.*${knocking}|^lib/(auth|web)/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kit-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: {
        path: `^lib/(${order.filter((d) => d !== 'access').join('|')}|auth|operation)/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-door',
      comment:
        'only the door, the start guard and what stands before the door (signing in) open the database',
      severity: 'error',
      from: {
        path: '^lib/',
        pathNot: '^lib/(operation|db)/|^lib/auth/(sign-in|officer|clock-session)\\.ts$',
      },
      to: { path: '^lib/db/(client|direct)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'guard-is-for-adapters',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(web|db)/' },
      to: { path: '^lib/db/guard' },
    },
    {
      name: 'only-commands-and-queries-knock',
      severity: 'error',
      from: { path: '^lib/', pathNot: `${knocking}|^lib/(operation|web)/` },
      to: { path: '^lib/operation/(machine-)?operation', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-domain',
      comment: 'no clock, no environment, no files, no database in domain files',
      severity: 'error',
      from: { path: pureDomains, pathNot: knocking },
      to: {
        path: '^lib/(db|operation|config|clock|auth|web)|^(fs|node:fs)',
        dependencyTypesNot: ['type-only'],
      },
    },
    ...order.slice(0, -1).map((domain, i) => ({
      name: `order-${domain}`,
      severity: 'error',
      from: { path: `^lib/${domain}/`, pathNot: knocking },
      to: { path: `^lib/(${order.slice(i + 1).join('|')})/`, dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'not-to-dev',
      severity: 'error',
      from: { path: '^(app|components|lib)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^lib/db/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
