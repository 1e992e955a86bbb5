import { forbidden, notFound, redirect } from 'next/navigation'
import { Answer } from '@/lib/errors'
import { type Locale, localePath } from '@/lib/i18n/routing'

/**
 * Runs the query of a page. What does not exist for the officer is the not-found page; without a purpose for the sitting
 * the officer is asked for it and comes back to `here`; what his roles do not open is said with status 403; any other answer
 * has its words on the error page.
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
    if (error.kind === 'not-found' || (error.kind === 'invalid' && error.reason === 'input')) notFound()
    if (error.reason === 'no_purpose') {
      redirect(`${localePath(locale, '/purpose')}?next=${encodeURIComponent(here)}`)
    }
    if (error.kind === 'forbidden') forbidden()
    throw error
  }
}
