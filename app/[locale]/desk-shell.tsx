import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { frameCommands } from '@/components/palette/frame-commands'
import { PaletteOpener } from '@/components/palette/palette-opener'
import { searchWords } from '@/components/search/words'
import { DeskFrame } from '@/components/shell/desk-frame'
import { Keys } from '@/components/shell/keys'
import { DeskRail } from '@/components/shell/rail-items'
import { ClientMessages } from '@/components/ui/client-messages'
import { placesOf } from '@/lib/access/places'
import { requireOfficer } from '@/lib/auth/officer'
import { wallClock } from '@/lib/clock'
import { countWaiting } from '@/lib/hits/queries'
import { currentLocale } from '@/lib/i18n/current'
import { localePath } from '@/lib/i18n/routing'
import { countClientRequests } from '@/lib/machine/client-queries'
import { countNoticesWaiting } from '@/lib/notices/list-queries'
import { currentLook } from '@/lib/web/look'
import { recall, staySignedIn } from './(desk)/actions'
import { beginSearch } from './(desk)/search/actions'
import { changeLook } from './actions'

/**
 * The frame of the desk with all that belongs to it, for the layouts that stand in it. `bar` is the search box of the top bar;
 * pages that are a search box themselves have none. It decides nothing: layouts do not run again on the way from page to page,
 * so every page asks for itself.
 */
export async function DeskShell({ bar, children }: { bar?: ReactNode; children: ReactNode }) {
  const locale = await currentLocale()
  const { caller, officer } = await requireOfficer(locale)
  const t = await getTranslations('codes.purposes')
  const now = wallClock()
  const { purpose } = officer
  const places = placesOf(officer)
  const has = (key: (typeof places)[number]['key']) => places.some((place) => place.key === key)
  const [hits, notices, approvals] = await Promise.all([
    has('hits') ? countWaiting(caller) : undefined,
    has('notices') ? countNoticesWaiting(caller) : undefined,
    has('approvals') ? countClientRequests(caller) : undefined,
  ])
  const searches = has('search')
  return (
    <DeskFrame
      locale={locale}
      name={officer.name}
      bureau={officer.bureauName[locale]}
      look={await currentLook()}
      purpose={
        searches
          ? {
              href: localePath(locale, '/purpose'),
              code: purpose?.code ?? null,
              caseReference: purpose?.caseReference ?? null,
              title: purpose ? t(purpose.code) : undefined,
            }
          : null
      }
      now={now.toISOString()}
      idleSeconds={officer.idleSeconds}
      endsInSeconds={Math.max(0, Math.floor((officer.sessionEndsAt.getTime() - now.getTime()) / 1000))}
      rail={
        <DeskRail
          locale={locale}
          places={places}
          waiting={{
            ...(hits ? { hits } : {}),
            ...(notices ? { notices } : {}),
            ...(approvals ? { approvals } : {}),
          }}
        />
      }
      search={searches && bar}
      keys={
        <ClientMessages of={['keys', 'palette']}>
          <Keys
            enabled={officer.singleKeys}
            places={Object.fromEntries(
              places.flatMap(({ letter, path }) => (letter ? [[letter, localePath(locale, path)]] : [])),
            )}
            saveLook={changeLook}
            accountHref={localePath(locale, '/account')}
          />
          <PaletteOpener
            locale={locale}
            frame={await frameCommands(locale, places)}
            search={searches ? { action: beginSearch, words: await searchWords() } : null}
            recall={recall}
            saveLook={changeLook}
          />
        </ClientMessages>
      }
      saveLook={changeLook}
      stay={staySignedIn}
    >
      {children}
    </DeskFrame>
  )
}
