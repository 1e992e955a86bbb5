import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from './messages'
import { defaultLocale, isLocale } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLocale(asked) ? asked : defaultLocale
  return {
    locale,
    messages: await messagesOf(locale),
    // All times of the service are UTC; the browser adds local time as a tooltip.
    timeZone: 'UTC',
  }
})
