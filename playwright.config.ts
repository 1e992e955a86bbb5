import { defineConfig } from '@playwright/test'

/** Run by `npm test`, which starts the portal and finds the browser; PORTAL_URL and CHROMIUM_PATH come from there. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/e2e',
  // Generous: a busy machine is no failure.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // The outage takes the database away from everyone: it comes last, alone.
  projects: [
    { name: 'journeys', testIgnore: /outage/ },
    { name: 'outage', testMatch: /outage/, dependencies: ['journeys'] },
  ],
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? '.data/e2e-report.json' }]],
  use: {
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:3000',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        // Chromium's sandbox refuses to run as root; nobody else loses it.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
