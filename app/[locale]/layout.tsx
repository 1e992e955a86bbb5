import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BoundaryText, type BoundaryWords } from '@/components/shell/boundary-text'
import { directionOf, isLocale } from '@/lib/i18n/routing'
import { currentLook } from '@/lib/web/look'
import '../globals.css'

export const metadata: Metadata = {
  title: { template: '%s · Meridian', default: 'Meridian' },
  icons: { icon: { url: '/mark.svg', type: 'image/svg+xml' } },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/**
 * Language, direction, theme and density of every page. Waiting for the request's headers makes every page
 * dynamic, which the nonce of the content security policy needs.
 */
export default async function RootLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const look = await currentLook()
  const { errors } = (await getMessages()) as { errors: { boundary: BoundaryWords & Record<string, string> } }
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={look.theme} data-density={look.density}>
      <head>
        {/* Under "no-referrer" a form posted without JavaScript says `Origin: null`, which the server must refuse. */}
        <meta name="referrer" content="same-origin" />
        {/* Browsers hide a nonce from scripts, so hydration sees another value than the server wrote. */}
        <script src="/tt.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <BoundaryText locale={locale} words={errors.boundary}>
          {children}
        </BoundaryText>
      </body>
    </html>
  )
}
