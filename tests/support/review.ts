import { readNotice } from '@/lib/notices/queries'
import { answerChecks, keepTranslation } from '@/lib/notices/review-commands'
import { checklistAt } from '@/lib/notices/review-work'
import { languagesWanted, textsToTranslate } from '@/lib/notices/translation'
import type { TestOfficer } from './build'

/** Answers every point that is asked of a reviewer where a notice stands now; `other`: points with an answer of their own. */
export async function answerAll(
  who: TestOfficer,
  id: string,
  other: Partial<Record<string, 'ok' | 'doubt' | 'fail' | 'none'>> = {},
): Promise<void> {
  const { notice, version } = await readNotice(who, { id })
  const answers = checklistAt(notice.state, version.draft).map((item) => ({
    item,
    answer: other[item] ?? 'ok',
    note: other[item] ? 'Looked at it twice.' : '',
  }))
  if (answers.length) await answerChecks(who, { id, version: notice.version, answers })
}

/** Gives every text of a notice in the languages that it lacks. */
export async function translateAll(who: TestOfficer, id: string): Promise<void> {
  const { notice, version } = await readNotice(who, { id })
  for (const language of languagesWanted(version.draft)) {
    const texts = Object.fromEntries(
      textsToTranslate(version.draft).map(({ path, text }) => [path, `(${language}) ${text}`]),
    )
    await keepTranslation(who, { id, version: notice.version, language, texts })
  }
}
