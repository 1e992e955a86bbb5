import { redirect } from 'next/navigation'
import { currentLocale } from '@/lib/i18n/current'

/**
 * Every address that no other page answers. Next sends an empty document for `notFound()` and lets the browser draw the
 * page; an address of its own (404 by proxy.ts) is whole from the server, also without JavaScript.
 */
export default async function Missing() {
  redirect(`/${await currentLocale()}/not-found`)
}
