import { getTranslations } from 'next-intl/server'
import { formWords } from '@/components/ui/form-words'
import { purposeCodes } from '@/lib/access/purposes'
import { type Locale, localeNames, locales } from '@/lib/i18n/routing'
import type { ClientsView, ClientView } from '@/lib/machine/client-queries'
import { databaseCodes } from '@/lib/machine/databases'

/** What a form about a program says, and what was refused. */
export const programWords = () =>
  formWords([
    'client_name_missing',
    'client_name_long',
    'client_unknown',
    'tenant_unknown',
    'purpose_missing',
    'purpose_not_allowed',
    'databases_missing',
    'networks_missing',
    'networks_many',
    'network_unreadable',
    'network_wide',
    'budget_number',
    'budget_high',
    'misses_low',
    'two_keys',
    'silent_basis',
    'code_missing',
    'code_format',
    'code_refused',
    'code_barred',
    'code_unreadable',
  ])

export async function keyWords() {
  const t = await getTranslations('programs.fresh')
  return { title: t('title'), once: t('once'), waits: t('waits'), copy: t('copy'), copied: t('copied') }
}

/** Everything that the form shows besides what it sends. */
export async function programFormParts(
  locale: Locale,
  { tenants }: Pick<ClientsView, 'tenants'>,
  client?: ClientView,
) {
  const [t, codes, databases] = [
    await getTranslations('programs.form'),
    await getTranslations('codes.purposes'),
    await getTranslations('developers.databases'),
  ]
  const chosen = client?.databases ?? ['SLTD', 'TDAWN']
  const budgets = client ?? { perSecond: 20, perMinute: 600, perDay: 100_000, perMisses: 2_000 }
  const allowed = new Set(tenants.flatMap(({ purposes }) => purposes))
  return {
    values: {
      tenant: client?.tenant ?? tenants[0]?.code ?? '',
      purpose: client?.purpose ?? 'P-H',
      networks: client?.addresses.join('\n') ?? '',
      locale: client?.locale ?? locale,
      perSecond: String(budgets.perSecond),
      perMinute: String(budgets.perMinute),
      perDay: String(budgets.perDay),
      perMisses: String(budgets.perMisses),
      ...Object.fromEntries(chosen.map((code) => [`asks-${code}`, 'on'])),
    },
    databases: databaseCodes.map((code) => ({ value: code, label: code, hint: databases(code) })),
    tenants: tenants.map(({ code, names }) => ({ value: code, label: names[locale] })),
    purposes: purposeCodes
      .filter((code) => allowed.has(code))
      .map((code) => ({ value: code, label: `${code} · ${codes(code)}` })),
    locales: locales.map((code) => ({ value: code, label: localeNames[code] })),
    labels: {
      name: t('name'),
      tenant: t('tenant'),
      purpose: t('purpose'),
      purposeHint: t('purposeHint'),
      silentBasis: t('silentBasis'),
      silentHint: t('silentHint'),
      databases: t('databases'),
      networks: t('networks'),
      networksHint: t('networksHint'),
      locale: t('locale'),
      budgets: t('budgets'),
      perSecond: t('perSecond'),
      perMinute: t('perMinute'),
      perDay: t('perDay'),
      perMisses: t('perMisses'),
      perMissesHint: t('perMissesHint'),
      code: t('code'),
      codeHint: client ? t('codeHintChange') : t('codeHint'),
      submit: client ? t('change') : t('make'),
      done: t('done'),
    },
  }
}
