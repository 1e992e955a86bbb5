import { redirect } from 'next/navigation'
import { Answer } from '@/lib/errors'
import { type Locale, localePath } from '@/lib/i18n/routing'

/**
 * Runs the query of a page. What does not exist for the officer and what his roles do not open have pages of their own in
 * the frame of the desk: Next's own would be empty documents without JavaScript. Without a purpose for the sitting the
 * officer is asked for it and comes back to `here`; any other answer has its words on the error page.
 */
export async function answerPage<Result>(
  locale: Locale,
  here: string,
  query: () => Promise<Result>,
): Promise<Result> {
  try {
    return await query()
  } catch (error) {
    if (!(error instanceof Answer)) throw error
    if (error.kind === 'not-found' || (error.kind === 'invalid' && error.reason === 'input')) notHere(locale)
    if (error.reason === 'no_purpose') {
      redirect(`${localePath(locale, '/purpose')}?next=${encodeURIComponent(here)}`)
    }
    if (error.kind === 'forbidden') redirect(localePath(locale, '/denied'))
    throw error
  }
}

/** Not there, or not for this officer: the same page for both. */
export function notHere(locale: Locale): never {
  redirect(localePath(locale, '/not-here'))
}
