import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** What the browser's own powers are good for here: nothing but keys, the clipboard, and on one page the camera. */
const permissions = (camera: '()' | '(self)') =>
  `accelerometer=(), autoplay=(), camera=${camera}, display-capture=(), geolocation=(), gyroscope=(), ` +
  'magnetometer=(), microphone=(), midi=(), payment=(), usb=(), ' +
  'publickey-credentials-get=(self), publickey-credentials-create=(self), clipboard-write=(self)'

/** Headers that never change; the content security policy carries a nonce and is set in proxy.ts. */
const headers = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains; preload' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Permitted-Cross-Domain-Policies', value: 'none' },
  { key: 'Permissions-Policy', value: permissions('()') },
]

const config: NextConfig = {
  ...(process.env.NEXT_DIST_DIR ? { distDir: process.env.NEXT_DIST_DIR } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  // The optimizer had a remote code execution through AVIF (August 2026); our pictures are re-encoded on entry.
  images: { unoptimized: true },
  // Types are checked by `npm run check`; a newcomer's first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The title stands in the head for everyone; streamed after it, a page without JavaScript has none until its end.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['pg', '@node-rs/argon2', 'sharp'],
  experimental: {
    // Every officer sees different rows: nothing of a page is kept between navigations.
    staleTimes: { dynamic: 0, static: 30 },
    // The form of a record with four hundred names; how much of it is taken is said by lib/records/entry/entry-input.ts.
    serverActions: { bodySizeLimit: '1mb' },
  },
  headers: async () => [
    { source: '/:path*', headers },
    {
      source: '/:locale(en|fr|es|ar)/quick/camera',
      headers: [{ key: 'Permissions-Policy', value: permissions('(self)') }],
    },
    // What is public is for pages of every origin.
    { source: '/public/:path*', headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }] },
    // The proxy does not see these; a chunk that is not there is answered with a page.
    {
      source: '/_next/static/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
    {
      source: '/((?!_next/static|fonts|flags|api/reading|public/|[a-z][a-z]/public/).*)',
      headers: [{ key: 'Cache-Control', value: 'no-store' }],
    },
  ],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
