import { ClientMessages } from '@/components/ui/client-messages'
import type { FormAction } from '@/components/ui/server-form'
import { OmniBox } from './omni-box'
import { memberNames, searchWords } from './words'

/** The one search box as it stands in the top bar: empty, or with the text of the results that are shown. */
export async function BarBox({
  action,
  about,
  text,
  chosen,
}: {
  action: FormAction
  /** Id of the search that is shown: another one begins with its own text, not with what was left in the box. */
  about?: string
  text?: string
  chosen?: string
}) {
  return (
    <ClientMessages of={['recognise']}>
      <OmniBox
        key={about ?? ''}
        action={action}
        words={await searchWords()}
        countryNames={await memberNames()}
        {...(text ? { initialText: text } : {})}
        {...(chosen ? { chosen } : {})}
      />
    </ClientMessages>
  )
}
