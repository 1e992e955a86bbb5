import { DeniedPage } from '@/components/shell/denied-page'
import { currentLocale } from '@/lib/i18n/current'

export default async function DeskForbidden() {
  return <DeniedPage locale={await currentLocale()} />
}
